package org.bankcrm.modelling.internal;

import java.util.Arrays;

/**
 * One pass over all rows of a logistic regression: likelihood, its slope and its curvature, over
 * columns of mean 0 and standard deviation 1, the first one being the constant.
 */
public final class LogisticPass {

  private static final int BLOCK = 1_024;

  private final Design design;
  private final boolean[] bad;
  private final double[] weights;
  private final double[] mean;
  private final double[] scale;
  private final double[][] block;
  private final double[][] weighted;

  /** The likelihood at the last coefficients. */
  private double logLikelihood;

  private double[] slope = new double[0];
  private double[][] curvature = new double[0][0];

  /** Takes the rows and finds mean and deviation of each column. */
  public LogisticPass(Design design, boolean[] bad, double[] weights) {
    this.design = design;
    this.bad = bad;
    this.weights = weights;
    int size = design.columns() + 1;
    mean = new double[size];
    scale = new double[size];
    block = new double[size][BLOCK];
    weighted = new double[size][BLOCK];
    Arrays.fill(block[0], 1);
    scale[0] = 1;
    for (int j = 1; j < size; j++) {
      moments(j);
    }
  }

  /** The mean of a column first, then the deviation from it. */
  private void moments(int j) {
    mean[j] = weightedMean(j, false);
    scale[j] = StrictMath.sqrt(weightedMean(j, true));
  }

  /** Of the differences from the mean that is known so far, or of their squares. */
  private double weightedMean(int j, boolean squared) {
    double sum = 0;
    double all = 0;
    for (int from = 0; from < bad.length; from += BLOCK) {
      int count = count(from);
      design.fill(j - 1, from, count, block[j]);
      for (int i = 0; i < count; i++) {
        double x = block[j][i] - mean[j];
        sum += weights[from + i] * (squared ? x * x : x);
        all += weights[from + i];
      }
    }
    return sum / all;
  }

  private int count(int from) {
    return from + BLOCK < bad.length ? BLOCK : bad.length - from;
  }

  /** The mean of a column, counted from 1. */
  public double mean(int column) {
    return mean[column];
  }

  /** The standard deviation of a column, counted from 1; zero if it is constant. */
  public double scale(int column) {
    return scale[column];
  }

  public int rows() {
    return bad.length;
  }

  public double logLikelihood() {
    return logLikelihood;
  }

  public double[] slope() {
    return slope;
  }

  /** Minus the second derivatives. */
  public double[][] curvature() {
    return curvature;
  }

  private void load(int from, int count) {
    for (int j = 1; j < block.length; j++) {
      design.fill(j - 1, from, count, block[j]);
      double m = mean[j];
      double s = scale[j] > 0 ? 1 / scale[j] : 0;
      for (int i = 0; i < count; i++) {
        block[j][i] = (block[j][i] - m) * s;
      }
    }
  }

  private void combine(double[] beta, int count, double[] eta) {
    Arrays.fill(eta, 0, count, beta[0]);
    for (int j = 1; j < beta.length; j++) {
      if (beta[j] != 0) {
        for (int i = 0; i < count; i++) {
          eta[i] += beta[j] * block[j][i];
        }
      }
    }
  }

  /** Goes over all rows with these coefficients. */
  public void at(double[] beta) {
    int size = beta.length;
    logLikelihood = 0;
    slope = new double[size];
    curvature = new double[size][size];
    double[] eta = new double[BLOCK];
    double[] spread = new double[BLOCK];
    for (int from = 0; from < bad.length; from += BLOCK) {
      int count = count(from);
      load(from, count);
      combine(beta, count, eta);
      judge(from, count, eta, spread);
      add(count, eta, spread);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        curvature[j][i] = curvature[i][j];
      }
    }
  }

  /** Turns sums into what is left over, and tells how much each row weighs. */
  private void judge(int from, int count, double[] eta, double[] spread) {
    for (int i = 0; i < count; i++) {
      double weight = weights[from + i];
      double e = Functions.exp(-StrictMath.abs(eta[i]));
      double high = 1 / (1 + e);
      double p = eta[i] >= 0 ? high : e * high;
      boolean isBad = bad[from + i];
      double against = isBad == eta[i] >= 0 ? 0 : StrictMath.abs(eta[i]);
      logLikelihood -= weight * (against + Functions.log1p(e));
      spread[i] = weight * e * high * high;
      eta[i] = weight * ((isBad ? 1 : 0) - p);
    }
  }

  private void add(int count, double[] left, double[] spread) {
    for (int i = 0; i < slope.length; i++) {
      double[] x = block[i];
      double[] wx = weighted[i];
      double sum = 0;
      for (int row = 0; row < count; row++) {
        sum += left[row] * x[row];
        wx[row] = spread[row] * x[row];
      }
      slope[i] += sum;
      for (int j = 0; j <= i; j++) {
        curvature[i][j] += dot(wx, block[j], count);
      }
    }
  }

  private static double dot(double[] a, double[] b, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < count; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The greatest of the amounts of a step. */
  public static double longest(double[] step) {
    double longest = 0;
    for (double each : step) {
      longest = StrictMath.max(longest, StrictMath.abs(each));
    }
    return longest;
  }

  /**
   * Whether a direction parts good from bad: along it, no row with a weight gets less probable and
   * some get more probable without end.
   */
  public boolean separates(double[] direction) {
    double longest = longest(direction);
    double[] eta = new double[BLOCK];
    boolean parts = false;
    for (int from = 0; from < bad.length; from += BLOCK) {
      int count = count(from);
      load(from, count);
      combine(direction, count, eta);
      for (int i = 0; i < count; i++) {
        double towards = weights[from + i] == 0 ? 0 : (bad[from + i] ? eta[i] : -eta[i]) / longest;
        if (towards < -1e-4) {
          return false;
        }
        parts |= towards > 1e-2;
      }
    }
    return parts;
  }
}
