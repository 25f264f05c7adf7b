package org.bankcrm.modelling.value;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * What a customer will be worth: purchases to come × what is spent at each × the share of it that
 * the bank earns, in periods, each discounted.
 *
 * <pre>{@code
 * LifetimeValue worth = new LifetimeValue(purchases, spend, 36, 4.348, 0.003, 0.02);
 * worth.of(new PurchaseHistory(3, 20, 52), 410.0).value(); // three years, of 2 % of what is spent
 * }</pre>
 *
 * <p>The purchases of the i-th period count 1 / (1 + discount)^i. Immutable and thread-safe.
 *
 * @param purchases the model of purchases
 * @param spend the model of what is spent at each
 * @param periods how many periods are looked at, 1 to 1,200
 * @param periodLength the length of one in the unit of the model of purchases: 365.25 / 12 / 7 =
 *     4.348 for a month if that is weeks
 * @param discount the discount of one period, zero or more: 0.01 for 1 per cent
 * @param margin the share of what is spent that the bank earns; 1 for revenue
 */
public record LifetimeValue(
    PurchaseModel purchases,
    GammaGamma spend,
    int periods,
    double periodLength,
    double discount,
    double margin) {

  /**
   * What is told of a customer.
   *
   * @param alive the probability that the customer has not left
   * @param purchases the purchases to be expected in all periods, not discounted
   * @param spend what is expected to be spent at each
   * @param value the discounted value
   */
  public record Value(double alive, double purchases, double spend, double value) {
    /** Figures of a customer are not printed. */
    @Override
    public String toString() {
      return "LifetimeValue.Value";
    }
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the number of periods is out of bounds
   * @throws org.bankcrm.modelling.ModellingException if another figure is
   */
  public LifetimeValue {
    requireNonNull(purchases, "purchases");
    requireNonNull(spend, "spend");
    Checks.within(periods, 1, 1_200, "periods");
    Fitting.positive(periodLength, "periodLength");
    Fitting.horizon(discount);
    Fitting.horizon(margin);
  }

  /**
   * The value of a customer.
   *
   * @param meanSpend the mean spent at the repeats; not looked at if there are none
   * @throws org.bankcrm.modelling.ModellingException if it cannot be computed, see the two models
   */
  public Value of(PurchaseHistory history, double meanSpend) {
    double each = spend.expectedSpend(history.repeats(), meanSpend);
    double[] horizons = new double[periods];
    for (int i = 0; i < periods; i++) {
      horizons[i] = (i + 1) * periodLength;
    }
    double counts = 1;
    double before = 0;
    double sum = 0;
    for (double until : purchases.expectedPurchases(history, horizons)) {
      counts /= 1 + discount;
      sum += (until - before) * counts;
      before = until;
    }
    double alive = purchases.probabilityAlive(history);
    return new Value(alive, before, each, sum * each * margin);
  }
}
