package org.bankcrm.modelling.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The maximum of a smooth function of positive parameters, with the curvature there. Climbs by BFGS
 * over the logarithms of the parameters, then by Newton's steps, whose curvature judges whether it
 * is a maximum at all.
 *
 * @param point the parameters
 * @param value the function there
 * @param errors the standard errors of the parameters, from the inverse of minus the curvature
 * @param iterations how many steps were made
 */
public record Maximum(List<Double> point, double value, List<Double> errors, int iterations) {

  /** Why there is no maximum. */
  public enum Trouble {
    NOT_CONVERGED,
    AT_THE_EDGE
  }

  /** A maximum, or why there is none. */
  public record Search(Optional<Maximum> found, Optional<Trouble> trouble) {}

  private static final double FARTHEST = 15;
  private static final double LONGEST_STEP = 2;
  private static final int MOST_STEPS = 300;
  private static final int NEWTON_STEPS = 8;
  private static final double GRADIENT_STEP = 1e-5;
  private static final double CURVATURE_STEP = 1e-3;

  /** What a step may still promise to gain where the search has ended. */
  private static final double LEAST_GAIN = 1e-9;

  /** The best of the maxima that are reached from several starts. */
  public static Search of(ToDoubleFunction<double[]> function, double[]... starts) {
    Optional<Maximum> best = Optional.empty();
    Trouble trouble = Trouble.NOT_CONVERGED;
    for (double[] start : starts) {
      Climb climb = new Climb(function, start);
      Search search = climb.search();
      if (search.found().isPresent()
          && best.map(b -> search.found().get().value() > b.value()).orElse(true)) {
        best = search.found();
      }
      trouble = search.trouble().orElse(trouble);
    }
    return new Search(best, best.isPresent() ? Optional.empty() : Optional.of(trouble));
  }

