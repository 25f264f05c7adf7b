package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * A third engine agrees: whatever SQL can say comes out of a database with its own three truth
 * values, its own decimals and its own calendar as it comes out of ours. Two thousand predicates on
 * a thousand customers each, or as many comparisons as {@code crm.cases} says.
 */
class SqlAgreementTest {

  private static final long SEED = 92L;
  private static final int PREDICATES = 50;
  private static final int CUSTOMERS = 1_000;
  private static final DocumentLimits WIDE =
      DocumentLimits.standard().withBook(1_000_000, 10_000).withPartNodes(10_000);

  /** A catalogue, a day on which the calendar turns, and a zone: all that is taken of a case. */
  private static final RandomCases SETTINGS =
      RandomCases.of(1, 1).withDepth(0).withGrades().withTables();

  private final Map<Truth, Long> seen = new EnumMap<>(Truth.class);
  private final Set<String> said = new TreeSet<>();

  @Test
  void predicates_thatSqlCanSay_comeOutAsInTheDatabase() throws SQLException {
    long tables = Math.max(1, Cases.wanted(650_000) / PREDICATES / CUSTOMERS);
    for (long index = 0; index < tables; index++) {
      compare(index);
    }
    long all = tables * PREDICATES * CUSTOMERS;
    assertThat(seen.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
    assertThat(seen)
        .hasSize(3)
        .allSatisfy((truth, count) -> assertThat(count * 20).isGreaterThan(all));
    assertThat(said)
        .containsExactly(
            "Absent",
            "All",
            "Any",
            "AsOf",
            "AtLeast",
            "AttributeComparison",
            "CodeSetComparison",
            "CodeSetSize",
            "CodeSetTest",
            "Comparison",
            "Constant",
            "Not",
            "OneOf",
            "Presence",
            "RelativeDate",
            "ScaledComparison",
            "TextComparison",
            "TextOneOf",
            "TextTest");
  }

  private void compare(long index) throws SQLException {
    Seeded source = Seeded.of(SEED, index);
    RandomCase setting = SETTINGS.next(source);
    List<Condition> conditions = conditions(setting.book().catalog(), source);
    RandomCase given = customers(setting, conditions, source);
    List<Segment> segments =
        IntStream.range(0, PREDICATES)
            .mapToObj(i -> Books.segment("predicate-" + i, conditions.get(i)))
            .toList();
    DecisionEngine engine = Books.with(given.book(), segments).compile(WIDE);
    Decisions all = engine.decideAll(given.population());
    try (SqlTable table = new SqlTable(given.customers())) {
      Truth[][] database = table.truths(conditions);
      for (int row = 0; row < CUSTOMERS; row++) {
        Decision one = engine.decide(given.customers().get(row));
        for (int i = 0; i < PREDICATES; i++) {
          Truth expected = database[i][row];
          same(expected, all.truth(row, segments.get(i)), given, row, conditions.get(i), index);
          same(expected, one.truth(segments.get(i)), given, row, conditions.get(i), index);
          seen.merge(expected, 1L, Long::sum);
        }
      }
    }
  }

  private List<Condition> conditions(AttributeCatalog catalog, Seeded source) {
    RandomCondition random =
        RandomCondition.over(catalog)
            .reading(attribute -> SqlTable.hasColumn(attribute.type().kind()))
            .withDepth(3);
    List<Condition> conditions = new ArrayList<>();
    while (conditions.size() < PREDICATES) {
      Condition next = random.next(source);
      if (SqlCondition.canSay(next)) {
        conditions.add(next);
        note(next);
      }
    }
    return conditions;
  }

  private void note(Condition condition) {
    said.add(condition.getClass().getSimpleName());
    condition.parts().forEach(this::note);
  }

  private static RandomCase customers(
      RandomCase setting, List<Condition> conditions, Seeded source) {
    Facts first = setting.customers().get(0);
    RandomFacts near =
        RandomFacts.near(conditions, first.catalog(), first.asOf(), first.zone(), 20);
    List<Facts> customers = new ArrayList<>();
    while (customers.size() < CUSTOMERS) {
      customers.add(near.next(source));
    }
    return new RandomCase(setting.book(), customers);
  }

  private static void same(
      Truth database, Truth engine, RandomCase given, int row, Condition condition, long index) {
    if (database != engine) {
      Facts facts = given.customers().get(row);
      throw new AssertionError(
          "table %s: the database says %s, the engine %s for customer %s and%n%s%n%s%n%s"
              .formatted(
                  index,
                  database,
                  engine,
                  row,
                  condition,
                  new SqlCondition(facts.asOfDate()).of(condition),
                  RandomCase.describe(facts)));
    }
  }
}
