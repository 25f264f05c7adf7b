package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Past;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * What a book's policies gave before is what a clerk finds who leafs back through all runs: the
 * value, since when, its rank and by how much that changed; one customer at a time, in columns, by
 * decisions and by records.
 */
class PastLawTest {

  private static final long SEED = 20261129L;
  private static final RandomCases BOOKS = RandomCases.of(8, 3).withDepth(2).withEveryKind();
  private static final int RUNS = 7;

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void past_booksOfEveryKindRunAfterRun_agreesWithAClerk() {
    long cases = Cases.wanted(40);
    for (long index = 0; index < cases; index++) {
      Seeded source = Seeded.of(SEED, index);
      try {
        check(BOOKS.next(source), source);
      } catch (AssertionError | RuntimeException difference) {
        throw new AssertionError("seed " + SEED + ", case " + index, difference);
      }
    }
    if (cases >= 60) {
      assertThat(seen)
          .containsKeys("yes", "no", "value", "open", "foreign", "since", "rose", "fell", "stayed");
      assertThat(seen).containsKeys("points up", "points down", "points same");
    }
  }

  private void note(String word) {
    seen.merge(word, 1, Integer::sum);
  }

  private void check(RandomCase given, Seeded source) {
    Map<Attribute<?>, Policy<?>> yields = new LinkedHashMap<>();
    for (Policy<?> policy : given.book().policies()) {
      Yields.of(policy).forEach(yielded -> yields.put(yielded, policy));
    }
    PolicyBook book = asking(given.book(), yields);
    DecisionEngine engine = Books.compile(book);
    PolicyBook read = PolicyBook.parse(book.toDocument(), Books.KINDS);
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    for (int customer = 0; customer < given.customers().size(); customer++) {
      live(given, engine, yields, source);
    }
  }

  /** A segment for each yield asks all that there is of it. */
  private static PolicyBook asking(PolicyBook book, Map<Attribute<?>, Policy<?>> yields) {
    PolicyBook.Builder asking =
        PolicyBook.builder(book.ref(), book.name(), book.catalog())
            .calendars(book.calendars())
            .addAll(book.policies());
    int number = 0;
    for (Map.Entry<Attribute<?>, Policy<?>> each : yields.entrySet()) {
      String id = "asks" + number++;
      Condition condition = condition(each.getKey(), each.getValue());
      asking.add(Segment.builder(id, 1).name(id, id).when(condition).build());
    }
    return asking.build();
  }

  private static Condition condition(Attribute<?> yielded, Policy<?> policy) {
    Condition known = Past.before(yielded).isKnown();
    Condition since = Past.since(yielded).isUpTo(DayShift.ofDays(-2));
    Condition both = known.or(since);
    if (PastClerk.isPoints(yielded)) {
      return both.or(PastClerk.fell(yielded)).or(Past.change(yielded).isMissing());
    }
    return PastClerk.ranked(policy, yielded).isEmpty() || !(yielded instanceof CodeAttribute code)
        ? both
        : both.or(Past.change(code).atMost(-1))
            .or(Past.rank(code).atLeast(Past.rankBefore(code)))
            .or(Past.before(code).is(code));
  }

  private void live(
      RandomCase given, DecisionEngine engine, Map<Attribute<?>, Policy<?>> yields, Seeded source) {
    RandomFacts random = given.facts(20);
    Map<Attribute<?>, PastClerk> clerks = new LinkedHashMap<>();
    yields.keySet().forEach(yielded -> clerks.put(yielded, new PastClerk()));
    PastResults past = PastResults.none();
    PastResults recorded = PastResults.none();
    Facts known = random.next(source);
    for (int run = 0; run < RUNS; run++) {
      known = source.chance(60) ? random.next(source) : known;
      Facts facts = facts(known, run, past, engine);
      Decision decision = engine.decide(facts);
      Decisions all = engine.decideAll(alone(facts));
      for (Map.Entry<Attribute<?>, Policy<?>> each : yields.entrySet()) {
        check(each.getKey(), each.getValue(), decision, all, clerks.get(each.getKey()));
        clerks
            .get(each.getKey())
            .add(facts.asOfDate(), decision.value(each.getKey()), decision.absence(each.getKey()));
      }
      past = PastResults.parse(past.next(decision).toDocument());
      recorded = recorded.next(DecisionRecord.of(decision), engine);
      assertThat(recorded).isEqualTo(past);
    }
  }

