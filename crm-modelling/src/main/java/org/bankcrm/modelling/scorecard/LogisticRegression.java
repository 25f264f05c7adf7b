package org.bankcrm.modelling.scorecard;

import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Design;
import org.bankcrm.modelling.internal.LogisticPass;

/**
 * Logistic regression by Newton's method, with or without penalties.
 *
 * <pre>{@code
 * LogisticFit fit = LogisticRegression.plain().fit(loans, List.of("age", "logIncome")).orElseThrow();
 * fit.model().probability(41, 9.2); // of turning bad, at an age of 41
 * }</pre>
 *
 * <p>Maximises ln L / all weights − lasso × Σ|c| − ridge / 2 × Σc², with c the coefficients of the
 * columns brought to standard deviation 1; the intercept is not penalised. A penalty makes a model
 * that is steadier and a little too cautious; it is for many columns that tell nearly the same. Its
 * standard errors are not to be read as those of a regression without. Same data, same bits, in
 * whatever machine. Immutable and thread-safe.
 *
 * @param ridge the penalty of squares, zero or more
 * @param lasso the penalty of absolute values, zero or more; sets weak coefficients to zero
 * @param mostIterations how many steps are made at most, 1 to 1,000
 */
public record LogisticRegression(double ridge, double lasso, int mostIterations) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of bounds
   */
  public LogisticRegression {
    Checks.require(ridge >= 0 && Double.isFinite(ridge), "ridge", "must be zero or more");
    Checks.require(lasso >= 0 && Double.isFinite(lasso), "lasso", "must be zero or more");
    Checks.within(mostIterations, 1, 1_000, "mostIterations");
  }

  /**
   * Without penalties: maximum likelihood. It is what a scorecard is usually made with; penalties
   * help where columns are many and customers few.
   */
  public static LogisticRegression plain() {
    return new LogisticRegression(0, 0, 100);
  }

  /**
   * Fits columns of numbers as they are. The outcome is turning bad: a positive coefficient makes a
   * customer worse. Weights of customers count; the order of rows does not.
   *
   * <p>With a penalty of absolute values the errors of the coefficients are not known, and are told
   * as NaN.
   *
   * @param data the customers
   * @param names columns of numbers of the data, each once; bring amounts to their logarithms or to
   *     bins first, since what is fitted is a straight line in each
   * @return the regression, or why there is none: a missing value, a constant column, one that
   *     follows from others, one outcome only, good and bad parted without fault
   * @throws IllegalArgumentException if the data has no such column of numbers
   */
  public Fit<LogisticFit> fit(TrainingData data, List<String> names) {
    List<double[]> columns = names.stream().map(name -> data.numbers(name).values()).toList();
    for (int j = 0; j < columns.size(); j++) {
      for (double value : columns.get(j)) {
        if (Double.isNaN(value)) {
          return Fit.failed(FitProblem.OUT_OF_BOUNDS, names.get(j) + " has missing values: bin it");
        }
      }
    }
    return fit(new Columns(data.rows(), columns), data, names);
  }

  private record Columns(int rows, List<double[]> values) implements Design {
    @Override
    public int columns() {
      return values.size();
    }

    @Override
    public void fill(int column, int from, int count, double[] block) {
      System.arraycopy(values.get(column), from, block, 0, count);
    }
  }

  Fit<LogisticFit> fit(Design design, TrainingData data, List<String> names) {
    double all = 0;
    double bad = 0;
    for (int row = 0; row < data.rows(); row++) {
      all += data.weights()[row];
      bad += data.bad()[row] ? data.weights()[row] : 0;
    }
    if (!(bad > 0 && bad < all)) {
      return Fit.failed(FitProblem.ONE_CLASS, "the outcome");
    }
    LogisticPass pass = new LogisticPass(design, data.bad(), data.weights());
    for (int j = 1; j <= names.size(); j++) {
      if (!(pass.scale(j) > 1e-12 * (1 + StrictMath.abs(pass.mean(j))))) {
        return Fit.failed(FitProblem.CONSTANT, names.get(j - 1));
      }
    }
    return new LogisticSearch(this, pass, names, all, bad).run();
  }
}
