package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionUpdate;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.OutcomeMove;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * A night that decides only what has changed says what one says that decides everybody: of books of
 * every kind, whoever changed, joined or left, however far the day moved. What everybody is known
 * to be on the later day is put anew, value by value, by a second hand.
 */
class UpdateLawTest {

  private static final long SEED = 20261130L;
  private static final RandomCases BOOKS =
      RandomCases.of(8, 30).withDepth(2).withEveryKind().withTables();
  private static final List<Duration> LATER =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMinutes(1),
          Duration.ofHours(13),
          Duration.ofDays(1),
          Duration.ofDays(1),
          Duration.ofDays(28),
          Duration.ofDays(366));

  private int moved;
  private int spared;

  @Test
  void decideAgain_anyChangesOfAnyBook_saysWhatDecideAllSays() {
    long cases = Cases.wanted(40);
    for (long index = 0; index < cases; index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = BOOKS.next(source);
      check(given, source, "case " + index);
    }
    assertThat(moved).as("moves").isPositive();
    assertThat(spared).as("customers on later days who were not decided again").isPositive();
  }

  private void check(RandomCase given, Seeded source, String which) {
    DecisionEngine engine = Books.compile(given.book());
    Decisions before = engine.decideAll(given.population());
    for (int night = 0; night < 2; night++) { // the second stands on what the first left
      Night next = new Night(given.book(), before, source);
      DecisionUpdate update = engine.decideAgain(before, next.changes());
      Decisions full = engine.decideAll(next.everybody());
      before = update.all();
      same(full, before, which + ", night " + night);
      moves(update, full, which);
      if (next.isLater()) {
        spared += before.size() - update.again().size();
      }
    }
  }

  private static void same(Decisions full, Decisions all, String which) {
    assertThat(all.size()).as(which).isEqualTo(full.size());
    for (int row = 0; row < full.size(); row++) {
      Decision expected = full.decision(row);
      Decision told = all.decision(row);
      String place = which + ", row " + row;
      assertThat(all.population().id(row)).as(place).isEqualTo(full.population().id(row));
      assertThat(RandomCase.describe(told.facts()))
          .as(place)
          .isEqualTo(RandomCase.describe(expected.facts()));
      assertThat(told.facts()).as(place).isEqualTo(expected.facts());
      for (Policy<?> policy : full.engine().book().policies()) {
        String at = place + ", " + policy.ref();
        assertThat(told.applies(policy)).as(at).isEqualTo(expected.applies(policy));
        assertThat((Object) told.result(policy)).as(at).isEqualTo(expected.result(policy));
      }
    }
  }

  private void moves(DecisionUpdate update, Decisions full, String which) {
    for (Policy<?> policy : full.engine().book().policies()) {
      Map<String, Long> counts;
      try {
        counts = full.counts(policy);
      } catch (IllegalArgumentException e) { // has no outcomes
        continue;
      }
      assertThat(update.counts(policy)).as(which + policy.ref()).isEqualTo(counts);
      List<OutcomeMove> moves = update.moves(policy);
      assertThat(moves)
          .as(which + policy.ref())
          .containsExactlyInAnyOrderElementsOf(naive(update.before(), full, policy));
      moved += moves.size();
      long flows =
          update.flows(policy).values().stream()
              .flatMap(to -> to.values().stream())
              .mapToLong(Long::longValue)
              .sum();
      assertThat(flows).isEqualTo(moves.size());
    }
  }

  private static List<OutcomeMove> naive(Decisions before, Decisions full, Policy<?> policy) {
    Map<CustomerId, String> was = outcomes(before, policy);
    Map<CustomerId, String> is = outcomes(full, policy);
    Set<CustomerId> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    List<OutcomeMove> moves = new ArrayList<>();
    for (CustomerId customer : all) {
      Optional<String> from = Optional.ofNullable(was.get(customer));
      Optional<String> to = Optional.ofNullable(is.get(customer));
      if (!from.equals(to)) {
        moves.add(new OutcomeMove(customer, from, to));
      }
    }
    return moves;
  }

  private static Map<CustomerId, String> outcomes(Decisions decisions, Policy<?> policy) {
    Map<CustomerId, String> outcomes = new LinkedHashMap<>();
    for (int row = 0; row < decisions.size(); row++) {
      outcomes.put(decisions.population().id(row), decisions.outcome(row, policy));
    }
    return outcomes;
  }

  /** Random changes of a population, and by a second hand all that is known after them. */
  private static final class Night {
    private final Population before;
    private final Instant now;
    private final Set<Attribute<?>> dated = new HashSet<>();
    private final Set<CustomerId> gone = new HashSet<>();
    private final Map<CustomerId, Facts> changed = new LinkedHashMap<>();

    Night(PolicyBook book, Decisions last, Seeded source) {
      this.before = last.population();
      this.now = before.asOf().plus(source.pick(LATER));
      for (Attribute<?> attribute : before.catalog().attributes()) {
        date(attribute, source);
      }
      List<Facts> people = new ArrayList<>();
      people.add(Facts.builder(before.catalog(), now, before.zone()).build());
      RandomFacts random = new RandomCase(book, people).facts(20);
      for (int row = 0; row < before.size(); row++) {
        int chance = source.below(100);
        if (chance < 5) {
          gone.add(before.id(row));
        } else if (chance < 20) {
          changed.put(before.id(row), random.next(source));
        } else if (chance < 25) {
          changed.put(before.id(row), kept(before.facts(row)));
        }
      }
      for (int joined = source.below(4); joined > 0; joined--) {
        changed.put(
            CustomerId.of("new" + joined + "-" + source.below(1 << 30)), random.next(source));
      }
    }

    boolean isLater() {
      return now.isAfter(before.asOf());
    }

    /** Of attributes with days the host always tells them, of some others too. */
    private void date(Attribute<?> attribute, Seeded source) {
      int position = before.catalog().positionOf(attribute);
      if (before.hasObservedDays(position) || source.chance(20)) {
        dated.add(attribute);
      }
      if (attribute instanceof ElementsAttribute list) {
        list.parts().attributes().stream().filter(part -> source.chance(50)).forEach(dated::add);
      }
    }

    CustomerChanges changes() {
      PopulationBuilder builder = Population.builder(before.catalog(), now, before.zone());
      changed.forEach(builder::add);
      return CustomerChanges.of(builder.build())
          .without(gone)
          .dated(dated.toArray(Attribute<?>[]::new));
    }

    Population everybody() {
      PopulationBuilder builder = Population.builder(before.catalog(), now, before.zone());
      Map<CustomerId, Facts> left = new LinkedHashMap<>(changed);
      for (int row = 0; row < before.size(); row++) {
        CustomerId id = before.id(row);
        Facts told = left.remove(id);
        if (!gone.contains(id)) {
          builder.add(id, told == null ? kept(before.facts(row)) : told);
        }
      }
      left.forEach(builder::add);
      return builder.build();
    }

    /** What stays known of a customer, put value by value. */
    private Facts kept(Facts facts) {
      Facts.Builder builder = Facts.builder(facts.catalog(), now, facts.zone());
      for (Attribute<?> attribute : facts.catalog().attributes()) {
        if (facts.catalog().derivation(attribute).isEmpty()) {
          keep(facts, attribute, builder);
        }
      }
      return builder.build();
    }

    private <T> void keep(Facts facts, Attribute<T> attribute, Facts.Builder builder) {
      Optional<T> value = facts.get(attribute);
      LocalDate day =
          LocalDate.ofEpochDay(facts.observedDay(facts.catalog().positionOf(attribute)));
      if (value.isEmpty()) {
        facts
            .absence(attribute)
            .filter(why -> why != Absence.NOT_KNOWN)
            .ifPresent(why -> builder.absent(attribute, why));
      } else if (day.equals(facts.asOfDate()) && !dated.contains(attribute)) {
        builder.put(attribute, renewed(value.get()));
      } else {
        builder.put(attribute, renewed(value.get()), day);
      }
    }

    @SuppressWarnings("unchecked") // a list of parts becomes a list of parts
    private <T> T renewed(T value) {
      return value instanceof List<?> parts
          ? (T) parts.stream().map(part -> kept((Facts) part)).toList()
          : value;
    }
  }
}
