package org.bankcrm.modelling.value;

import java.util.List;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.internal.Functions;

/**
 * The BG/NBD model: purchases at a rate that is gamma distributed among customers, and after each
 * repeat the customer leaves with a chance that is beta distributed.
 *
 * <pre>{@code
 * BgNbd model = BgNbd.fit(log.purchases()).orElseThrow().model();
 * model.expectedPurchases(history, 13); // in the next 13 weeks, if weeks are the unit
 * }</pre>
 *
 * <p>Nobody tells a bank that he has left; the model reads it from how long he has been quiet, and
 * the sooner the more often he bought before. It knows no seasons and no campaigns: look at what it
 * expects of a period that is known before it is trusted with the next.
 *
 * <p>After P. Fader, B. Hardie, K. Lee, Counting Your Customers the Easy Way (2005). By
 * construction a customer without a repeat is active with probability 1; {@link MbgNbd} lets such a
 * customer have left. Immutable and thread-safe.
 *
 * @param r the shape of the rates
 * @param alpha the scale of the rates, in the unit of time
 * @param a how the chances to leave are distributed: a / (a + b) is their mean
 * @param b see a
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /**
   * Checks the parameters.
   *
   * @throws org.bankcrm.modelling.ModellingException unless all are above zero and finite
   */
  public BgNbd {
    Fitting.positive(r, "r");
    Fitting.positive(alpha, "alpha");
    Fitting.positive(a, "a");
    Fitting.positive(b, "b");
  }

  /**
   * The most likely model of a sample, with standard errors; or why there is none.
   *
   * @param sample histories in one unit of time; the parameters are told in the same
   */
  public static Fit<Fitted<BgNbd>> fit(PurchaseSample sample) {
    double time = sample.meanObserved();
    return Fitting.fit(
        List.of("r", "alpha", "a", "b"),
        p -> new BgNbd(p[0], p[1], p[2], p[3]),
        sample,
        new double[] {0.5, time / 4, 1, 2},
        new double[] {2, time, 0.5, 5});
  }

  @Override
  public double probabilityAlive(PurchaseHistory h) {
    return h.repeats() == 0 ? 1 : 1 / (1 + Functions.exp(logOddsGone(h.repeats(), h)));
  }

  private double logOddsGone(long repeats, PurchaseHistory h) {
    return Functions.log(a / (b + repeats - 1))
        + (r + repeats) * Functions.log1p((h.observed() - h.lastAt()) / (alpha + h.lastAt()));
  }

  @Override
  public double expectedPurchases(PurchaseHistory h, double horizon) {
    Fitting.horizon(horizon);
    double active =
        Chances.expected(r + h.repeats(), alpha + h.observed(), a, b + h.repeats(), horizon);
    return active * probabilityAlive(h);
  }

  @Override
  public double[] expectedPurchases(PurchaseHistory h, double[] horizons) {
    double alive = probabilityAlive(h);
    double[] active =
        Chances.expected(r + h.repeats(), alpha + h.observed(), a, b + h.repeats(), horizons);
    for (int i = 0; i < active.length; i++) {
      active[i] *= alive;
    }
    return active;
  }

  @Override
  public double expectedPurchases(double horizon) {
    return Chances.expected(r, alpha, a, b, Fitting.horizon(horizon));
  }

  /**
   * The probability that a new customer has just n repeats within a time after the first purchase.
   *
   * @param n zero or more; of fewer the probability is 0
   * @param time zero or more, in the unit of the sample
   * @return from 0 to 1; over all n they add up to 1
   */
  public double probabilityOf(long n, double time) {
    if (Fitting.horizon(time) == 0 || n < 0) {
      return n == 0 ? 1 : 0;
    }
    double w = time / (alpha + time);
    double stayed =
        Functions.logRising(b, n)
            - Functions.logRising(a + b, n)
            + Chances.logPath(r, n)
            + r * Functions.log1p(-w)
            + n * Functions.log(w);
    double left = n == 0 ? 0 : leftAfter(n) * Chances.atLeast(r, w, n);
    return Functions.exp(stayed) + left;
  }

  /** The mean chance to leave just after the n-th repeat: B(a + 1, b + n − 1) / B(a, b). */
  private double leftAfter(long n) {
    return Functions.exp(Functions.logRising(b, n - 1) - Functions.logRising(a + b, n - 1))
        * a
        / (a + b + n - 1);
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
    return Functions.logRising(r, x)
        + r * Functions.log(alpha)
        + Functions.logRising(b, x)
        - Functions.logRising(a + b, x);
  }

  private double ofTimes(long x, double lastAt, double observed) {
    double alive = -(r + x) * Functions.log(alpha + observed);
    if (x == 0) {
      return alive;
    }
    double gone = Functions.log(a / (b + x - 1)) - (r + x) * Functions.log(alpha + lastAt);
    return Functions.logAdd(alive, gone);
  }
}
