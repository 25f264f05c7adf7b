package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/**
 * Which products go together, as a table of lifts with intervals.
 *
 * <pre>{@code
 * for (ProductPair pair : ProductPairs.of(holdings, 0.95, 20)) {
 *   pair.lift(); // 1.8, from 1.6 to 2.0: held together 1.8 times as often as by chance
 * }
 * }</pre>
 *
 * <p>The interval is that of the logarithm of the lift by the delta method for counts of one sample
 * of customers: its variance is {@code 1/together − 1/first − 1/second + (2 lift − 1)/customers}.
 * Of a hundred pairs that go together by chance five lie outside of their intervals at 95 per cent:
 * ask for more where there are many. Lift says that products are found with each other, not that
 * one leads to the other. The order of customers makes no difference.
 */
public final class ProductPairs {

  private static final int MOST_PRODUCTS = 1_000;

  private ProductPairs() {}

  /**
   * The pairs of products that enough customers hold together, the greatest lift first, of equal
   * ones by their names.
   *
   * @param holdings what each customer holds; nothing for those without products, who count too
   * @param level the coverage of the intervals, between 0 and 1
   * @param leastTogether how many customers must hold both, 1 or more; below twenty the interval is
   *     a rough one
   * @throws ModellingException if there are no customers, or more than 1,000 products
   */
  public static List<ProductPair> of(
      Collection<? extends Set<String>> holdings, double level, long leastTogether) {
    Checks.require(level > 0 && level < 1, "level", "must be between 0 and 1");
    Checks.require(leastTogether >= 1, "leastTogether", "must be 1 or more");
    if (holdings.isEmpty()) {
      throw new ModellingException(FitProblem.TOO_FEW, "customers");
    }
    List<ProductPair> pairs = new ArrayList<>();
    addPairs(holdings, Functions.normalQuantile((1 + level) / 2), leastTogether, pairs);
    pairs.sort(Comparator.comparingDouble(ProductPair::lift).reversed());
    return List.copyOf(pairs);
  }

  private static void addPairs(
      Collection<? extends Set<String>> holdings,
      double quantile,
      long least,
      List<ProductPair> pairs) {
    List<String> products = products(holdings);
    long[][] counts = counts(holdings, products);
    for (int i = 0; i < products.size(); i++) {
      for (int j = i + 1; j < products.size(); j++) {
        if (counts[i][j] >= least) {
          long[] seen = {holdings.size(), counts[i][i], counts[j][j], counts[i][j]};
          pairs.add(pair(products.get(i), products.get(j), seen, quantile));
        }
      }
    }
  }

  private static List<String> products(Collection<? extends Set<String>> holdings) {
    SortedSet<String> all = new TreeSet<>();
    holdings.forEach(all::addAll);
    if (all.size() > MOST_PRODUCTS) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "more than " + MOST_PRODUCTS + " products");
    }
    return List.copyOf(all);
  }

  /** Customers by pairs, the lower place first; on the diagonal those of one product. */
  private static long[][] counts(
      Collection<? extends Set<String>> holdings, List<String> products) {
    TreeMap<String, Integer> places = new TreeMap<>();
    products.forEach(product -> places.put(product, places.size()));
    long[][] counts = new long[products.size()][products.size()];
    for (Set<String> held : holdings) {
      int[] own = held.stream().mapToInt(places::get).sorted().toArray();
      for (int i = 0; i < own.length; i++) {
        for (int j = i; j < own.length; j++) {
          counts[own[i]][own[j]]++;
        }
      }
    }
    return counts;
  }

  /** Of all customers, those with the one, with the other, with both. */
  private static ProductPair pair(String first, String second, long[] seen, double quantile) {
    double all = seen[0];
    double lift = all * seen[3] / ((double) seen[1] * seen[2]);
    double variance = 1.0 / seen[3] - 1.0 / seen[1] - 1.0 / seen[2] + (2 * lift - 1) / all;
    double reach = Functions.exp(quantile * StrictMath.sqrt(StrictMath.max(0, variance)));
    return new ProductPair(
        first, second, seen[0], seen[1], seen[2], seen[3], lift, lift / reach, lift * reach);
  }
}