  /** The same values a day later each run. */
  private static Facts facts(Facts known, int run, PastResults past, DecisionEngine engine) {
    Instant asOf = known.asOf().plus(run, ChronoUnit.DAYS);
    Facts.Builder facts = Facts.builder(engine.book().catalog(), asOf, known.zone());
    for (Attribute<?> attribute : known.catalog().attributes()) {
      boolean parts = attribute instanceof ElementsAttribute; // which are told for one day
      if (!parts && known.catalog().derivation(attribute).isEmpty()) {
        copy(known, attribute, facts);
      }
    }
    return past.putInto(facts, engine).build();
  }

  private static <T> void copy(Facts known, Attribute<T> attribute, Facts.Builder facts) {
    facts.put(attribute, known.get(attribute));
  }

  private static Population alone(Facts facts) {
    return Population.builder(facts.catalog(), facts.asOf(), facts.zone())
        .add(CustomerId.of("1"), facts)
        .build();
  }

  private void check(
      Attribute<?> yielded, Policy<?> policy, Decision decision, Decisions all, PastClerk clerk) {
    Facts facts = decision.facts();
    Attribute<?> before = Past.before(yielded);
    assertThat((Optional<?>) facts.get(before)).isEqualTo(clerk.before());
    assertThat(facts.absence(before)).isEqualTo(clerk.absenceBefore());
    Optional<LocalDate> since = facts.get(Past.since(yielded));
    assertThat(since).isEqualTo(clerk.since());
    assertThat(facts.absence(Past.since(yielded))).isEqualTo(clerk.absenceSince());
    clerk.before().ifPresent(value -> note(word(value)));
    clerk.absenceBefore().ifPresent(why -> note(word(why)));
    since.ifPresent(day -> note("since"));
    List<String> ranked = PastClerk.ranked(policy, yielded);
    if (!ranked.isEmpty() && yielded instanceof CodeAttribute code) {
      checkRanks(code, ranked, decision, all, clerk);
    } else if (PastClerk.isPoints(yielded)) {
      checkChange(yielded, decision, all, clerk);
    }
  }

  /** By how much points rose, as the clerk takes one from the other. */
  private void checkChange(Attribute<?> points, Decision decision, Decisions all, PastClerk clerk) {
    Attribute<?> change = Past.change(points);
    Optional<BigDecimal> to = PastClerk.number(decision.value(points));
    Optional<BigDecimal> by =
        to.flatMap(now -> PastClerk.number(clerk.before()).map(now::subtract))
            .filter(each -> PastClerk.fits(each, points.type()));
    assertThat(PastClerk.number(decision.value(change)))
        .isEqualTo(by.map(BigDecimal::stripTrailingZeros));
    assertThat((Optional<?>) all.value(0, change)).isEqualTo(decision.value(change));
    by.ifPresent(
        each -> note("points " + (each.signum() > 0 ? "up" : each.signum() < 0 ? "down" : "same")));
    for (Policy<?> policy : all.engine().book().policies()) {
      assertThat(all.result(0, policy)).isEqualTo(decision.result(policy));
    }
  }

  private static String word(Object value) {
    return switch (String.valueOf(value)) {
      case "true" -> "yes";
      case "false" -> "no";
      case "NOT_KNOWN" -> "open";
      case "NOT_APPLICABLE" -> "foreign";
      default -> "value";
    };
  }

  private void checkRanks(
      CodeAttribute code, List<String> ranked, Decision decision, Decisions all, PastClerk clerk) {
    Optional<Long> now = PastClerk.rank(ranked, decision.value(code));
    Optional<Long> then = PastClerk.rank(ranked, clerk.before());
    Optional<Long> change = now.flatMap(to -> then.map(from -> to - from));
    Map<Attribute<Long>, Optional<Long>> expected = new LinkedHashMap<>();
    expected.put(Past.rank(code), now);
    expected.put(Past.rankBefore(code), then);
    expected.put(Past.change(code), change);
    expected.forEach(
        (attribute, value) -> {
          assertThat(decision.value(attribute)).isEqualTo(value);
          assertThat(all.value(0, attribute)).isEqualTo(value);
        });
    assertThat(decision.absence(Past.rank(code))).isEqualTo(decision.absence(code));
    change.ifPresent(by -> note(by > 0 ? "rose" : by < 0 ? "fell" : "stayed"));
    List<Policy<?>> book = new ArrayList<>(all.engine().book().policies());
    Policy<?> last = book.get(book.size() - 1);
    assertThat(decision.explain(last, Disclosure.NAMES).gates()).isNotEmpty();
    assertThat(all.result(0, last)).isEqualTo(decision.result(last));
  }
}
