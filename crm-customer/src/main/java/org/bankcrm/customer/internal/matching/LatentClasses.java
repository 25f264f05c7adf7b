package org.bankcrm.customer.internal.matching;

import java.util.Arrays;

/**
 * Two classes of pairs, matches and others, that nobody has labelled: their shares and how often
 * each level of each field occurs in them, by expectation and maximisation. Fields are taken to be
 * independent within a class; a field that is missing says nothing.
 *
 * <p>Patterns and classes are arrays of the caller's; for one thread.
 */
public final class LatentClasses {

  /** A field of a pattern that says nothing. */
  public static final int MISSING = -1;

  private final int[][] patterns;
  private final double[] counts;
  private final int[] sizes;

  /** By field and level, among matches and among others. */
  public final double[][] m;

  /** The same among others. */
  public final double[][] u;

  /** The share of matches. */
  public double share;

  /** What the last pass over the patterns said of the probability of them all. */
  public double logLikelihood;

  /** How many passes there were. */
  public int passes;

  /**
   * @param patterns levels by pattern and field, {@link #MISSING} or from 0
   * @param counts how often each pattern occurs
   * @param m where to begin, by field and level
   * @param u where to begin, by field and level
   * @param share where to begin
   */
  public LatentClasses(
      int[][] patterns, double[] counts, double[][] m, double[][] u, double share) {
    this.patterns = patterns;
    this.counts = counts;
    this.m = copy(m);
    this.u = copy(u);
    this.share = share;
    this.sizes = Arrays.stream(m).mapToInt(levels -> levels.length).toArray();
  }

  private static double[][] copy(double[][] levels) {
    return Arrays.stream(levels).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Goes on until nothing changes by more than the tolerance.
   *
   * @param keepsOthers whether {@link #u} stays as it is
   * @param smoothing what is added to each level's expected count, so that nothing is impossible
   */
  public LatentClasses run(int most, double tolerance, boolean keepsOthers, double smoothing) {
    double change = Double.MAX_VALUE;
    for (passes = 0; passes < most && change > tolerance; passes++) {
      change = pass(keepsOthers, smoothing);
    }
    logLikelihood = likelihood();
    return this;
  }

  private double pass(boolean keepsOthers, double smoothing) {
    double[][] matched = zeros();
    double[][] other = zeros();
    double matches = 0;
    double all = 0;
    for (int i = 0; i < patterns.length; i++) {
      double expected = counts[i] * posterior(patterns[i]);
      matches += expected;
      all += counts[i];
      add(matched, patterns[i], expected);
      add(other, patterns[i], counts[i] - expected);
    }
    double change = Math.abs(share - matches / all);
    share = matches / all;
    change = Math.max(change, normalise(m, matched, smoothing));
    return keepsOthers ? change : Math.max(change, normalise(u, other, smoothing));
  }

  private double[][] zeros() {
    double[][] zeros = new double[sizes.length][];
    Arrays.setAll(zeros, f -> new double[sizes[f]]);
    return zeros;
  }

  private static void add(double[][] sums, int[] pattern, double count) {
    for (int f = 0; f < pattern.length; f++) {
      if (pattern[f] != MISSING) {
        sums[f][pattern[f]] += count;
      }
    }
  }

  private static double normalise(double[][] levels, double[][] sums, double smoothing) {
    double change = 0;
    for (int f = 0; f < levels.length; f++) {
      double all = Arrays.stream(sums[f]).sum() + smoothing * sums[f].length;
      for (int l = 0; all > 0 && l < levels[f].length; l++) {
        double now = (sums[f][l] + smoothing) / all;
        change = Math.max(change, Math.abs(now - levels[f][l]));
        levels[f][l] = now;
      }
    }
    return change;
  }

  /** How probable it is that a pair of this pattern is a match. */
  public double posterior(int[] pattern) {
    double match = share;
    double other = 1 - share;
    for (int f = 0; f < pattern.length; f++) {
      if (pattern[f] != MISSING) {
        match *= m[f][pattern[f]];
        other *= u[f][pattern[f]];
      }
    }
    return match + other == 0 ? 0 : match / (match + other);
  }

  /** By pattern and field, how often each level is expected among matches. */
  public double[][] expected() {
    double[][] sums = zeros();
    for (int i = 0; i < patterns.length; i++) {
      add(sums, patterns[i], counts[i] * posterior(patterns[i]));
    }
    return sums;
  }

  private double likelihood() {
    double sum = 0;
    for (int i = 0; i < patterns.length; i++) {
      double match = share;
      double other = 1 - share;
      for (int f = 0; f < patterns[i].length; f++) {
        int level = patterns[i][f];
        match *= level == MISSING ? 1 : m[f][level];
        other *= level == MISSING ? 1 : u[f][level];
      }
      sum += counts[i] * Math.log(match + other);
    }
    return sum;
  }
}
