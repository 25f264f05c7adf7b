package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Design;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.LogisticPass;
import org.bankcrm.modelling.internal.Pivots;

/**
 * Logistic regression by Newton's method, with or without penalties.
 *
 * <p>Maximises ln L / all weights − lasso × Σ|c| − ridge / 2 × Σc², with c the coefficients of the
 * columns brought to standard deviation 1; the intercept is not penalised. Same data, same bits, in
 * whatever machine. Immutable and thread-safe.
 *
 * @param ridge the penalty of squares, zero or more
 * @param lasso the penalty of absolute values, zero or more; sets weak coefficients to zero
 * @param mostIterations how many steps are made at most, 1 to 1,000
 */
public record LogisticRegression(double ridge, double lasso, int mostIterations) {

  private static final double CLOSE = 1e-11;
  private static final double LEAST_PIVOT = 1e-10;
  private static final int SUSPICIOUS = 8;

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
   * @param data the customers
   * @param names columns of numbers of the data, each once
   * @return the regression, or why there is none: a missing value, a constant column, one that
   *     follows from others, one outcome only, good and bad parted without fault
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
    return new Search(pass, names, all, bad).run();
  }

  /** One fit. */
  private final class Search {
    private final LogisticPass pass;
    private final List<String> names;
    private final double all;
    private final double nullLikelihood;
    private double[] beta;
    private double value;
    private double[] slope = new double[0];
    private double[][] curvature = new double[0][0];
    private double logLikelihood;

    /** Whether the likelihood is not curved in some direction, so that no maximum is known. */
    private boolean flat;

    Search(LogisticPass pass, List<String> names, double all, double bad) {
      this.pass = pass;
      this.names = names;
      this.all = all;
      double rate = bad / all;
      this.nullLikelihood = bad * Functions.log(rate) + (all - bad) * Functions.log1p(-rate);
      beta = new double[names.size() + 1];
      beta[0] = Functions.log(rate) - Functions.log1p(-rate);
      take(beta);
    }

    /** The penalised likelihood at a place, and what the pass found there. */
    private void take(double[] at) {
      pass.at(at);
      beta = at;
      logLikelihood = pass.logLikelihood();
      value = logLikelihood - penalty(at);
      slope = pass.slope();
      curvature = pass.curvature();
      for (int j = 1; j < at.length; j++) {
        slope[j] -= all * ridge * at[j];
        curvature[j][j] += all * ridge;
      }
    }

    private double penalty(double[] at) {
      double sum = 0;
      for (int j = 1; j < at.length; j++) {
        sum += lasso * StrictMath.abs(at[j]) + ridge / 2 * at[j] * at[j];
      }
      return all * sum;
    }

    Fit<LogisticFit> run() {
      Optional<Integer> dependent = new Pivots(curvature, LEAST_PIVOT).dependent();
      if (dependent.isPresent()) {
        return Fit.failed(FitProblem.COLLINEAR, names.get(dependent.get() - 1));
      }
      for (int i = 1; i <= mostIterations; i++) {
        double[] step = step();
        if (i >= SUSPICIOUS
            && lasso + ridge == 0
            && LogisticPass.longest(step) > 1e-6
            && pass.separates(step)) {
          return Fit.failed(FitProblem.SEPARATED, names.get(steepest(step) - 1));
        }
        if (!move(step) || LogisticPass.longest(step) < CLOSE * (1 + LogisticPass.longest(beta))) {
          return !flat && LogisticPass.longest(step) < 1e-6 * (1 + LogisticPass.longest(beta))
              ? Fit.found(result(i))
              : Fit.failed(FitProblem.NOT_CONVERGED, "the likelihood does not rise");
        }
      }
      return Fit.failed(FitProblem.NOT_CONVERGED, mostIterations + " steps were not enough");
    }

    private double[] step() {
      if (lasso > 0) {
        double[] target = shrunk();
        for (int j = 0; j < target.length; j++) {
          target[j] -= beta[j];
        }
        return target;
      }
      Pivots pivots = new Pivots(curvature, 1e-14);
      flat = pivots.dependent().isPresent();
      return flat ? slope : pivots.solve(slope);
    }

    /**
     * The best of the quadratic approximation with a penalty of absolute values, by coordinates.
     */
    private double[] shrunk() {
      double[] target = beta.clone();
      double[] left = slope.clone();
      for (int round = 0; round < 10_000; round++) {
        double change = 0;
        for (int j = 0; j < target.length; j++) {
          double next = shrunk(target, left, j);
          double by = next - target[j];
          if (by != 0) {
            takeFrom(left, j, by);
            target[j] = next;
            change = StrictMath.max(change, StrictMath.abs(by));
          }
        }
        if (change < 1e-14) {
          break;
        }
      }
      return target;
    }

    private void takeFrom(double[] left, int j, double by) {
      for (int k = 0; k < left.length; k++) {
        left[k] -= curvature[k][j] * by;
      }
    }

    /** The best of one coefficient: nearer to zero by what the penalty takes; not the constant. */
    private double shrunk(double[] target, double[] left, int j) {
      double wanted = target[j] + left[j] / curvature[j][j];
      double least = j == 0 ? 0 : all * lasso / curvature[j][j];
      return StrictMath.abs(wanted) <= least ? 0 : wanted - least * StrictMath.signum(wanted);
    }

    private boolean move(double[] step) {
      double before = value;
      double[] from = beta;
      for (double share = 1; share > 1e-6; share /= 2) {
        double[] next = from.clone();
        for (int j = 0; j < next.length; j++) {
          next[j] += share * step[j];
        }
        take(next);
        if (value >= before - 1e-12 * StrictMath.abs(before)) {
          return true;
        }
      }
      take(from);
      return false;
    }

    private static int steepest(double[] step) {
      int steepest = 1;
      for (int j = 2; j < step.length; j++) {
        steepest = StrictMath.abs(step[j]) > StrictMath.abs(step[steepest]) ? j : steepest;
      }
      return steepest;
    }

    /** Brings coefficients and errors back to the columns as they were given. */
    private LogisticFit result(int iterations) {
      int size = beta.length;
      double[][] inverse = lasso > 0 ? new double[size][size] : new Pivots(curvature, 0).inverse();
      double intercept = beta[0];
      List<Double> coefficients = new ArrayList<>();
      List<Estimate> estimates = new ArrayList<>();
      for (int j = 1; j < size; j++) {
        intercept -= beta[j] * (pass.mean(j) / pass.scale(j));
        coefficients.add(beta[j] / pass.scale(j));
        double error = StrictMath.sqrt(inverse[j][j]) / pass.scale(j);
        estimates.add(new Estimate(names.get(j - 1), coefficients.get(j - 1), known(error)));
      }
      estimates.add(0, constant(intercept, inverse));
      return new LogisticFit(
          new LogisticModel(names, intercept, coefficients),
          estimates,
          logLikelihood,
          nullLikelihood,
          pass.rows(),
          iterations);
    }

    private Estimate constant(double intercept, double[][] inverse) {
      double error = StrictMath.sqrt(varianceOfConstant(inverse));
      return new Estimate("const", intercept, known(error));
    }

    private double varianceOfConstant(double[][] inverse) {
      double variance = inverse[0][0];
      for (int j = 1; j < inverse.length; j++) {
        double shift = pass.mean(j) / pass.scale(j);
        variance -= 2 * inverse[0][j] * shift;
        for (int k = 1; k < inverse.length; k++) {
          variance += inverse[j][k] * shift * pass.mean(k) / pass.scale(k);
        }
      }
      return variance;
    }

    private double known(double error) {
      return lasso > 0 ? Double.NaN : error;
    }
  }
}
