package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PopulationBuilderTest {

  private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");
  private static final ZoneId ZONE = ZoneOffset.ofHours(8);
  private static final long MOST = 1_000_000_000_000_000_000L - 1;

  private static final AttributeInfo INFO = AttributeInfo.named("事实", "fact");
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final RealAttribute SCORE = Attributes.real("score", INFO);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, INFO);
  private static final YesNoAttribute CARD = Attributes.yesNo("card", INFO);
  private static final CodeAttribute CHANNEL =
      Attributes.code("channel", List.of("APP", "BRANCH"), INFO);
  private static final DateAttribute OPENED = Attributes.date("opened", INFO);
  private static final TextAttribute NOTE = Attributes.text("note", INFO);
  private static final CodeSetAttribute HELD = Attributes.openCodeSet("held", INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(AGE, SCORE, RATE, CARD, CHANNEL, OPENED, NOTE, HELD);

  private final PopulationBuilder filling = Population.builder(CATALOG, AS_OF, ZONE);

  /** Every width of column begins and ends somewhere here. */
  @Provide
  Arbitrary<List<Long>> numbers() {
    Arbitrary<Long> edges = Arbitraries.of(0L, -127L, -128L, -129L, 127L, 128L, MOST, -MOST);
    Arbitrary<Long> powers = Arbitraries.integers().between(-2, 2).map(off -> (1L << 30) + off);
    Arbitrary<Long> any = Arbitraries.longs().between(-MOST, MOST);
    Arbitrary<Long> small = Arbitraries.longs().between(-200, 200);
    return Arbitraries.oneOf(edges, powers, powers.map(value -> -value), small, any)
        .injectNull(0.2)
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 2_000)
  void numbers_ofAnyWidths_comeBack(@ForAll("numbers") List<Long> numbers) {
    PopulationBuilder builder = Population.builder(CATALOG, AS_OF, ZONE);
    ColumnBuilder<Long> age = builder.column(AGE);
    for (Long number : numbers) {
      builder.next();
      if (number != null) {
        age.putEncoded(number);
      }
    }
    Population population = builder.build();
    assertThat(population.size()).isEqualTo(numbers.size());
    assertThat(population.isComplete(0)).isEqualTo(!numbers.contains(null));
    assertThat(population.width(0)).isEqualTo(leastWidth(numbers));
    for (int row = 0; row < numbers.size(); row++) {
      assertThat(population.facts(row).get(AGE).orElse(null)).isEqualTo(numbers.get(row));
    }
  }

  private static int leastWidth(List<Long> numbers) {
    long most = 0;
    for (Long number : numbers) {
      most = number == null ? most : Math.max(most, Math.abs(number));
    }
    return most < 1 << 7 ? 1 : most < 1 << 30 ? 4 : 8;
  }

  @Test
  void columns_overManyRows_keepEveryValueAndAgreeWithFacts() {
    PopulationBuilder byFacts = Population.builder(CATALOG, AS_OF, ZONE).expect(1_500);
    Random random = new Random(4);
    for (int row = 0; row < 5_000; row++) {
      Facts facts = facts(random);
      CustomerId id = CustomerId.of("c" + row);
      byFacts.add(id, facts);
      filling.next(id);
      put(facts);
    }
    same(filling.build(), byFacts.build());
  }

  private static void same(Population one, Population other) {
    assertThat(one.size()).isEqualTo(other.size());
    for (int i = 0; i < CATALOG.size(); i++) {
      assertThat(one.width(i)).isEqualTo(other.width(i));
      assertThat(one.isComplete(i)).isEqualTo(other.isComplete(i));
      assertThat(one.hasObservedDays(i)).isEqualTo(other.hasObservedDays(i));
    }
    for (int row = 0; row < one.size(); row++) {
      assertThat(one.id(row)).isEqualTo(other.id(row));
      assertThat(one.facts(row)).isEqualTo(other.facts(row));
    }
  }

  private static Facts facts(Random random) {
    Facts.Builder facts = Facts.builder(CATALOG, AS_OF, ZONE);
    LocalDate today = facts.asOfDate();
    if (random.nextInt(10) > 0) {
      facts.put(AGE, random.nextLong() >> (4 + random.nextInt(60)));
      facts.put(SCORE, random.nextGaussian());
      facts.put(NOTE, "note " + random.nextInt());
    }
    if (random.nextInt(10) > 0) {
      facts.put(RATE, BigDecimal.valueOf(random.nextInt(), 4), today.minusDays(random.nextInt(3)));
      facts.put(CARD, random.nextBoolean());
      facts.put(CHANNEL, random.nextBoolean() ? "APP" : "BRANCH", today.minusDays(1));
      facts.put(OPENED, today.minusDays(random.nextInt(9_000)));
      facts.put(HELD, new TreeSet<>(List.of("fund", "n" + random.nextInt(9))));
    }
    return facts.build();
  }

  /** Numbers go in by their encoding, all others as objects. */
  private void put(Facts facts) {
    for (Attribute<?> attribute : CATALOG.attributes()) {
      if (facts.isKnown(attribute)) {
        put(attribute, facts);
      }
    }
  }

  private <T> void put(Attribute<T> attribute, Facts facts) {
    int position = CATALOG.positionOf(attribute);
    LocalDate observedOn = LocalDate.ofEpochDay(facts.observedDay(position));
    ColumnBuilder<T> column = filling.column(attribute);
    boolean isOld = !observedOn.equals(facts.asOfDate());
    if (attribute.type().kind() == ValueType.Kind.INTEGER && !isOld) {
      column.putEncoded(facts.encoded(position));
    } else if (attribute.type().kind() == ValueType.Kind.DECIMAL) {
      column.putEncoded(facts.encoded(position), observedOn);
    } else if (isOld) {
      column.put(facts.get(attribute).orElseThrow(), observedOn);
    } else {
      column.put(facts.get(attribute).orElseThrow());
    }
  }

  @Test
  void put_twiceForACustomer_theLastCounts() {
    LocalDate yesterday = LocalDate.of(2026, 6, 30);
    filling.next();
    filling.column(AGE).put(40L, yesterday);
    filling.column(AGE).putEncoded(41);
    Population population = filling.build();
    assertThat(population.facts(0).get(AGE)).contains(41L);
    assertThat(population.facts(0).observedDay(0)).isEqualTo(LocalDate.of(2026, 7, 1).toEpochDay());
  }

  /** Whatever the earlier customer has: a value of any day, none, or none for a reason. */
  @Test
  void putAgain_ofAnEarlierCustomer_isWhatWasPutThere() {
    filling.next().column(HELD).put(new TreeSet<>(List.of("x", "y")), LocalDate.of(2026, 6, 1));
    filling.column(AGE).put(300L);
    filling.next().put(NOTE, "note").absent(AGE, Absence.NEVER);
    for (int row = 0; row < 2; row++) {
      filling.next().put(AGE, 7L);
      for (Attribute<?> each : CATALOG.attributes()) {
        filling.column(each).putAgain(row);
      }
    }
    assertThat(catchThrowable(() -> filling.column(AGE).putAgain(3)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    Population population = filling.build();
    assertThat(population.facts(2)).isEqualTo(population.facts(0));
    assertThat(population.facts(3)).isEqualTo(population.facts(1));
  }

  /** As though they had never been begun, whatever was told of them. */
  @Test
  void takeBack_theLastCustomer_leavesNothingOfThem() {
    PopulationBuilder plain = Population.builder(CATALOG, AS_OF, ZONE);
    for (PopulationBuilder each : List.of(plain, filling)) {
      each.next(CustomerId.of("a")).column(AGE).put(40L);
      if (each == filling) {
        each.next(CustomerId.of("b")).column(AGE).put(41L, LocalDate.of(2026, 6, 1));
        each.put(HELD, new TreeSet<>(List.of("x"))).absent(CARD, Absence.NEVER).takeBack();
        each.next().takeBack();
      }
      each.next(CustomerId.of("c")).column(SCORE).put(0.5);
    }
    Population taken = filling.build();
    Population never = plain.build();
    assertThat(taken.size()).isEqualTo(2);
    for (int row = 0; row < 2; row++) {
      assertThat(taken.id(row)).isEqualTo(never.id(row));
      assertThat(taken.facts(row)).isEqualTo(never.facts(row));
    }
    assertThatIllegalStateException().isThrownBy(filling::takeBack);
    assertThatIllegalStateException()
        .isThrownBy(() -> Population.builder(CATALOG, AS_OF, ZONE).takeBack());
  }

  /** Whoever fills one column after the other has the population of whoever goes by customer. */
  @Property(tries = 500)
  void at_columnAfterColumn_isCustomerAfterCustomer(
      @ForAll("numbers") List<@Nullable Long> numbers) {
    PopulationBuilder byCustomer = Population.builder(CATALOG, AS_OF, ZONE);
    PopulationBuilder byColumn = Population.builder(CATALOG, AS_OF, ZONE);
    for (int row = 0; row < numbers.size(); row++) {
      CustomerId id = CustomerId.of("C" + row);
      byColumn.next(id);
      byCustomer.next(id);
      putAge(byCustomer, numbers.get(row), row);
      putHeld(byCustomer, row);
    }
    for (int row = 0; row < numbers.size(); row++) {
      putAge(byColumn.at(row), numbers.get(row), row);
    }
    for (int row = numbers.size() - 1; row >= 0; row--) {
      putHeld(byColumn.at(row), row);
      assertThat(byColumn.soFar()).isEqualTo(byColumn.at(row).soFar());
    }
    assertThat(facts(byColumn.build())).isEqualTo(facts(byCustomer.build()));
  }

  private static void putAge(PopulationBuilder to, @Nullable Long number, int row) {
    if (number == null) {
      to.absent(AGE, row % 3 == 0 ? Absence.NEVER : Absence.NOT_KNOWN);
    } else if (row % 5 == 4) {
      to.column(AGE).putEncoded(number, LocalDate.of(2026, 6, 1));
    } else {
      to.column(AGE).putEncoded(number);
    }
    if (row > 2 && row % 7 == 0) {
      to.column(AGE).putAgain(row - 2);
    }
  }

  private static void putHeld(PopulationBuilder to, int row) {
    if (row % 4 != 0) {
      to.put(HELD, new TreeSet<>(List.of("x" + row % 3)));
    }
  }

  private static List<Facts> facts(Population population) {
    return IntStream.range(0, population.size()).mapToObj(population::facts).toList();
  }

  @Test
  void at_anotherCustomer_leavesWhoIsBegunAndTakenBack() {
    filling.next(CustomerId.of("a")).next(CustomerId.of("b")).next(CustomerId.of("c"));
    filling.at(0).put(AGE, 40L).takeBack();
    filling.put(AGE, 41L);
    assertThatThrownBy(() -> filling.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> filling.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    filling.at(0).next(CustomerId.of("d")).put(AGE, 42L);
    Population all = filling.build();
    assertThat(IntStream.range(0, 3).mapToObj(row -> all.id(row).value() + all.facts(row).get(AGE)))
        .containsExactly("aOptional[40]", "bOptional[41]", "dOptional[42]");
    assertThatIllegalStateException().isThrownBy(() -> filling.at(0));
  }

  @Test
  void put_olderThanFresh_staysMissing() {
    AttributeInfo fresh = INFO.freshFor(30);
    IntegerAttribute age = AGE.described(fresh);
    PopulationBuilder builder = Population.builder(AttributeCatalog.of(age), AS_OF, ZONE);
    builder.next().column(age).put(40L, LocalDate.of(2026, 6, 1));
    builder.next().column(age).putEncoded(41, LocalDate.of(2026, 5, 31));
    Population population = builder.build();
    assertThat(population.facts(0).get(age)).contains(40L);
    assertThat(population.facts(1).get(age)).isEmpty();
  }

  @Test
  void putEncoded_negativeZero_isZero() {
    filling.next().column(SCORE).putEncoded(-1);
    assertThat(filling.build().facts(0).get(SCORE)).contains(0.0);
  }

  @Test
  void putEncoded_whatIsNoEncoding_namesAttributeAndRowAndNotTheValue() {
    filling.next().next();
    refused(
        CARD, 2, "card: the number for row 1 is no encoding of yes no; expected one from 0 to 1");
    refused(CHANNEL, 4_711, "channel", "row 1", "from 0 to 1");
    refused(CHANNEL, -1, "channel");
    refused(AGE, MOST + 1, "age");
    refused(AGE, -MOST - 1, "age");
    refused(AGE, Long.MIN_VALUE, "age");
    refused(SCORE, Long.MIN_VALUE, "score");
    refused(SCORE, Long.MAX_VALUE, "score"); // it would be no number
    refused(OPENED, LocalDate.of(9999, 12, 31).toEpochDay() + 1, "opened");
    refused(NOTE, 1, "note", "use put");
    refused(HELD, 1, "held", "use put");
    assertThat(filling.build().facts(1))
        .hasToString("Facts as of 2026-06-30T16:00:00Z, 0 of 8 known");
  }

  private void refused(Attribute<?> attribute, long encoded, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filling.column(attribute).putEncoded(encoded))
        .withMessageContainingAll(words)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("4711"));
  }

  @Test
  void put_beforeACustomerOrAfterBuilding_isRefused() {
    ColumnBuilder<Long> age = filling.column(AGE);
    assertThatIllegalStateException()
        .isThrownBy(() -> age.putEncoded(1))
        .withMessageContaining("next()");
    assertThatIllegalStateException().isThrownBy(() -> age.put(1L)).withMessageContaining("next()");
    filling.next();
    age.putEncoded(1);
    filling.build();
    assertThatIllegalStateException()
        .isThrownBy(() -> age.putEncoded(1))
        .withMessageContaining("built");
    assertThatIllegalStateException().isThrownBy(() -> age.put(1L)).withMessageContaining("built");
    assertThatIllegalStateException().isThrownBy(filling::next).withMessageContaining("built");
    assertThatIllegalStateException().isThrownBy(filling::build).withMessageContaining("built");
  }

  @Test
  void put_ofAnotherType_isRefusedWithoutBeingQuoted() {
    filling.next();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filling.column(CHANNEL).put("4711"))
        .withMessageContaining("channel")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("4711"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filling.column(RATE).put(new BigDecimal("0.00001")))
        .withMessageContaining("rate");
  }

  @Test
  void ids_ofRowsWithAndWithout_areGivenComputedOrCounted() {
    filling.next().next(CustomerId.of("a")).next();
    assertThat(filling.build().id(1)).isEqualTo(CustomerId.of("a"));
    PopulationBuilder computed = Population.builder(CATALOG, AS_OF, ZONE);
    computed.next().next(CustomerId.of("a")).next().ids(row -> CustomerId.of("c" + row));
    Population population = computed.build();
    assertThat(population.id(0)).isEqualTo(CustomerId.of("c0"));
    assertThat(population.id(1)).isEqualTo(CustomerId.of("a"));
    assertThat(population.id(2)).isEqualTo(CustomerId.of("c2"));
  }

  @Test
  void column_notInTheCatalogue_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filling.column(Attributes.integer("other", INFO)))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filling.column(Attributes.text("age", INFO)))
        .withMessageContaining("age");
  }
}
