package org.bankcrm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;

/** Whatever is looked up in common and whatever goes its own way says what plain Java says. */
class RowFilterTest {

  private static final AttributeInfo NAMED = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute COUNT = Attributes.integer("count", NAMED);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, NAMED);
  private static final RealAttribute RISK = Attributes.real("risk", NAMED);
  private static final YesNoAttribute ABROAD = Attributes.yesNo("abroad", NAMED);
  private static final CodeAttribute SIDE =
      Attributes.code("side", List.of("debit", "credit"), NAMED);
  private static final CodeAttribute SHOP = Attributes.openCode("shop", NAMED);
  private static final TextAttribute NOTE = Attributes.text("note", NAMED);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(COUNT, RATE, RISK, ABROAD, SIDE, SHOP, NOTE);

  /** A condition, and the same said in plain Java. */
  private record Said(Condition condition, Function<Facts, Truth> truth) {}

  @Property(tries = 300)
  void isTrueAndIsPossible_anyConditionsAndRows_areWhatPlainJavaSays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int conditions) {
    Random random = new Random(seed);
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < conditions; i++) {
      all.add(any(random, random.nextInt(5)));
    }
    RowFilter filter = RowFilter.of(all.stream().map(Said::condition).toList(), CATALOG);
    for (int row = 0; row < 10; row++) {
      Facts facts = facts(random);
      long looked = filter.look(facts);
      long open = filter.lookOpen(facts, looked);
      for (int i = 0; i < conditions; i++) {
        Truth expected = all.get(i).truth.apply(facts);
        boolean isTrue = filter.isTrue(i, facts, looked);
        boolean isPossible = filter.isPossible(i, facts, open);
        assertThat(isTrue).as("%s", all.get(i)).isEqualTo(expected == Truth.TRUE);
        assertThat(isPossible).as("%s", all.get(i)).isEqualTo(expected != Truth.FALSE);
      }
    }
  }

  private static Said any(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf(random);
    }
    List<Said> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(any(random, depth - 1));
    }
    Condition[] conditions = parts.stream().map(Said::condition).toArray(Condition[]::new);
    return switch (random.nextInt(4)) {
      case 0 -> atLeast(parts.size(), parts, Condition.all(conditions));
      case 1 -> atLeast(1, parts, Condition.any(conditions));
      case 2 -> {
        int count = 1 + random.nextInt(parts.size());
        yield atLeast(count, parts, Condition.atLeast(count, conditions));
      }
      default -> {
        Said part = parts.get(0);
        yield new Said(part.condition.not(), facts -> part.truth.apply(facts).not());
      }
    };
  }

  private static Said atLeast(int count, List<Said> parts, Condition condition) {
    return new Said(
        condition,
        facts -> {
          List<Truth> truths = parts.stream().map(part -> part.truth.apply(facts)).toList();
          if (truths.stream().filter(truth -> truth == Truth.TRUE).count() >= count) {
            return Truth.TRUE;
          }
          long possible = truths.stream().filter(truth -> truth != Truth.FALSE).count();
          return possible >= count ? Truth.UNKNOWN : Truth.FALSE;
        });
  }

  private static Said leaf(Random random) {
    long bound = random.nextInt(7) - 3;
    String shop = "shop-" + random.nextInt(4);
    return switch (random.nextInt(11)) {
      case 0 -> said(COUNT.atLeast(bound), COUNT, value -> value >= bound);
      case 1 -> said(COUNT.between(bound, 900L), COUNT, value -> value >= bound && value <= 900);
      case 2 -> said(RATE.lessThan(rate(bound)), RATE, value -> value.compareTo(rate(bound)) < 0);
      case 3 -> said(RISK.moreThan(bound / 2.0), RISK, value -> value > bound / 2.0);
      case 4 -> said(ABROAD.isTrue(), ABROAD, value -> value);
      case 5 -> said(SIDE.is("debit"), SIDE, "debit"::equals);
      case 6 -> said(SHOP.is(shop), SHOP, shop::equals);
      case 7 -> {
        List<String> some = List.of(shop, "shop-9");
        yield said(SHOP.isNotIn(some), SHOP, value -> !some.contains(value));
      }
      case 8 -> said(NOTE.contains("a", Folding.NONE), NOTE, value -> value.contains("a"));
      case 9 -> new Said(Condition.never(), facts -> Truth.FALSE);
      default -> presence(CATALOG.attributes().get(random.nextInt(7)), random.nextBoolean());
    };
  }

  private static <T> Said said(Condition condition, Attribute<T> of, Function<T, Boolean> holds) {
    return new Said(
        condition, facts -> facts.get(of).map(holds).map(Truth::of).orElse(Truth.UNKNOWN));
  }

  private static Said presence(Attribute<?> of, boolean known) {
    return new Said(new Presence(of.ref(), known), facts -> Truth.of(facts.isKnown(of) == known));
  }

  private static BigDecimal rate(long bound) {
    return BigDecimal.valueOf(bound, 2);
  }

  private static Facts facts(Random random) {
    Facts.Builder facts = Facts.builder(CATALOG, Instant.EPOCH, ZoneOffset.UTC);
    facts.put(COUNT, some(random, random.nextInt(6) == 0 ? 1_000L : random.nextInt(8) - 4L));
    facts.put(RATE, some(random, BigDecimal.valueOf(random.nextInt(1_000) - 500, 4)));
    facts.put(RISK, some(random, (random.nextInt(9) - 4) / 2.0));
    facts.put(ABROAD, some(random, random.nextBoolean()));
    facts.put(SIDE, some(random, random.nextBoolean() ? "debit" : "credit"));
    facts.put(SHOP, some(random, "shop-" + random.nextInt(6)));
    facts.put(NOTE, some(random, random.nextBoolean() ? "cab" : "b"));
    return facts.build();
  }

  private static <T> Optional<T> some(Random random, T value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
  }
}
