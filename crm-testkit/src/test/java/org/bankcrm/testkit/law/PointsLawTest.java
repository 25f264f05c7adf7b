package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.policy.Decider;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Bins, sums and rankings: one customer, columns, explanations and the plainest reading of their
 * definition agree, whatever is missing.
 */
class PointsLawTest {

  private static final long SEED = 20261125L;
  private static final RandomCases CASES = RandomCases.of(6, 80).withDepth(2);

  private final List<String> outcomes = new ArrayList<>();

  @Test
  void points_randomBins_agreeWithPlainReading() {
    long cases = Cases.wanted(90);
    for (long index = 0; index < cases; index++) {
      check(index);
    }
    assertThat(outcomes).contains("known", "open", "ranked");
  }

  private void check(long index) {
    RandomCase given = CASES.at(SEED, index);
    DecisionEngine alone = Books.compile(given.book());
    Tally tally =
        Tally.random(
            Seeded.of(SEED, ~index),
            given.book().catalog().with(alone.yieldedAttributes().attributes()));
    DecisionEngine engine = Books.compile(Books.with(given.book(), List.of(tally)));
    Decider decider = engine.decider();
    Decisions all = engine.decideAll(given.population());
    long[] points = new long[all.size()];
    long[] rankings = new long[all.size()];
    all.points(tally, points);
    all.rankings(tally, rankings);
    for (int row = 0; row < all.size(); row++) {
      Facts facts = given.customers().get(row);
      Decision one = engine.decide(facts);
      Tally.Found expected = expected(tally, facts, Yields.index(given.book()));
      String place = "case " + index + ", customer " + row;
      assertThat(one.result(tally)).as(place).isEqualTo(expected);
      assertThat(all.result(row, tally)).as(place).isEqualTo(expected);
      assertThat(one.truth(tally).name()).as(place).isEqualTo(expected.passed());
      assertThat(all.truth(row, tally).name()).as(place).isEqualTo(expected.passed());
      assertThat(all.value(row, Tally.SUM)).as(place).isEqualTo(one.value(Tally.SUM));
      assertThat(points[row]).as(place).isEqualTo(units(expected)).isEqualTo(units(one, tally));
      Decider again = decider.decide(facts);
      assertThat(again.points(tally)).as(place).isEqualTo(one.points(tally));
      assertThat(again.ranking(tally)).as(place).isEqualTo(one.ranking(tally));
      assertThat(rankings[row]).as(place).isEqualTo(word(expected)).isEqualTo(one.ranking(tally));
      checkExplanation(place, expected, one.explain(tally, Disclosure.NAMES).policy().bins());
      note(expected);
    }
  }

  private void note(Tally.Found found) {
    if (outcomes.size() < 1_000) {
      outcomes.add(found.sum().isPresent() ? "known" : "open");
      outcomes.add(found.ranked().isEmpty() ? "unranked" : "ranked");
    }
  }

  private static void checkExplanation(String place, Tally.Found found, List<ExplainedBin> bins) {
    assertThat(bins).as(place).hasSameSizeAs(found.bins());
    for (int i = 0; i < bins.size(); i++) {
      boolean settled = found.bins().get(i).isPresent();
      String path = "/bins/" + i + found.bins().get(i).map(bin -> "/" + bin).orElse("");
      assertThat(bins.get(i).path()).as(place).isEqualTo(path);
      assertThat(bins.get(i).points().isPresent()).as(place).isEqualTo(settled);
      assertThat(bins.get(i).missing().isEmpty()).as(place).isEqualTo(settled);
      bins.get(i).root().ifPresent(root -> assertThat(root.truth()).isEqualTo(Truth.TRUE));
    }
  }

  private static Tally.Found expected(Tally tally, Facts facts, Map<String, Policy<?>> byYield) {
    ReferenceInterpreter reference = new ReferenceInterpreter(byYield, facts);
    List<Optional<Integer>> bins =
        tally.bins().stream().map(conditions -> bin(conditions, reference)).toList();
    Optional<BigDecimal> sum = sum(tally, bins);
    Truth passed =
        sum.map(value -> Truth.of(value.compareTo(tally.passes()) >= 0)).orElse(Truth.UNKNOWN);
    return new Tally.Found(bins, sum, ranked(tally, bins), passed.name());
  }

  private static Optional<Integer> bin(List<Condition> conditions, ReferenceInterpreter reference) {
    for (int i = 0; i < conditions.size(); i++) {
      Truth truth = reference.truth(conditions.get(i));
      if (truth != Truth.FALSE) {
        return truth == Truth.TRUE ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.of(conditions.size());
  }

  private static Optional<BigDecimal> sum(Tally tally, List<Optional<Integer>> bins) {
    BigDecimal sum = Tally.BASE.setScale(2);
    for (int i = 0; i < bins.size(); i++) {
      if (bins.get(i).isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(tally.points().get(i).get(bins.get(i).get()));
    }
    return Optional.of(sum);
  }

  private static List<Integer> ranked(Tally tally, List<Optional<Integer>> bins) {
    Map<Integer, BigDecimal> shortfalls = new TreeMap<>();
    for (int i = 0; i < bins.size(); i++) {
      if (bins.get(i).isEmpty()) {
        return List.of();
      }
      int bin = bins.get(i).get();
      BigDecimal shortfall = tally.shortfalls().get(i).get(bin);
      shortfalls.merge(tally.groups().get(i).get(bin), shortfall, BigDecimal::add);
    }
    return shortfalls.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(tally.least()) >= 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // stable: by number
        .limit(tally.most())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long units(Tally.Found found) {
    return found
        .sum()
        .map(sum -> sum.movePointRight(2).longValueExact())
        .orElse(Decisions.NO_POINTS);
  }

  private static long units(Decision one, Tally tally) {
    return one.points(tally);
  }

  private static long word(Tally.Found found) {
    long word = 0;
    for (int i = 0; i < found.ranked().size(); i++) {
      word |= (found.ranked().get(i) + 1L) << (8 * i);
    }
    return word;
  }
}
