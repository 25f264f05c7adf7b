package org.bankcrm.modelling.value;

import org.bankcrm.modelling.ModellingException;

/**
 * A model of customers who buy at rates of their own until they leave without notice. Times are in
 * the unit of the sample that it was fitted on.
 *
 * <p>Every function is a sum or an integral of positive terms, without differences of large
 * numbers, and stays accurate for hundreds of purchases and for parameters at which textbook
 * formulas divide by zero. Immutable and thread-safe.
 */
public sealed interface PurchaseModel permits BgNbd, MbgNbd, ParetoNbd {

  /** The probability, 0 to 1, that a customer has not left by the end of the observation. */
  double probabilityAlive(PurchaseHistory history);

  /**
   * The purchases to be expected within a time after the end of the observation.
   *
   * @param horizon the time, zero or more
   * @throws ModellingException if the horizon is negative or not finite, or is so long against what
   *     was observed that the sum does not converge
   */
  double expectedPurchases(PurchaseHistory history, double horizon);

  /**
   * The same for several horizons at once, which is cheaper than one by one.
   *
   * @param horizons strictly ascending times, above zero
   */
  double[] expectedPurchases(PurchaseHistory history, double[] horizons);

  /**
   * The repeats to be expected of a new customer within a time after the first purchase.
   *
   * @throws ModellingException as above
   */
  double expectedPurchases(double horizon);

  /** The logarithm of the likelihood of a history. */
  double logLikelihood(PurchaseHistory history);

  /** The logarithm of the likelihood of all histories. */
  double logLikelihood(PurchaseSample sample);
}
