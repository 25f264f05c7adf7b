package org.bankcrm.modelling.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far the customers of today have moved from those a score was made for: the population
 * stability index, over bins of a score or of one characteristic.
 *
 * <pre>{@code
 * List<Long> then = PopulationStability.counts(scoresAtBuild, List.of(500.0, 560.0, 620.0));
 * List<Long> today = PopulationStability.counts(scoresOfToday, List.of(500.0, 560.0, 620.0));
 * PopulationStability.of(then, today).index(); // 0.27: find out who the new customers are
 * }</pre>
 *
 * <p>PSI = sum over bins of (actual share − expected share) × ln(actual share / expected share).
 * Below 0.1 is customarily called stable, above 0.25 a shift that calls for action. A bin with
 * nobody in it has no logarithm: {@link EmptyBins} says what then, refused if nothing is said.
 * Immutable and thread-safe.
 */
public final class PopulationStability {

  private final List<Double> parts;
  private final List<Integer> empty;
  private final EmptyBins rule;

  private PopulationStability(List<Double> parts, List<Integer> empty, EmptyBins rule) {
    this.parts = List.copyOf(parts);
    this.empty = List.copyOf(empty);
    this.rule = rule;
  }

  /**
   * Compares two counts over the same bins.
   *
   * @param expected the customers in each bin when the score was made, 1 or more
   * @param actual the customers in each bin today, 1 or more
   * @throws IllegalArgumentException if the lists differ in length or are empty, or a bin is empty
   *     on either side: then there is no logarithm, and bins have to be joined or a rule named
   */
  public static PopulationStability of(List<Long> expected, List<Long> actual) {
    return of(expected, actual, EmptyBins.refused());
  }

  /**
   * Compares two counts over the same bins.
   *
   * @param expected the customers in each bin when the score was made, 0 or more
   * @param actual the customers in each bin today, 0 or more
   * @param rule what becomes of an empty bin
   * @throws IllegalArgumentException if the lists differ in length or are empty, a count is
   *     negative, a side has no customers at all, or a bin is empty on either side and the rule
   *     refuses it; every such bin is told
   */
  public static PopulationStability of(List<Long> expected, List<Long> actual, EmptyBins rule) {
    checkSameBins(expected.size(), actual.size());
    check("expected", expected, rule);
    check("actual", actual, rule);
    List<Double> before = rule.shares(expected);
    List<Double> now = rule.shares(actual);
    List<Double> parts = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    for (int bin = 0; bin < before.size(); bin++) {
      parts.add((now.get(bin) - before.get(bin)) * StrictMath.log(now.get(bin) / before.get(bin)));
      if (expected.get(bin) == 0 || actual.get(bin) == 0) {
        empty.add(bin);
      }
    }
    return new PopulationStability(parts, empty, rule);
  }

  private static void checkSameBins(int expected, int actual) {
    if (expected == 0 || expected != actual) {
      throw new IllegalArgumentException(
          "expected counts of the same bins but found " + expected + " and " + actual);
    }
  }

  private static void check(String side, List<Long> counts, EmptyBins rule) {
    List<String> wrong = new ArrayList<>();
    for (int bin = 0; bin < counts.size(); bin++) {
      if (counts.get(bin) < (rule.refuses() ? 1 : 0)) {
        wrong.add("bin " + bin + " has " + counts.get(bin));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          side
              + " customers: "
              + String.join(", ", wrong)
              + (rule.refuses() ? ": join it with a neighbour, or name a rule of EmptyBins" : ""));
    }
    if (counts.stream().allMatch(count -> count == 0)) {
      throw new IllegalArgumentException(side + " customers: there are none in any bin");
    }
  }

  /**
   * Counts scores by bins that are closed on the left: below the first cut, from each cut up to the
   * next, from the last cut on.
   *
   * @param scores finite numbers
   * @param cuts strictly ascending finite numbers, at least one
   * @throws IllegalArgumentException if a number is not finite or the cuts do not ascend
   */
  public static List<Long> counts(List<Double> scores, List<Double> cuts) {
    checkCuts(cuts);
    List<Long> counts = new ArrayList<>(Collections.nCopies(cuts.size() + 1, 0L));
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("a score must be finite but was " + score);
      }
      int found = Collections.binarySearch(cuts, score + 0.0);
      int bin = found >= 0 ? found + 1 : -found - 1;
      counts.set(bin, counts.get(bin) + 1);
    }
    return List.copyOf(counts);
  }

  private static void checkCuts(List<Double> cuts) {
    boolean ascending = !cuts.isEmpty();
    for (int i = 0; i < cuts.size(); i++) {
      ascending &= Double.isFinite(cuts.get(i)) && (i == 0 || cuts.get(i) > cuts.get(i - 1));
    }
    if (!ascending) {
      throw new IllegalArgumentException("cuts must be finite and strictly ascending");
    }
  }

  /**
   * The index. Zero or more; the usual reading is below 0.1 no change, above 0.25 a new population.
   */
  public double index() {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** What each bin adds to the index, in the order of the bins. They add up to the index. */
  public List<Double> parts() {
    return parts;
  }

  /**
   * The bins in which nobody is on one side or both, ascending from 0: what they add to the index
   * comes from the rule, so a report names them.
   */
  public List<Integer> emptyBins() {
    return empty;
  }

  /** What became of empty bins. A report names it, since another rule gives another index. */
  public EmptyBins rule() {
    return rule;
  }

  @Override
  public String toString() {
    return "PopulationStability over " + parts.size() + " bins, " + rule;
  }
}
