package org.bankcrm.modelling.value;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/** Sums over purchases of customers who may leave after each one. */
final class Chances {

  private static final int MOST_TERMS = 20_000_000;
  private static final int MOST_SHARED = 1_000;
  private static final double SCALE = 1e200;

  /** Numbers below lose digits. */
  private static final double LEAST_FULL = 1e-290;

  private static final double LOG_SCALE = Functions.log(SCALE);

  private Chances() {}

  /**
   * The purchases to be expected within a horizon of customers who are active, whose rates are
   * gamma distributed and whose chances to leave after a purchase are beta distributed.
   *
   * <p>Of k purchases that would come if nobody left, which has a negative binomial distribution,
   * those come that the customer is still there for: the sum over j &lt; k of the mean of (1 −
   * p)^j. All terms are positive, and a = 1 is no special case.
   */
  static double expected(double shape, double rate, double a, double b, double horizon) {
    double w = horizon / (rate + horizon);
    double scale = shape * Functions.log1p(-w);
    double probability = 1;
    double stays = 1;
    double come = 0;
    double sum = 0;
    for (int k = 1; k <= MOST_TERMS; k++) {
      double ratio = w * (shape + k - 1) / k;
      probability *= ratio;
      come += stays;
      stays *= (b + k - 1) / (a + b + k - 1);
      double term = probability * come;
      sum += term;
      if (isLast(ratio, term, sum)) {
        return sum == 0 ? 0 : Functions.exp(scale + Functions.log(sum));
      }
      if (probability > SCALE) {
        probability /= SCALE;
        sum /= SCALE;
        scale += LOG_SCALE;
      }
    }
    throw new ModellingException(
        FitProblem.NOT_CONVERGED, "the horizon is too long against what was observed");
  }

  /** The same for several horizons at once, which ascend; most of the work is shared. */
  static double[] expected(double shape, double rate, double a, double b, double[] horizons) {
    double[] w = DoubleStream.of(horizons).map(horizon -> horizon / (rate + horizon)).toArray();
    double[] first =
        DoubleStream.of(w).map(each -> Functions.exp(shape * Functions.log1p(-each))).toArray();
    boolean full = w.length == 0 || first[w.length - 1] >= LEAST_FULL;
    return (full ? together(shape, a, b, w, first) : Optional.<double[]>empty())
        .orElseGet(() -> oneByOne(shape, rate, a, b, horizons));
  }

  /**
   * The sums of all horizons, which ascend; empty where they are long.
   *
   * @param probability of no purchase within each horizon; changed on the way
   */
  private static Optional<double[]> together(
      double shape, double a, double b, double[] w, double[] probability) {
    int size = w.length;
    double[] sums = new double[size];
    double stays = 1;
    double come = 0;
    for (int k = 1; k <= MOST_SHARED; k++) {
      double grows = (shape + k - 1) / k;
      come += stays;
      stays *= (b + k - 1) / (a + b + k - 1);
      for (int i = 0; i < size; i++) {
        probability[i] *= w[i] * grows;
        sums[i] += probability[i] * come;
      }
      double ratio = w[size - 1] * grows;
      double term = probability[size - 1] * come;
      if (term > 0 && isLast(ratio, term, sums[size - 1])) {
        return Optional.of(sums);
      }
    }
    return Optional.empty();
  }

  /** Whether all further terms, each at most so much of the one before, are beyond its digits. */
  private static boolean isLast(double ratio, double term, double sum) {
    return ratio < 1 && term * ratio <= 1e-17 * sum * (1 - ratio);
  }

  /** For a long sum, or one that begins below the least number. */
  private static double[] oneByOne(
      double shape, double rate, double a, double b, double[] horizons) {
    double[] sums = new double[horizons.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = expected(shape, rate, a, b, horizons[i]);
    }
    return sums;
  }

  /** The probability that a negative binomial count is n or more, summed from its small side. */
  static double atLeast(double shape, double w, long n) {
    double logFirst = shape * Functions.log1p(-w) + n * Functions.log(w);
    double term = Functions.exp(logFirst + logPath(shape, n));
    double above = n > shape * w / (1 - w) ? up(term, shape, w, n) : 1 - down(shape, w, n);
    return above < 1 ? above : 1;
  }

  /** ln(Γ(shape + n) / (Γ(shape) n!)). */
  static double logPath(double shape, long n) {
    return Functions.logRising(shape, n) - Functions.logGamma(n + 1.0);
  }

  private static double up(double first, double shape, double w, long n) {
    double sum = 0;
    double term = first;
    for (long k = n; term > 1e-18 * sum; k++) {
      sum += term;
      term *= w * (shape + k) / (k + 1);
    }
    return sum;
  }

  private static double down(double shape, double w, long n) {
    double sum = 0;
    double term = Functions.exp(shape * Functions.log1p(-w));
    for (long k = 0; k < n; k++) {
      sum += term;
      term *= w * (shape + k) / (k + 1);
    }
    return sum;
  }
}
