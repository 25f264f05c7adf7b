package org.bankcrm.modelling.scorecard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.validation.AucInterval;

/**
 * Customers who are like a seed group: by a logistic regression of belonging to it, drawn towards
 * zero by a penalty of squares so that a small group is not learned by heart.
 *
 * <pre>{@code
 * TrainingData customers = TrainingData.of(isPrivateBanking).number("logAssets", assets).build();
 * LookAlikes like = LookAlikes.of(customers, List.of("logAssets"), 0.01).orElseThrow();
 * like.best(500); // the rows of the 500 most like the group, for a branch to look at
 * }</pre>
 *
 * <p>Likeness is by what the columns tell and ranks customers; it is no probability of joining the
 * group, as nobody knows who else of the others would belong to it. A seed group that a rule made,
 * such as all above an age, gives back the rule. Immutable and thread-safe.
 *
 * @param model the regression of belonging to the group, on the columns
 * @param means of the columns, which stand for what is missing
 * @param likeness of each customer, from 0 to 1, the seed group's too
 * @param auc how well likeness parts the group from the others, on the customers that it was
 *     learned from, and so a little too well
 * @param seed who is of the group
 */
public record LookAlikes(
    LogisticModel model,
    List<Double> means,
    List<Double> likeness,
    AucInterval auc,
    List<Boolean> seed) {

  private static final double LEVEL = .95;

  /** Copies the lists. */
  public LookAlikes {
    means = List.copyOf(means);
    likeness = List.copyOf(likeness);
    seed = List.copyOf(seed);
  }

  /**
   * Learns from a seed group.
   *
   * @param customers with {@code bad} saying who is of the group; weights count
   * @param names columns of numbers; amounts are best brought to their logarithms
   * @param ridge the penalty of squares, such as 0.01; zero or more
   * @return or why there is none: a column that is constant, follows from others or is mostly
   *     missing, fewer than two customers in the group or outside of it
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public static Fit<LookAlikes> of(TrainingData customers, List<String> names, double ridge) {
    if (isTooSmall(customers)) {
      return Fit.failed(FitProblem.TOO_FEW, "customers in the group, or outside of it");
    }
    double[][] columns = new double[names.size()][];
    double[] means = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      double[] column = customers.numbers(names.get(j)).values();
      double[] known = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
      if (2L * known.length < column.length) {
        return Fit.failed(FitProblem.ALL_MISSING, names.get(j));
      }
      double mean = Arrays.stream(known).average().orElseThrow();
      means[j] = mean;
      columns[j] = Arrays.stream(column).map(v -> Double.isNaN(v) ? mean : v).toArray();
    }
    return new LogisticRegression(ridge, 0, 100)
        .fit(filled(customers, names, columns), names)
        .map(fit -> told(fit.model(), means, columns, customers));
  }

  private static boolean isTooSmall(TrainingData customers) {
    long group = IntStream.range(0, customers.rows()).filter(customers::isBad).count();
    return group < 2 || customers.rows() - group < 2;
  }

  private static TrainingData filled(
      TrainingData customers, List<String> names, double[][] columns) {
    TrainingData.Builder filled = TrainingData.of(customers.bad()).weights(customers.weights());
    for (int j = 0; j < columns.length; j++) {
      filled.number(names.get(j), columns[j]);
    }
    return filled.build();
  }

  private static LookAlikes told(
      LogisticModel model, double[] means, double[][] columns, TrainingData customers) {
    double[] likeness =
        IntStream.range(0, customers.rows())
            .mapToDouble(
                row -> model.probability(Arrays.stream(columns).mapToDouble(c -> c[row]).toArray()))
            .toArray();
    boolean[] seed = customers.bad();
    return new LookAlikes(
        model,
        Arrays.stream(means).boxed().toList(),
        Arrays.stream(likeness).boxed().toList(),
        AucInterval.of(likeness, seed, LEVEL),
        IntStream.range(0, seed.length).mapToObj(row -> seed[row]).toList());
  }

  /**
   * The rows of those outside of the group who are most like it, the most alike first, of equal
   * ones in their order.
   *
   * @param most how many at most, 1 or more
   */
  public List<Integer> best(int most) {
    Checks.require(most >= 1, "most", "must be 1 or more");
    return IntStream.range(0, seed.size())
        .filter(row -> !seed.get(row))
        .boxed()
        .sorted(Comparator.comparing((Integer row) -> likeness.get(row)).reversed())
        .limit(most)
        .toList();
  }
}
