package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of numbers that take a byte, four or eight, cut at and beyond all that they can hold. */
class NarrowColumnsTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final long[] CUTS = {
    -1L << 31, -200, -129, -128, -127, -126, -64, -1, 0, 1, 63, 64, 126, 127, 128, 129, 200,
    1L << 31
  };

  /** Blocks of every shape, whole ones and those that end within eight rows. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 63, 511, 512, 513, 1_025, 5_003, 16_384, 16_385, 40_007})
  void truths_ofEveryWidth_areThoseOfTheNumbers(int size) {
    for (long most : new long[] {127, 1_000, 1L << 40}) {
      check(size, most);
    }
  }

  private static void check(int size, long most) {
    SplittableRandom random = new SplittableRandom(size * 31L + most);
    List<Gated> gates =
        LongStream.of(CUTS).mapToObj(cut -> Gated.of(id(cut), AGE.atLeast(cut))).toList();
    DecisionEngine engine = engine(gates);
    PopulationBuilder filling =
        Population.builder(engine.book().catalog(), Instant.EPOCH, ZoneOffset.UTC);
    ColumnBuilder<Long> ages = filling.column(AGE);
    Long[] values = new Long[size];
    for (int row = 0; row < size; row++) {
      filling.next();
      boolean edge = random.nextInt(4) == 0;
      long value = edge ? CUTS[random.nextInt(2, 16)] : random.nextLong(-most, most + 1);
      if (random.nextInt(8) > 0 && Math.abs(value) <= most) {
        values[row] = value;
        ages.put(value);
      }
    }
    Decisions decisions = engine.decideAll(filling.build());
    byte[] truths = new byte[size];
    for (int i = 0; i < CUTS.length; i++) {
      decisions.truths(gates.get(i), truths);
      for (int row = 0; row < size; row++) {
        Truth right = values[row] == null ? Truth.UNKNOWN : Truth.of(values[row] >= CUTS[i]);
        if (truths[row] != right.ordinal() || decisions.truth(row, gates.get(i)) != right) {
          throw new AssertionError(values[row] + " at " + CUTS[i] + " is " + truths[row]);
        }
      }
    }
  }

  @Test
  void copyBytes_ofAnotherWidthOrFromWithinAWord_isRefused() {
    PopulationBuilder filling =
        Population.builder(AttributeCatalog.of(AGE), Instant.EPOCH, ZoneOffset.UTC);
    for (long value : new long[] {1, 2, 1_000}) {
      filling.next();
      filling.put(AGE, value);
    }
    Population wide = filling.build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.copyBytes(0, 0, 3, new long[1]))
        .withMessageContaining("byte");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide.copyBytes(0, 1, 2, new long[1]))
        .withMessageContaining("eight");
  }

  private static String id(long cut) {
    return cut < 0 ? "below-" + -cut : "from-" + cut;
  }

  private static DecisionEngine engine(List<Gated> gates) {
    PolicyBook.Builder book =
        PolicyBook.builder(
            PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), AttributeCatalog.of(AGE));
    gates.forEach(book::add);
    return book.build().compile();
  }
}
