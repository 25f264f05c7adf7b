package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;

/**
 * Groups of like customers by k-means: over columns brought to mean 0 and standard deviation 1,
 * begun by k-means++ (D. Arthur, S. Vassilvitskii 2007) several times, of which the tightest is
 * kept. What is missing counts as the mean of its column; a column of which more than half is
 * missing is refused. Clusters are numbered from the largest, 0. The same seed gives the same bits
 * on any machine.
 *
 * <pre>{@code
 * Clusters four = KMeans.of(4, 42).fit(List.of("logAssets", "logins"), columns).orElseThrow();
 * four.silhouette(columns, 2_000, 42); // the greater the better parted; compare with three and five
 * }</pre>
 *
 * <p>How many clusters there are it does not say: try several and compare {@link
 * Clusters#silhouette}. One figure that runs over several powers of ten, such as assets, is best
 * handed in as its logarithm, or the richest few become a cluster of their own. Immutable and
 * thread-safe.
 *
 * @param clusters how many, 1 to 1,000
 * @param starts how often to begin, 1 to 1,000
 * @param mostIterations how many rounds at most, 1 to 10,000
 * @param seed what chance begins with
 */
public record KMeans(int clusters, int starts, int mostIterations, long seed) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of bounds
   */
  public KMeans {
    Checks.within(clusters, 1, 1_000, "clusters");
    Checks.within(starts, 1, 1_000, "starts");
    Checks.within(mostIterations, 1, 10_000, "mostIterations");
  }

  /**
   * So many clusters, ten starts, at most 300 rounds.
   *
   * @param clusters how many, 2 or more
   * @param seed of the random starts: the same seed gives the same clusters on every machine
   */
  public static KMeans of(int clusters, long seed) {
    return new KMeans(clusters, 10, 300, seed);
  }

  /**
   * Groups customers. Columns are brought to one scale first, so that yuan do not outweigh years.
   *
   * @param names what the columns are called
   * @param columns one array for each column, an element for each customer; NaN is missing
   * @return the clusters, or why there are none: a constant column, one that is mostly missing or
   *     has figures that are not finite or too great, fewer different customers than clusters,
   *     rounds that did not end
   */
  public Fit<Clusters> fit(List<String> names, List<double[]> columns) {
    Standard standard = new Standard(columns);
    if (columns.isEmpty() || columns.size() != names.size()) {
      return Fit.failed(FitProblem.LENGTHS_DIFFER, "names and columns");
    }
    int rows = columns.get(0).length;
    for (int j = 0; j < columns.size(); j++) {
      if (columns.get(j).length != rows) {
        return Fit.failed(FitProblem.LENGTHS_DIFFER, names.get(j));
      }
      Optional<FitProblem> problem = standard.problem(j, rows);
      if (problem.isPresent()) {
        return Fit.failed(problem.get(), names.get(j));
      }
    }
    return best(names, standard, standard.rows(columns, rows));
  }

  private Fit<Clusters> best(List<String> names, Standard standard, double[][] rows) {
    Random random = new Random(seed);
    Fit<Lloyd> best = Fit.failed(FitProblem.TOO_FEW, "fewer different customers than clusters");
    for (int start = 0; start < starts; start++) {
      Lloyd lloyd = new Lloyd(rows, clusters);
      if (!lloyd.begin(random)) {
        return Fit.failed(FitProblem.TOO_FEW, "fewer different customers than clusters");
      }
      boolean ended = lloyd.run(mostIterations);
      double least = best.model().map(b -> b.within).orElse(Double.POSITIVE_INFINITY);
      if (ended && lloyd.within < least) {
        best = Fit.found(lloyd);
      } else if (!ended && best.model().isEmpty()) {
        best = Fit.failed(FitProblem.NOT_CONVERGED, mostIterations + " rounds were not enough");
      }
    }
    return best.map(lloyd -> clusters(names, standard, lloyd));
  }

  private Clusters clusters(List<String> names, Standard standard, Lloyd lloyd) {
    int[] order = lloyd.bySize();
    int[] rank = new int[order.length];
    List<List<Double>> centres = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
      centres.add(standard.asGiven(lloyd.centres[order[i]]));
    }
    int[] assigned = Arrays.stream(lloyd.assigned).map(c -> rank[c]).toArray();
    return new Clusters(
        names,
        Arrays.stream(standard.mean).boxed().toList(),
        Arrays.stream(standard.deviation).boxed().toList(),
        centres,
        Arrays.stream(assigned).boxed().toList(),
        lloyd.within);
  }
}
