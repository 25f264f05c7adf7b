package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.LogisticPass;
import org.bankcrm.modelling.internal.Pivots;

/** One fit by Newton's method; for one thread. */
final class LogisticSearch {
  private static final double CLOSE = 1e-11;
  private static final double LEAST_PIVOT = 1e-10;
  private static final int SUSPICIOUS = 8;

  private final LogisticRegression by;
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

  LogisticSearch(
      LogisticRegression by, LogisticPass pass, List<String> names, double all, double bad) {
    this.by = by;
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
      slope[j] -= all * by.ridge() * at[j];
      curvature[j][j] += all * by.ridge();
    }
  }

  private double penalty(double[] at) {
    double sum = 0;
    for (int j = 1; j < at.length; j++) {
      sum += by.lasso() * StrictMath.abs(at[j]) + by.ridge() / 2 * at[j] * at[j];
    }
    return all * sum;
  }

  Fit<LogisticFit> run() {
    Optional<Integer> dependent = new Pivots(curvature, LEAST_PIVOT).dependent();
    if (dependent.isPresent()) {
      return Fit.failed(FitProblem.COLLINEAR, names.get(dependent.get() - 1));
    }
    for (int i = 1; i <= by.mostIterations(); i++) {
      double[] step = step();
      if (i >= SUSPICIOUS
          && by.lasso() + by.ridge() == 0
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
    return Fit.failed(FitProblem.NOT_CONVERGED, by.mostIterations() + " steps were not enough");
  }

  private double[] step() {
    if (by.lasso() > 0) {
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

  /** The best of the quadratic approximation with a penalty of absolute values, by coordinates. */
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
    double least = j == 0 ? 0 : all * by.lasso() / curvature[j][j];
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
    double[][] inverse =
        by.lasso() > 0 ? new double[size][size] : new Pivots(curvature, 0).inverse();
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
    return by.lasso() > 0 ? Double.NaN : error;
  }
}
