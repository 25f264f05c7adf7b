package org.bankcrm.modelling.value;

import java.util.List;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.internal.Functions;

/**
 * The MBG/NBD model: as {@link BgNbd}, but a customer may leave after the first purchase already.
 *
 * <p>It suits banks and shops where many come once and never again: {@link BgNbd} holds each of
 * these for a customer for ever, and so counts too many as active. A purchase is whatever the
 * sample counts, such as a day with a card payment.
 *
 * <p>After E. Batislam, M. Denizel, A. Filiztekin, Empirical validation and comparison of models
 * for customer base analysis (2007). Immutable and thread-safe.
 *
 * @param r the shape of the rates
 * @param alpha the scale of the rates, in the unit of time
 * @param a how the chances to leave are distributed: a / (a + b) is their mean
 * @param b see a
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /**
   * Checks the parameters.
   *
   * @throws org.bankcrm.modelling.ModellingException unless all are above zero and finite
   */
  public MbgNbd {
    Fitting.positive(r, "r");
    Fitting.positive(alpha, "alpha");
    Fitting.positive(a, "a");
    Fitting.positive(b, "b");
  }

  /**
   * The most likely model of a sample, with standard errors; or why there is none.
   *
   * <pre>{@code
   * MbgNbd model = MbgNbd.fit(log.purchases()).orElseThrow().model();
   * model.probabilityAlive(new PurchaseHistory(3, 20, 52)); // three repeats, the last in week 20 of 52
   * }</pre>
   *
   * @param sample histories in one unit of time; the parameters are told in the same
   * @return failed where the sample is empty, has no repeats, or the search does not settle
   */
  public static Fit<Fitted<MbgNbd>> fit(PurchaseSample sample) {
    double time = sample.meanObserved();
    return Fitting.fit(
        List.of("r", "alpha", "a", "b"),
        p -> new MbgNbd(p[0], p[1], p[2], p[3]),
        sample,
        new double[] {0.5, time / 4, 1, 2},
        new double[] {2, time, 0.5, 5});
  }

  @Override
  public double probabilityAlive(PurchaseHistory h) {
    double quiet = (h.observed() - h.lastAt()) / (alpha + h.lastAt());
    double logOddsGone =
        Functions.log(a / (b + h.repeats())) + (r + h.repeats()) * Functions.log1p(quiet);
    return 1 / (1 + Functions.exp(logOddsGone));
  }

  @Override
  public double expectedPurchases(PurchaseHistory h, double horizon) {
    Fitting.horizon(horizon);
    double active =
        Chances.expected(r + h.repeats(), alpha + h.observed(), a, b + h.repeats() + 1, horizon);
    return active * probabilityAlive(h);
  }

  @Override
  public double[] expectedPurchases(PurchaseHistory h, double[] horizons) {
    double alive = probabilityAlive(h);
    double[] active =
        Chances.expected(r + h.repeats(), alpha + h.observed(), a, b + h.repeats() + 1, horizons);
    for (int i = 0; i < active.length; i++) {
      active[i] *= alive;
    }
    return active;
  }

  @Override
  public double expectedPurchases(double horizon) {
    return Chances.expected(r, alpha, a, b + 1, Fitting.horizon(horizon)) * b / (a + b);
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
        + Functions.logRising(b, x + 1)
        - Functions.logRising(a + b, x + 1);
  }

  private double ofTimes(long x, double lastAt, double observed) {
    double alive = -(r + x) * Functions.log(alpha + observed);
    double gone = Functions.log(a / (b + x)) - (r + x) * Functions.log(alpha + lastAt);
    return Functions.logAdd(alive, gone);
  }
}
