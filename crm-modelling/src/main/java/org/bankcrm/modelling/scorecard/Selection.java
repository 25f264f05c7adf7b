package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.LogisticPass;
import org.bankcrm.modelling.internal.Pivots;

/**
 * Stepwise selection: the column that would improve the regression most by the score test enters if
 * it is significant; then whatever is no longer significant by Wald's test leaves; and so on. On
 * request a column leaves too whose coefficient has the wrong sign: weights of evidence always
 * point to bad, so a negative one says that another column tells the same. What has left does not
 * come back.
 *
 * <pre>{@code
 * Selection.Result result =
 *     Selection.usual().run(binned, LogisticRegression.plain(), binned.names()).orElseThrow();
 * result.steps().forEach(step -> log.add(step.name() + (step.entered() ? " in" : " out")));
 * }</pre>
 *
 * <p>The probabilities are those of single tests and not of the whole search, which has looked at
 * many columns: hold what was selected against customers whom it has not seen. Immutable and
 * thread-safe.
 *
 * @param enter the probability below which a column enters, such as 0.05
 * @param stay the probability above which a column leaves, not below {@code enter}
 * @param positive whether columns with a negative coefficient leave
 */
public record Selection(double enter, double stay, boolean positive) {

  /**
   * One step.
   *
   * @param name the column
   * @param entered whether it entered; false if it left
   * @param pValue by the score test where it entered, by Wald's where it left
   */
  public record Step(String name, boolean entered, double pValue) {}

  /**
   * What was selected.
   *
   * @param fit the regression on the columns that were
   * @param steps how it came about
   */
  public record Result(LogisticFit fit, List<Step> steps) {
    /** Copies the list. */
    public Result {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if they are out of bounds
   */
  public Selection {
    Checks.require(enter > 0 && enter < 1, "enter", "must be between 0 and 1");
    Checks.require(stay >= enter && stay < 1, "stay", "must not be below enter");
  }

  /**
   * Five per cent both ways, positive coefficients only. On weights of evidence a coefficient that
   * is not positive says that a column counts the wrong way round; such a column is left out.
   */
  public static Selection usual() {
    return new Selection(.05, .05, true);
  }

  /**
   * Selects among columns.
   *
   * @param data in the bins of the card
   * @param method how each step is fitted
   * @param candidates columns of the data; of equal ones the earlier is taken
   * @return the selection, or why there is none: {@link FitProblem#NOT_IDENTIFIED} if no column is
   *     significant
   */
  public Fit<Result> run(BinnedData data, LogisticRegression method, List<String> candidates) {
    Run run = new Run(data, method, candidates);
    while (run.enterOne()) {
      run.leave();
    }
    return run.fit.map(found -> new Result(found, run.steps));
  }

  /** One selection on its way. */
  private final class Run {
    private final BinnedData data;
    private final LogisticRegression method;
    private final List<String> left;
    private final List<String> chosen = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Fit<LogisticFit> fit = nothing();

    Run(BinnedData data, LogisticRegression method, List<String> candidates) {
      this.data = data;
      this.method = method;
      this.left = new ArrayList<>(candidates);
      left.removeIf(name -> data.table(name).informationValue() == 0);
    }

    private static Fit<LogisticFit> nothing() {
      return Fit.failed(FitProblem.NOT_IDENTIFIED, "no column is significant");
    }

    /** Takes the next column in; tells whether there was one and there is a regression. */
    boolean enterOne() {
      if (fit.model().isEmpty() && !chosen.isEmpty()) {
        return false;
      }
      Optional<Step> next = next(data, chosen, left, fit.model());
      next.ifPresent(
          step -> {
            steps.add(step);
            chosen.add(step.name());
            left.remove(step.name());
            fit = data.fit(method, chosen);
          });
      return next.isPresent();
    }

    /** Lets go, one by one, of all that may not stay. */
    void leave() {
      Optional<Step> worst = fit.model().flatMap(Selection.this::worst);
      while (worst.isPresent()) {
        steps.add(worst.get());
        chosen.remove(worst.get().name());
        fit = chosen.isEmpty() ? nothing() : data.fit(method, chosen);
        worst = fit.model().flatMap(Selection.this::worst);
      }
    }
  }

  /** The column that leaves: the one of the wrong sign, else the least significant. */
  private Optional<Step> worst(LogisticFit fit) {
    return fit.estimates().stream()
        .skip(1)
        .filter(e -> (positive && e.value() < 0) || e.pValue() > stay)
        .max(
            Comparator.comparing((Estimate e) -> positive && e.value() < 0)
                .thenComparingDouble(Estimate::pValue))
        .map(e -> new Step(e.name(), false, e.pValue()));
  }

  /** The column that enters, by the score test against the regression so far. */
  private Optional<Step> next(
      BinnedData data, List<String> chosen, List<String> left, Optional<LogisticFit> fit) {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(chosen);
    all.addAll(left);
    TrainingData rows = data.data();
    LogisticPass pass = new LogisticPass(data.design(all), rows.bad(), rows.weights());
    pass.at(start(pass, all.size(), rows, fit));
    Step best = best(pass, all, chosen.size());
    return best.pValue() < enter ? Optional.of(best) : Optional.empty();
  }

  /** To take in the column of the greatest score, of those after the chosen ones. */
  private static Step best(LogisticPass pass, List<String> all, int chosen) {
    double best = 0;
    String name = "";
    for (int j = chosen + 1; j <= all.size(); j++) {
      double score = score(pass, chosen + 1, j);
      if (score > best) {
        best = score;
        name = all.get(j - 1);
      }
    }
    return new Step(name, true, Functions.chiSquareTail(best, 1));
  }

  /** The coefficients so far over columns of deviation 1, zero for those that are not in. */
  private static double[] start(
      LogisticPass pass, int size, TrainingData rows, Optional<LogisticFit> fit) {
    double[] beta = new double[size + 1];
    if (fit.isEmpty()) {
      beta[0] = logOdds(rows);
      return beta;
    }
    LogisticModel model = fit.get().model();
    beta[0] = model.intercept();
    for (int j = 1; j <= model.names().size(); j++) {
      beta[j] = model.coefficients().get(j - 1) * pass.scale(j);
      beta[0] += model.coefficients().get(j - 1) * pass.mean(j);
    }
    return beta;
  }

  /** The logarithm of the odds of all customers to turn bad. */
  private static double logOdds(TrainingData rows) {
    double all = 0;
    double bad = 0;
    for (int row = 0; row < rows.rows(); row++) {
      all += rows.weights()[row];
      bad += rows.bad()[row] ? rows.weights()[row] : 0;
    }
    return Functions.log(bad / (all - bad));
  }

  /** The square of the slope of a column over its curvature, what the chosen ones explain off. */
  private static double score(LogisticPass pass, int size, int j) {
    double[][] inner = new double[size][size];
    double[] side = new double[size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(pass.curvature()[i], 0, inner[i], 0, size);
      side[i] = pass.curvature()[i][j];
    }
    Pivots pivots = new Pivots(inner, 1e-12);
    if (pivots.dependent().isPresent() || !(pass.scale(j) > 0)) {
      return 0;
    }
    double[] explained = pivots.solve(side);
    double curvature = pass.curvature()[j][j];
    for (int i = 0; i < size; i++) {
      curvature -= side[i] * explained[i];
    }
    double slope = pass.slope()[j];
    return curvature > 1e-10 * pass.curvature()[j][j] ? slope * slope / curvature : 0;
  }
}
