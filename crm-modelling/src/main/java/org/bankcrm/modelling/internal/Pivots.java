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
    int row = 0;
    while (row < n && factors(matrix, row, least)) {
      row++;
    }
    failed = row < n ? row : -1;
  }

  /** Factors one row after those before it; whether it does not follow from them. */
  private boolean factors(double[][] matrix, int i, double least) {
    for (int j = 0; j < i; j++) {
      lower[i][j] = left(matrix, i, j) / lower[j][j];
    }
    double pivot = left(matrix, i, i);
    boolean own = pivot > least * matrix[i][i];
    lower[i][i] = own ? StrictMath.sqrt(pivot) : 0;
    return own;
  }

  /** What the columns before this one leave of an element. */
  private double left(double[][] matrix, int i, int j) {
    double sum = matrix[i][j];
    for (int k = 0; k < j; k++) {
      sum -= lower[i][k] * lower[j][k];
    }
    return sum;
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
