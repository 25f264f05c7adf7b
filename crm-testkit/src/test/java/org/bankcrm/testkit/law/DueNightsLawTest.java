package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DueNights;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Until the night on which a customer is due, deciding what is left of him at that time comes to
 * what was decided: by books of every kind, nights from a minute to two years later. What a column
 * that is not reckoned by the time tells is the same too, field by field.
 */
class DueNightsLawTest {

  private static final long SEED = 20261201L;
  private static final RandomCases BOOKS =
      RandomCases.of(8, 30).withDepth(2).withEveryKind().withTables();
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofHours(13),
          Duration.ofDays(1),
          Duration.ofDays(1),
          Duration.ofDays(1),
          Duration.ofDays(27),
          Duration.ofDays(366));

  private final Set<String> steady = new TreeSet<>();
  private final Set<String> timed = new TreeSet<>();
  private long standing;
  private long due;

  @Test
  void dueNights_anyBook_everybodyIsDecidedAsBeforeUntilThen() {
    long cases = Cases.wanted(20);
    for (long index = 0; index < cases; index++) {
      Seeded source = Seeded.of(SEED, index);
      check(BOOKS.next(source), source, "case " + index);
    }
    steady.removeAll(timed);
    assertThat(standing).as("nights stood").isPositive();
    assertThat(due).as("customers who are due").isPositive();
    assertThat(timed).as("fields by the time").isNotEmpty();
    assertThat(steady)
        .as("fields of which no column was ever reckoned by the time")
        .contains("segment status", "scorecard points", "tier-ladder tier");
  }

  private void check(RandomCase given, Seeded source, String which) {
    DecisionEngine engine = Books.compile(given.book());
    Population population = given.population();
    Decisions before = engine.decideAll(population);
    List<Instant> nights = new ArrayList<>();
    Instant night = population.asOf();
    for (int i = 0; i < 4; i++) {
      night = night.plus(source.pick(STEPS));
      nights.add(night);
    }
    Attribute<?>[] dated = dated(population);
    DueNights told = engine.dueNights(population, nights, dated);
    Columns columns = new Columns(before);
    for (int i = 0; i < nights.size(); i++) {
      Population later = carried(population, nights.get(i), dated);
      for (int row = 0; row < population.size(); row++) {
        if (i < told.standing(row)) {
          standing++;
          columns.check(engine.decide(later.facts(row)), row, which + ", night " + i);
        } else {
          due++;
        }
      }
    }
  }

  private static Population carried(Population population, Instant night, Attribute<?>... dated) {
    Population nobody = Population.builder(population.catalog(), night, population.zone()).build();
    return population.updated(CustomerChanges.of(nobody).dated(dated)).carried();
  }

  /** All of which days are told, and all of parts. */
  private static Attribute<?>[] dated(Population population) {
    Set<Attribute<?>> dated = new LinkedHashSet<>();
    for (Attribute<?> attribute : population.catalog().attributes()) {
      if (population.hasObservedDays(population.catalog().positionOf(attribute))) {
        dated.add(attribute);
      }
      if (attribute instanceof ElementsAttribute list) {
        dated.addAll(list.parts().attributes());
      }
    }
    return dated.toArray(Attribute<?>[]::new);
  }

  /** A column of results that is not reckoned by the time. */
  private record Steady(Policy<?> policy, ResultField<?, ?> field, ResultColumn<Object> told) {}

  /** All that was decided. */
  private final class Columns {

    private final Decisions before;
    private final List<Steady> all = new ArrayList<>();

    Columns(Decisions before) {
      this.before = before;
      for (Policy<?> policy : before.engine().book().policies()) {
        for (ResultField<?, ?> field : ColumnsLawTest.FIELDS.get(policy.kind().word())) {
          add(policy, field);
        }
      }
    }

    private <R> void add(Policy<R> policy, ResultField<?, ?> field) {
      ResultColumn<Object> column = before.column(policy, ColumnsLawTest.<R>cast(field));
      String name = policy.kind().word() + " " + field.name();
      (column.isOfTime() ? timed : steady).add(name);
      if (!column.isOfTime()) {
        all.add(new Steady(policy, field, column));
      }
    }

    void check(Decision later, int row, String which) {
      Decision told = before.decision(row);
      for (Policy<?> policy : before.engine().book().policies()) {
        String place = which + ", row " + row + ", " + policy.ref();
        assertThat(later.applies(policy)).as(place).isEqualTo(told.applies(policy));
        for (Attribute<?> yield : Yields.of(policy)) {
          assertThat((Object) later.value(yield)).as(place).isEqualTo(told.value(yield));
          assertThat(later.absence(yield)).as(place).isEqualTo(told.absence(yield));
        }
      }
      for (Steady each : all) {
        String place = which + ", row " + row + ", " + each.policy.ref() + ", " + each.field;
        assertThat(values(each.policy, each.field, later))
            .as(place)
            .isEqualTo(each.told.values(row));
      }
    }

    private <R> List<Object> values(Policy<R> policy, ResultField<?, ?> field, Decision later) {
      return ColumnsLawTest.<R>cast(field).values(later.result(policy));
    }
  }
}
