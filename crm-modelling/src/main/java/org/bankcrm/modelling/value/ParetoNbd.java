package org.bankcrm.modelling.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.Panels;

/**
 * The Pareto/NBD model: purchases at a rate that is gamma distributed among customers, who leave at
 * any time, at a rate that is gamma distributed too.
 *
 * <p>Unlike {@link BgNbd} it lets a customer leave at any time, and so tells of a stay how long it
 * lasts: take it where contracts end between purchases, or where {@link #discountedPurchases} is
 * wanted. On the same histories the two mostly expect nearly the same.
 *
 * <p>After D. Schmittlein, D. Morrison, R. Colombo, Counting Your Customers (1987). Immutable and
 * thread-safe.
 *
 * @param r the shape of the rates of purchases
 * @param alpha their scale, in the unit of time
 * @param s the shape of the rates of leaving
 * @param beta their scale, in the unit of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

  /** How much the logarithm of what is integrated may change over one panel. */
  private static final double PER_PANEL = 6;

  /**
   * Checks the parameters.
   *
   * @throws ModellingException unless all are above zero and finite
   */
  public ParetoNbd {
    Fitting.positive(r, "r");
    Fitting.positive(alpha, "alpha");
    Fitting.positive(s, "s");
    Fitting.positive(beta, "beta");
  }

  /**
   * The most likely model of a sample, with standard errors; or why there is none. It takes longer
   * than {@link BgNbd}, and says more of when a customer was lost.
   *
   * @param sample histories in one unit of time; the parameters are told in the same
   */
  public static Fit<Fitted<ParetoNbd>> fit(PurchaseSample sample) {
    double time = sample.meanObserved();
    return Fitting.fit(
        List.of("r", "alpha", "s", "beta"),
        p -> new ParetoNbd(p[0], p[1], p[2], p[3]),
        sample,
        new double[] {0.5, time / 4, 0.5, time / 4},
        new double[] {1, time, 2, time * 2});
  }

  @Override
  public double probabilityAlive(PurchaseHistory h) {
    double gone = logGone(h.repeats(), h.lastAt(), h.observed());
    return 1 / (1 + Functions.exp(gone - logAlive(h.repeats(), h.observed())));
  }

  @Override
  public double expectedPurchases(PurchaseHistory h, double horizon) {
    double rate = (r + h.repeats()) / (alpha + h.observed());
    return rate * lasting(beta + h.observed(), Fitting.horizon(horizon)) * probabilityAlive(h);
  }

  @Override
  public double[] expectedPurchases(PurchaseHistory h, double[] horizons) {
    double factor = (r + h.repeats()) / (alpha + h.observed()) * probabilityAlive(h);
    double[] expected = new double[horizons.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = factor * lasting(beta + h.observed(), Fitting.horizon(horizons[i]));
    }
    return expected;
  }

  @Override
  public double expectedPurchases(double horizon) {
    return r / alpha * lasting(beta, Fitting.horizon(horizon));
  }

  /** The mean time, within a horizon, until an active customer leaves; s = 1 is no special case. */
  private double lasting(double scale, double horizon) {
    double log = Functions.log1p(horizon / scale);
    double power = (s - 1) * log;
    double factor = StrictMath.abs(power) < 1e-8 ? log * (1 - power / 2) : -expOver(power);
    return scale * factor;
  }

  private double expOver(double power) {
    return Functions.expm1(-power) / (s - 1);
  }

  /**
   * The purchases to be expected from the end of the observation on, without end, each counted for
   * less the later it comes (DERT).
   *
   * <pre>{@code
   * double dert = model.discountedPurchases(history, 0.0027);
   * double worth = dert * spend.expectedSpend(history.repeats(), meanSpend); // what is still to come
   * }</pre>
   *
   * @param rate the continuous discount rate in one unit of time, above zero: 0.0027 a week is
   *     about 15 per cent a year
   * @throws ModellingException if the rate is not above zero, or so small that it does not converge
   */
  public double discountedPurchases(PurchaseHistory h, double rate) {
    Fitting.positive(rate, "the discount rate");
    double scale = beta + h.observed();
    double c = rate * scale;
    // the time since is scale × (e^y − 1)
    double sum =
        converged(
            y -> Functions.exp((1 - s) * y - c * Functions.expm1(y)),
            Double.POSITIVE_INFINITY,
            y -> 1 / (1 + StrictMath.abs(1 - s) / PER_PANEL + c * Functions.exp(y) / PER_PANEL));
    return (r + h.repeats()) / (alpha + h.observed()) * scale * sum * probabilityAlive(h);
  }

  private static double converged(
      DoubleUnaryOperator function, double end, DoubleUnaryOperator length) {
    try {
      return Panels.sum(function, end, length);
    } catch (ArithmeticException e) {
      throw new ModellingException(FitProblem.NOT_CONVERGED, "an integral did not converge");
    }
  }

  @Override
  public double logLikelihood(PurchaseHistory h) {
    return ofRepeats(h.repeats()) + ofTimes(h.repeats(), h.lastAt(), h.observed());
  }

  @Override
  public double logLikelihood(PurchaseSample sample) {
    return sample.sum(this::ofRepeats, this::ofTimes);
  }

  private double ofRepeats(long x) {
    return Functions.logRising(r, x) + r * Functions.log(alpha) + s * Functions.log(beta);
  }

  private double ofTimes(long x, double lastAt, double observed) {
    return Functions.logAdd(logAlive(x, observed), logGone(x, lastAt, observed));
  }

  private double logAlive(long x, double observed) {
    return -(r + x) * Functions.log(alpha + observed) - s * Functions.log(beta + observed);
  }

  /**
   * The logarithm of the integral, from the last purchase to the end, of s (α + u)^−(r + x) (β +
   * u)^−(s + 1): that the customer left at u. Over y = ln((m + u) / (m + lastAt)) with m the lesser
   * of α and β, where it changes at a steady rate.
   */
  private double logGone(long x, double lastAt, double observed) {
    double toAlpha = alpha + lastAt;
    double toBeta = beta + lastAt;
    boolean alphaIsLess = alpha < beta;
    double m = alphaIsLess ? toAlpha : toBeta;
    double other = alphaIsLess ? toBeta : toAlpha;
    double end = Functions.log1p((observed - lastAt) / m);
    if (end == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double panel = StrictMath.min(1.5, PER_PANEL / (r + x + s + 2));
    double sum = converged(leaving(x, alphaIsLess, m, other), end, y -> panel);
    return Functions.log(s * m * sum)
        - (r + x) * Functions.log(toAlpha)
        - (s + 1) * Functions.log(toBeta);
  }

  /** What is integrated over y, in which one of the two powers is an exponential. */
  private DoubleUnaryOperator leaving(long x, boolean alphaIsLess, double m, double other) {
    double own = alphaIsLess ? r + x : s + 1;
    double rest = alphaIsLess ? s + 1 : r + x;
    return y -> {
      double log = Functions.log(1 + m * (Functions.exp(y) - 1) / other);
      return Functions.exp((1 - own) * y - rest * log);
    };
  }
}
