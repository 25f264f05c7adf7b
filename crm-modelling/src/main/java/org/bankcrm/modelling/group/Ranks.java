package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0;
    }
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .map(
            v ->
                Double.isNaN(v)
                    ? v
                    : (below(sorted, v) + notAbove(sorted, v)) / 2.0 / sorted.length)
        .toArray();
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
    Checks.require(share > 0 && share <= 1, "share", "must be above 0 and at most 1");
    if (values.length != groups.size()) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "figures and groups");
    }
    Map<String, List<Double>> members = new TreeMap<>();
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        members.computeIfAbsent(groups.get(row), g -> new ArrayList<>()).add(values[row]);
      }
    }
    Map<String, Double> least = new TreeMap<>();
    members.forEach((group, list) -> least.put(group, leastOfBest(list, share)));
    boolean[] top = new boolean[values.length];
    for (int row = 0; row < values.length; row++) {
      Double bound = least.get(groups.get(row));
      top[row] = bound != null && values[row] >= bound;
    }
    return top;
  }

  private static double leastOfBest(List<Double> list, double share) {
    list.sort(Comparator.reverseOrder());
    // 0.05 × 20 is one customer, whatever binary fractions say
    int best = (int) StrictMath.ceil(share * list.size() - 1e-9);
    return list.get(best - 1);
  }
}
