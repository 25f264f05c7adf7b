package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.testkit.law.Sample.STAFF;
import static org.bankcrm.testkit.law.Sample.THIRD;
import static org.bankcrm.testkit.law.Sample.VIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TruthTableTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Judge.all().entrySet().stream()
        .flatMap(
            judge ->
                TruthTable.rows().stream()
                    .map(
                        row ->
                            DynamicTest.dynamicTest(
                                judge.getKey() + ": " + row.says(),
                                () -> check(judge.getValue(), row))));
  }

  private static void check(Judge judge, TruthTable.Row row) {
    check(judge, row.condition(), row.holds(), Truth.TRUE);
    check(judge, row.condition(), row.fails(), Truth.FALSE);
    check(judge, row.condition(), row.open(), Truth.UNKNOWN);
    check(judge, row.condition().not(), row.holds(), Truth.FALSE);
    check(judge, row.condition().not(), row.fails(), Truth.TRUE);
    check(judge, row.condition().not(), row.open(), Truth.UNKNOWN);
  }

  private static void check(Judge judge, Condition condition, List<Facts> all, Truth expected) {
    for (int i = 0; i < all.size(); i++) {
      assertThat(judge.truth(condition, all.get(i)))
          .as("%s for example %s of those that are %s", condition, i, expected)
          .isEqualTo(expected);
    }
  }

  @TestFactory
  Stream<DynamicTest> connectives() {
    return Judge.all().entrySet().stream()
        .map(
            judge ->
                DynamicTest.dynamicTest(
                    judge.getKey() + ": connectives of three parts",
                    () -> connectives(judge.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> daysOfDecision() {
    return Judge.all().entrySet().stream()
        .map(
            judge ->
                DynamicTest.dynamicTest(
                    judge.getKey() + ": the day of the decision",
                    () -> daysOfDecision(judge.getValue())));
  }

  /** The first day is in, the end is out, plain and negated, and nothing is ever UNKNOWN. */
  private static void daysOfDecision(Judge judge) {
    Facts facts = facts(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
    LocalDate day = facts.asOfDate();
    Map<DateRange, Truth> expected =
        Map.of(
            DateRange.startingOn(day), Truth.TRUE,
            DateRange.startingOn(day.plusDays(1)), Truth.FALSE,
            DateRange.until(day.plusDays(1)), Truth.TRUE,
            DateRange.until(day), Truth.FALSE,
            DateRange.of(day, day.plusDays(1)), Truth.TRUE,
            DateRange.of(day.minusDays(1), day), Truth.FALSE);
    expected.forEach(
        (days, truth) -> {
          expect(judge, Condition.asOf(days), facts, truth);
          expect(judge, Condition.asOf(days).not(), facts, truth.not());
        });
  }

  /** Every combination of three truth values under every connective, plain and negated. */
  private static void connectives(Judge judge) {
    Condition[] parts = {STAFF.isTrue(), VIP.isTrue(), THIRD.isTrue()};
    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        for (Truth c : Truth.values()) {
          Facts facts = facts(a, b, c);
          List<Truth> truths = List.of(a, b, c);
          expect(judge, Condition.all(parts), facts, atLeast(3, truths));
          expect(judge, Condition.any(parts), facts, atLeast(1, truths));
          for (int count = 1; count <= 3; count++) {
            expect(judge, Condition.atLeast(count, parts), facts, atLeast(count, truths));
          }
          expect(judge, parts[0].not(), facts, a.not());
          expect(judge, Condition.all(parts[0], Condition.always()), facts, a);
          expect(judge, Condition.all(parts[0], Condition.never()), facts, Truth.FALSE);
          expect(judge, Condition.any(parts[0], Condition.always()), facts, Truth.TRUE);
          expect(judge, Condition.any(parts[0], Condition.never()), facts, a);
          expect(judge, Condition.atLeast(2, parts[0], parts[0]), facts, a);
          expect(
              judge,
              Condition.atLeast(2, parts[0], parts[0], parts[1]),
              facts,
              atLeast(2, List.of(a, a, b)));
        }
      }
    }
    expect(judge, Condition.always(), Sample.nothing(), Truth.TRUE);
    expect(judge, Condition.never(), Sample.nothing(), Truth.FALSE);
  }

  private static Truth atLeast(int count, List<Truth> truths) {
    long holding = truths.stream().filter(t -> t == Truth.TRUE).count();
    long possible = truths.stream().filter(t -> t != Truth.FALSE).count();
    return holding >= count ? Truth.TRUE : possible < count ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static void expect(Judge judge, Condition condition, Facts facts, Truth expected) {
    assertThat(judge.truth(condition, facts)).as("%s", condition).isEqualTo(expected);
    assertThat(judge.truth(condition.not(), facts))
        .as("not %s", condition)
        .isEqualTo(expected.not());
    assertThat(judge.truth(condition.not().not(), facts)).as("%s", condition).isEqualTo(expected);
  }

  private static Facts facts(Truth a, Truth b, Truth c) {
    Facts.Builder facts = Sample.facts();
    put(facts, STAFF, a);
    put(facts, VIP, b);
    put(facts, THIRD, c);
    return facts.build();
  }

  private static void put(Facts.Builder facts, YesNoAttribute attribute, Truth truth) {
    if (truth != Truth.UNKNOWN) {
      facts.put(attribute, truth == Truth.TRUE);
    }
  }

  /** The kinds of condition, connectives and criteria alike. */
  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(TruthTableTest::kinds)
        : Stream.of(type);
  }

  @Test
  void randomConditions_ofEveryKindOfAttribute_areOfEveryKind() {
    RandomCondition random = RandomCondition.over(Sample.CATALOG);
    Seeded source = Seeded.of(20_260_331);
    Set<Class<?>> made = new LinkedHashSet<>();
    for (int i = 0; i < 2_000; i++) {
      made.add(random.next(source).getClass());
    }
    assertThat(made).containsExactlyInAnyOrderElementsOf(kinds(Condition.class).toList());
  }

  @Test
  void table_everyKindOfConditionAndOperator_isInIt() {
    Set<String> found = new LinkedHashSet<>();
    TruthTable.rows().forEach(row -> found.addAll(wordsOf(row.condition())));
    Set<String> expected = new LinkedHashSet<>();
    kinds(Condition.class).map(Class::getSimpleName).forEach(expected::add);
    expected.removeAll(
        List.of("All", "Any", "AtLeast", "Constant", "AsOf")); // in tests of their own
    for (Class<? extends Enum<?>> operators :
        List.of(
            CodeSetTest.Test.class,
            TextTest.Test.class,
            TextTest.Folding.class,
            AttributeComparison.Operator.class,
            ElementTest.Quantifier.class,
            DayShift.Anchor.class)) {
      for (Enum<?> operator : operators.getEnumConstants()) {
        expected.add(operator.name());
      }
    }
    assertThat(found).containsAll(expected);
  }

  /** Names of kinds and operators as they stand in the text form of records. */
  private static List<String> wordsOf(Condition condition) {
    List<String> words = new ArrayList<>();
    for (String word : condition.toString().split("[^A-Za-z_]+")) {
      words.add(word);
    }
    return words;
  }
}
