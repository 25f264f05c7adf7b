package org.bankcrm.modelling.internal;

import java.util.Optional;

/** The Cholesky factor of a symmetric matrix, that tells at which place it is not of full rank. */
public final class Pivots {

  private final double[][] lower;
  private final int failed;

  /**
   * Factors a matrix.
   *
   * @param least the least share of its diagonal that a pivot may keep
   */
  public Pivots(double[][] matrix, double least) {
    int n = matrix.length;
    lower = new double[n][n];
    int failedAt = -1;
    for (int i = 0; i < n && failedAt < 0; i++) {
      for (int j = 0; j <= i && failedAt < 0; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i > j) {
          lower[i][j] = sum / lower[j][j];
        } else if (sum > least * matrix[i][i]) {
          lower[i][i] = StrictMath.sqrt(sum);
        } else {
          failedAt = i;
        }
      }
    }
    failed = failedAt;
  }

  /** The first place that follows from those before it; empty if there is none. */
  public Optional<Integer> dependent() {
    return failed < 0 ? Optional.empty() : Optional.of(failed);
  }

  /** The solution of matrix × x = right. */
  public double[] solve(double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** The inverse of the matrix. */
  public double[][] inverse() {
    int n = lower.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }
}
