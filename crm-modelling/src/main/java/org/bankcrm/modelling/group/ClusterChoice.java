package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;

/**
 * How many clusters there are: several numbers tried, each with how clear and how stable its
 * clusters are.
 *
 * <p>Clear is the mean {@link Clusters#silhouette}. Stable is what becomes of the clusters when
 * chance hands in other customers: k-means runs on one half of the customers, drawn by chance, and
 * on the other half; both place all customers, and the adjusted Rand index (L. Hubert, P. Arabie
 * 1985) tells how far they agree: 1 the same clusters, 0 no more than by chance. The mean over
 * several such halves is the stability; of more than 20,000 customers so many are drawn for it, and
 * 2,000 for the silhouette. Clusters that are not found again in the other half are made by the
 * method and are not the bank's.
 *
 * @param clusters what k-means found among all customers
 * @param silhouette how clear, −1 to 1
 * @param stability how stable, at most 1; NaN if half of the customers were too few
 */
public record ClusterChoice(Clusters clusters, double silhouette, double stability) {

  /** From this stability on clusters are taken for found again. */
  public static final double STABLE = 0.8;

  private static final int DRAWN = 2_000;
  private static final int TRIED = 20_000;
  private static final int HALVES = 5;

  /** Refuses null. */
  public ClusterChoice {
    requireNonNull(clusters, "clusters");
  }

  /** Whether other customers of the same bank would give the same clusters. */
  public boolean isStable() {
    return stability >= STABLE;
  }

  /**
   * Tries each number of clusters.
   *
   * @param means how k-means is run; its number of clusters is not used
   * @param names what the columns are called
   * @param columns one array for each column, an element for each customer; NaN is missing
   * @param from the least number, 2 or more
   * @param to the greatest number, not below and at most 50
   * @return one choice a number, or why there is none, as {@link KMeans#fit} tells it
   */
  public static Fit<List<ClusterChoice>> tried(
      KMeans means, List<String> names, List<double[]> columns, int from, int to) {
    Checks.within(from, 2, 50, "from");
    Checks.within(to, from, 50, "to");
    List<ClusterChoice> all = new ArrayList<>();
    for (int k = from; k <= to; k++) {
      KMeans own = new KMeans(k, means.starts(), means.mostIterations(), means.seed());
      Fit<Clusters> found = own.fit(names, columns);
      if (found.model().isEmpty()) {
        return found.map(none -> List.of());
      }
      Clusters clusters = found.orElseThrow();
      double clear = clusters.silhouette(columns, DRAWN, means.seed());
      all.add(
          new ClusterChoice(clusters, clear, stability(own, names, drawn(columns, means.seed()))));
    }
    return Fit.found(List.copyOf(all));
  }

  /**
   * The one to take: the clearest of those that are stable, of equal ones that with the fewest
   * clusters; empty if none is, so that the customers have no groups that would be found again.
   */
  public static Optional<ClusterChoice> best(List<ClusterChoice> tried) {
    return tried.stream()
        .filter(ClusterChoice::isStable)
        .max(
            Comparator.comparingDouble(ClusterChoice::silhouette)
                .thenComparing(each -> -each.clusters().centres().size()));
  }

  /** Of more customers than suffice, some by chance. */
  private static List<double[]> drawn(List<double[]> columns, long seed) {
    if (columns.get(0).length <= TRIED) {
      return columns;
    }
    int[] rows = Clusters.drawn(columns.get(0).length, TRIED, seed);
    return columns.stream()
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toList();
  }

  private static double stability(KMeans means, List<String> names, List<double[]> columns) {
    Random random = new Random(means.seed());
    int rows = columns.get(0).length;
    double sum = 0;
    for (int i = 0; i < HALVES; i++) {
      boolean[] first = half(rows, random);
      Optional<int[]> one = placed(means, names, columns, first, true);
      Optional<int[]> other = placed(means, names, columns, first, false);
      if (one.isEmpty() || other.isEmpty()) {
        return Double.NaN;
      }
      sum += Agreement.adjustedRand(one.get(), other.get(), means.clusters());
    }
    return sum / HALVES;
  }

  private static boolean[] half(int rows, Random random) {
    boolean[] first = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      first[row] = random.nextBoolean();
    }
    return first;
  }

  /** Where the clusters of one half place all customers; empty if it has none. */
  private static Optional<int[]> placed(
      KMeans means, List<String> names, List<double[]> columns, boolean[] first, boolean which) {
    List<double[]> half =
        columns.stream()
            .map(
                column ->
                    IntStream.range(0, column.length)
                        .filter(row -> first[row] == which)
                        .mapToDouble(row -> column[row])
                        .toArray())
            .toList();
    return means.fit(names, half).model().map(found -> found.nearest(columns));
  }
}