  /**
   * Climbs over all real numbers, from one start, until it rises no more.
   *
   * @return the place; empty if it still rises after all steps
   */
  public static Optional<double[]> ascend(ToDoubleFunction<double[]> function, double[] start) {
    Climb climb = new Climb(function, start, false);
    if (!Double.isFinite(climb.value)) {
      return Optional.empty();
    }
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double before = climb.value;
      climb.bfgs();
      if (climb.value - before < 1e-7 * (1 + StrictMath.abs(before))) {
        return Optional.of(climb.x);
      }
    }
    return Optional.empty();
  }

  private static final class Climb {
    private final ToDoubleFunction<double[]> function;
    private final boolean overLogs;
    private double[] x;
    private double value;
    private int steps;

    Climb(ToDoubleFunction<double[]> function, double[] start) {
      this(function, Arrays.stream(start).map(Functions::log).toArray(), true);
    }

    Climb(ToDoubleFunction<double[]> function, double[] start, boolean overLogs) {
      this.function = function;
      this.overLogs = overLogs;
      this.x = start;
      this.value = at(x);
    }

    private double at(double[] place) {
      double f = overLogs ? atLogs(place) : function.applyAsDouble(place);
      return Double.isNaN(f) ? Double.NEGATIVE_INFINITY : f;
    }

    private double atLogs(double[] logs) {
      for (double log : logs) {
        if (!(log > -FARTHEST - 1 && log < FARTHEST + 1)) {
          return Double.NEGATIVE_INFINITY;
        }
      }
      return function.applyAsDouble(natural(logs));
    }

    private static double[] natural(double[] logs) {
      return Arrays.stream(logs).map(Functions::exp).toArray();
    }

    Search search() {
      if (!Double.isFinite(value)) {
        return failed(Trouble.NOT_CONVERGED);
      }
      bfgs();
      for (int i = 0; i < NEWTON_STEPS; i++) {
        double[] gradient = gradient();
        Optional<RealMatrix> inverse = inverse(curvature());
        if (inverse.isEmpty()) {
          return lost();
        }
        double[] step = inverse.get().operate(gradient);
        double gain = dot(step, gradient);
        move(step);
        if (gain < LEAST_GAIN) {
          return atTheEdge() ? failed(Trouble.AT_THE_EDGE) : found(inverse.get());
        }
      }
      return lost();
    }

    private Search lost() {
      return failed(atTheEdge() ? Trouble.AT_THE_EDGE : Trouble.NOT_CONVERGED);
    }

    private Search found(RealMatrix inverse) {
      double[] point = natural(x);
      double[] errors = new double[point.length];
      for (int i = 0; i < point.length; i++) {
        errors[i] = point[i] * StrictMath.sqrt(inverse.getEntry(i, i));
      }
      Maximum maximum =
          new Maximum(
              Arrays.stream(point).boxed().toList(),
              value,
              Arrays.stream(errors).boxed().toList(),
              steps);
      return new Search(Optional.of(maximum), Optional.empty());
    }

    private static Search failed(Trouble trouble) {
      return new Search(Optional.empty(), Optional.of(trouble));
    }

    private boolean atTheEdge() {
      return Arrays.stream(x).anyMatch(log -> StrictMath.abs(log) > FARTHEST - 3);
    }

    /** Moves by the step, or a half, a quarter of it, so that the function does not fall. */
    private boolean move(double[] step) {
      double longest = Arrays.stream(step).map(StrictMath::abs).max().orElse(0);
      double share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
      for (int i = 0; i < 40; i++, share /= 2) {
        double[] next = x.clone();
        for (int j = 0; j < next.length; j++) {
          next[j] += share * step[j];
        }
        double there = at(next);
        if (there >= value) {
          x = next;
          value = there;
          steps++;
          return true;
        }
      }
      return false;
    }

    private void bfgs() {
      int n = x.length;
      RealMatrix inverse = scaled(n, 1);
      double[] gradient = gradient();
      for (int i = 0; i < MOST_STEPS; i++) {
        double[] before = x;
        double old = value;
        if (!move(inverse.operate(gradient))) {
          return;
        }
        double[] next = gradient();
        inverse = updated(inverse, minus(x, before), minus(gradient, next));
        gradient = next;
        if (value - old < 1e-10 * (1 + StrictMath.abs(value))) {
          return;
        }
      }
    }

    /** The update of the inverse curvature; from scratch where the function is not curved so. */
    private static RealMatrix updated(RealMatrix inverse, double[] step, double[] change) {
      double sy = dot(step, change);
      if (!(sy > 1e-14)) {
        return scaled(step.length, 1e-3);
      }
      ArrayRealVector s = new ArrayRealVector(step, false);
      ArrayRealVector y = new ArrayRealVector(change, false);
      RealMatrix left = scaled(step.length, 1).subtract(s.outerProduct(y).scalarMultiply(1 / sy));
      return left.multiply(inverse)
          .multiply(left.transpose())
          .add(s.outerProduct(s).scalarMultiply(1 / sy));
    }

    private static RealMatrix scaled(int n, double factor) {
      RealMatrix matrix = new Array2DRowRealMatrix(n, n);
      for (int i = 0; i < n; i++) {
        matrix.setEntry(i, i, factor);
      }
      return matrix;
    }

    private static double[] minus(double[] a, double[] b) {
      double[] difference = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        difference[i] = a[i] - b[i];
      }
      return difference;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }

    private double[] gradient() {
      double[] gradient = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        gradient[i] =
            (near(i, GRADIENT_STEP, i, 0) - near(i, -GRADIENT_STEP, i, 0)) / (2 * GRADIENT_STEP);
      }
      return gradient;
    }

    private double near(int i, double stepI, int j, double stepJ) {
      double[] there = x.clone();
      there[i] += stepI;
      there[j] += stepJ;
      return at(there);
    }

    /** Minus the matrix of second derivatives. */
    private double[][] curvature() {
      double h = CURVATURE_STEP;
      double[][] curvature = new double[x.length][x.length];
      for (int i = 0; i < x.length; i++) {
        curvature[i][i] = (2 * value - near(i, h, i, 0) - near(i, -h, i, 0)) / (h * h);
        for (int j = 0; j < i; j++) {
          double mixed =
              (near(i, h, j, h) - near(i, h, j, -h) - near(i, -h, j, h) + near(i, -h, j, -h))
                  / (4 * h * h);
          curvature[i][j] = -mixed;
          curvature[j][i] = -mixed;
        }
      }
      return curvature;
    }
  }

  /** The inverse of a symmetric positive definite matrix; empty if it is not one. */
  public static Optional<RealMatrix> inverse(double[][] matrix) {
    try {
      CholeskyDecomposition decomposition =
          new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-8, 1e-12);
      return Optional.of(decomposition.getSolver().getInverse());
    } catch (MathRuntimeException e) { // not positive definite, or not a number
      return Optional.empty();
    }
  }
}
