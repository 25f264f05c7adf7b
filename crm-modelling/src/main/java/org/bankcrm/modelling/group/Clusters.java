package org.bankcrm.modelling.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Clusters of customers who are alike in several figures at once, and what they have in common.
 *
 * <pre>{@code
 * Clusters found = KMeans.of(4, 42).fit(List.of("assets", "logins"), columns).orElseThrow();
 * found.centres().get(0);            // what the largest cluster has on average, in yuan and logins
 * found.nearest(120_000, 3);         // where a new customer belongs
 * found.silhouette(columns, 2_000, 42);
 * }</pre>
 *
 * <p>Distances are taken in standard deviations, so that no column weighs more for its unit. A
 * cluster is a description, not a fact about a person: give it a name that people can check before
 * anything is decided by it. Immutable and thread-safe.
 *
 * @param names what the columns are called
 * @param means the means of the columns
 * @param deviations the standard deviations of the columns
 * @param centres the centre of each cluster in the units of the columns, the largest cluster first
 * @param assigned the cluster of each customer
 * @param within the sum of the squares of distances to the own centre, in standard deviations
 */
public record Clusters(
    List<String> names,
    List<Double> means,
    List<Double> deviations,
    List<List<Double>> centres,
    List<Integer> assigned,
    double within) {
  /** Copies the lists. */
  public Clusters {
    names = List.copyOf(names);
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    centres = centres.stream().map(List::copyOf).toList();
    assigned = List.copyOf(assigned);
  }

  /** Which customer is where is not printed. */
  @Override
  public String toString() {
    return "Clusters " + sizes();
  }

  /**
   * How many customers each cluster has. In the order of the clusters; they add up to all
   * customers.
   */
  public List<Long> sizes() {
    long[] sizes = new long[centres.size()];
    assigned.forEach(c -> sizes[c]++);
    return IntStream.range(0, sizes.length).mapToObj(c -> sizes[c]).toList();
  }

  /**
   * The cluster whose centre is nearest; NaN is missing and counts as the mean of its column.
   *
   * @param values in the order of the columns, in the customer's own units
   * @throws ModellingException unless there are as many values as columns
   * @return from 0
   */
  public int nearest(double... values) {
    if (values.length != names.size()) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "values and columns");
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.size(); c++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        double value = Double.isNaN(values[j]) ? means.get(j) : values[j];
        double difference = (value - centres.get(c).get(j)) / deviations.get(j);
        sum += difference * difference;
      }
      if (sum < least) {
        least = sum;
        best = c;
      }
    }
    return best;
  }

  /**
   * The cluster of each customer of a population, as {@link #nearest(double...)} tells it.
   *
   * @param columns one array for each column, an element for each customer
   * @throws ModellingException unless there are as many columns as names
   */
  public int[] nearest(List<double[]> columns) {
    int[] all = new int[columns.isEmpty() ? 0 : columns.get(0).length];
    double[] values = new double[columns.size()];
    for (int row = 0; row < all.length; row++) {
      for (int j = 0; j < values.length; j++) {
        values[j] = columns.get(j)[row];
      }
      all[row] = nearest(values);
    }
    return all;
  }

  /**
   * What makes a cluster different from all customers, what differs most first, of equal ones in
   * the order of the columns.
   *
   * @param cluster from 0
   */
  public List<Trait> traits(int cluster) {
    return IntStream.range(0, names.size())
        .mapToObj(j -> trait(cluster, j))
        .sorted(Comparator.comparingDouble((Trait t) -> -StrictMath.abs(t.deviations())))
        .toList();
  }

  private Trait trait(int cluster, int j) {
    double own = centres.get(cluster).get(j);
    double all = means.get(j);
    return new Trait(names.get(j), own, all, (own - all) / deviations.get(j));
  }

  /**
   * The mean silhouette (P. Rousseeuw 1987): how much nearer customers are to their own cluster
   * than to the next one, −1 to 1. Above 0.5 clusters are clear, below 0.25 there are hardly any;
   * of several numbers of clusters take the one where it is greatest. 0 with one cluster.
   *
   * @param columns those that the clusters were made from
   * @param most with more customers than these so many are drawn, 10 to 20,000
   * @param seed what chance begins with
   */
  public double silhouette(List<double[]> columns, int most, long seed) {
    Checks.within(most, 10, 20_000, "most");
    int[] drawn = drawn(assigned.size(), most, seed);
    double[][] rows = new double[drawn.length][columns.size()];
    for (int i = 0; i < drawn.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        double value = columns.get(j)[drawn[i]];
        rows[i][j] = Double.isNaN(value) ? 0 : (value - means.get(j)) / deviations.get(j);
      }
    }
    double sum = 0;
    for (int i = 0; i < drawn.length; i++) {
      sum += silhouette(rows, drawn, i);
    }
    return sum / drawn.length;
  }

  static int[] drawn(int all, int most, long seed) {
    int[] rows = IntStream.range(0, all).toArray();
    int count = StrictMath.min(all, most);
    Random random = new Random(seed);
    for (int i = 0; i < count && all > most; i++) {
      int other = i + random.nextInt(all - i);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
    return Arrays.copyOf(rows, count);
  }

  private double silhouette(double[][] rows, int[] drawn, int i) {
    double[] sums = new double[centres.size()];
    int[] counts = new int[centres.size()];
    for (int k = 0; k < rows.length; k++) {
      if (k != i) {
        int cluster = assigned.get(drawn[k]);
        sums[cluster] += StrictMath.sqrt(Lloyd.distance(rows[i], rows[k]));
        counts[cluster]++;
      }
    }
    int own = assigned.get(drawn[i]);
    double next = nextCluster(own, sums, counts);
    if (counts[own] == 0 || Double.isInfinite(next)) {
      return 0;
    }
    double mean = sums[own] / counts[own];
    return mean == next ? 0 : (next - mean) / StrictMath.max(mean, next);
  }

  /** The mean distance to the nearest of the other clusters. */
  private static double nextCluster(int own, double[] sums, int[] counts) {
    double next = Double.POSITIVE_INFINITY;
    for (int c = 0; c < sums.length; c++) {
      if (c != own && counts[c] > 0) {
        next = StrictMath.min(next, sums[c] / counts[c]);
      }
    }
    return next;
  }
}
