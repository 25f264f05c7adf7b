package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Places in a whole population. They hold for that population alone: for a rule that judges a
 * single customer take {@link RankCuts}.
 *
 * <pre>{@code
 * int[] recency = Ranks.ntiles(daysSincePurchase, 5, false); // 5: came last
 * boolean[] top = Ranks.topWithin(assets, branches, 0.05);   // the best 5 % of each branch
 * }</pre>
 *
 * <p>Pure functions of their arrays, which stay as they are; the same on every machine.
 * Thread-safe.
 */
public final class Ranks {

  private Ranks() {}

  /**
   * Groups of equal count: sorted by figure, worst first, the customer at place k of n, counted
   * from 0, has the code floor(groups × k / n) + 1. Equal figures go by their row, so that they may
   * fall into two groups; hand rows in by a stable order, such as that of ids.
   *
   * @param values one for each customer; NaN is missing and has the code 0
   * @param groups how many, 2 to 1,000
   * @param moreIsBetter whether a greater figure has a greater code
   * @return codes from 1, the worst, to {@code groups}, the best
   */
  public static int[] ntiles(double[] values, int groups, boolean moreIsBetter) {
    Checks.within(groups, 2, 1_000, "groups");
    List<Integer> order = order(values, moreIsBetter);
    int[] codes = new int[values.length];
    for (int k = 0; k < order.size(); k++) {
      codes[order.get(k)] = (int) ((long) groups * k / order.size()) + 1;
    }
    return codes;
  }

  /** The rows that are known, worst first, equal ones by their number. */
  private static List<Integer> order(double[] values, boolean moreIsBetter) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        order.add(row);
      }
    }
    double sign = moreIsBetter ? 1 : -1;
    order.sort(Comparator.comparingDouble(row -> sign * values[row] + 0.0));
    return order;
  }

  /**
   * The percentile of each customer: the share, 0 to 1, of all with a lesser figure, those with the
   * same one, the own included, counting half.
   *
   * @param values one for each customer; NaN is missing and stays NaN
   */
  public static double[] percentiles(double[] values) {
    return percentiles(values, Collections.nCopies(values.length, ""));
  }

  /**
   * The percentile of each customer within the own group, see {@link #percentiles(double[])}.
   *
   * @param values one for each customer; NaN is missing and stays NaN
   * @param groups the group of each customer
   * @throws ModellingException if the columns differ in length
   */
  public static double[] percentiles(double[] values, List<String> groups) {
    Map<String, double[]> sorted = new TreeMap<>();
    members(values, groups).forEach((group, members) -> sorted.put(group, sorted(members)));
    double[] percentiles = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      double v = values[row];
      percentiles[row] =
          Double.isNaN(v) ? v : percentile(requireNonNull(sorted.get(groups.get(row))), v);
    }
    return percentiles;
  }

  private static double[] sorted(List<Double> members) {
    double[] sorted = members.stream().mapToDouble(v -> v + 0.0).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double percentile(double[] sorted, double value) {
    return (below(sorted, value) + notAbove(sorted, value)) / 2.0 / sorted.length;
  }

  private static int below(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int notAbove(double[] sorted, double value) {
    return below(sorted, StrictMath.nextUp(value));
  }

  /**
   * Who is among the best of their own group, such as the top 5 per cent by assets in each branch.
   * Of n known members the best ceil(share × n) are; whoever equals the last of them is too.
   *
   * @param values one for each customer, more is better; NaN is missing and never among the best
   * @param groups the group of each customer
   * @param share above 0, at most 1
   * @throws ModellingException if the columns differ in length
   */
  public static boolean[] topWithin(double[] values, List<String> groups, double share) {
    Map<String, Double> least = leastOfBest(values, groups, share);
    boolean[] top = new boolean[values.length];
    for (int row = 0; row < values.length; row++) {
      Double bound = least.get(groups.get(row));
      top[row] = bound != null && values[row] >= bound;
    }
    return top;
  }

  /** The figure of the last of the best of each group. */
  static SortedMap<String, Double> leastOfBest(double[] values, List<String> groups, double share) {
    Checks.require(share > 0 && share <= 1, "share", "must be above 0 and at most 1");
    SortedMap<String, Double> least = new TreeMap<>();
    members(values, groups).forEach((group, list) -> least.put(group, leastOfBest(list, share)));
    return least;
  }

  /** The known figures of each group. */
  static SortedMap<String, List<Double>> members(double[] values, List<String> groups) {
    if (values.length != groups.size()) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "figures and groups");
    }
    SortedMap<String, List<Double>> members = new TreeMap<>();
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        members.computeIfAbsent(groups.get(row), g -> new ArrayList<>()).add(values[row]);
      }
    }
    return members;
  }

  private static double leastOfBest(List<Double> list, double share) {
    list.sort(Comparator.reverseOrder());
    // 0.05 × 20 is one customer, whatever binary fractions say
    int best = (int) StrictMath.ceil(share * list.size() - 1e-9);
    return list.get(best - 1);
  }
}
