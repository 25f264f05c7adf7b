package org.bankcrm.scoring.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far the customers of today have moved from those a score was made for: the population
 * stability index, over bins of a score or of one characteristic.
 *
 * <p>PSI = sum over bins of (actual share − expected share) × ln(actual share / expected share).
 * Below 0.1 is customarily called stable, above 0.25 a shift that calls for action. Immutable and
 * thread-safe.
 */
public final class PopulationStability {

  private final List<Double> parts;

  private PopulationStability(List<Double> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Compares two counts over the same bins.
   *
   * @param expected the customers in each bin when the score was made, 1 or more
   * @param actual the customers in each bin today, 1 or more
   * @throws IllegalArgumentException if the lists differ in length or are empty, or a bin is empty
   *     on either side: then there is no logarithm, and bins have to be joined
   */
  public static PopulationStability of(List<Long> expected, List<Long> actual) {
    if (expected.isEmpty() || expected.size() != actual.size()) {
      throw new IllegalArgumentException(
          "expected counts of the same bins but found "
              + expected.size()
              + " and "
              + actual.size());
    }
    double allExpected = sum(expected);
    double allActual = sum(actual);
    List<Double> parts = new ArrayList<>();
    for (int bin = 0; bin < expected.size(); bin++) {
      double before = expected.get(bin) / allExpected;
      double now = actual.get(bin) / allActual;
      parts.add((now - before) * StrictMath.log(now / before));
    }
    return new PopulationStability(parts);
  }

  private static long sum(List<Long> counts) {
    long sum = 0;
    for (int bin = 0; bin < counts.size(); bin++) {
      if (counts.get(bin) < 1) {
        throw new IllegalArgumentException(
            "bin " + bin + " has " + counts.get(bin) + " customers: join it with a neighbour");
      }
      sum = Math.addExact(sum, counts.get(bin));
    }
    return sum;
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

  /** The index. */
  public double index() {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** What each bin adds to the index, in the order of the bins. */
  public List<Double> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return "PopulationStability over " + parts.size() + " bins";
  }
}
