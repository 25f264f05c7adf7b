package org.bankcrm.modelling;

import org.bankcrm.modelling.internal.Functions;

/**
 * A parameter as it was fitted.
 *
 * @param name what the literature or the bank calls it
 * @param value the most likely value
 * @param standardError how uncertain it is: the square root of its place in the inverse of the
 *     information matrix; NaN where that matrix has no inverse
 */
public record Estimate(String name, double value, double standardError) {

  /** The value in standard errors. */
  public double z() {
    return value / standardError;
  }

  /** The probability of a value as far from zero if the true one were zero (Wald, two-sided). */
  public double pValue() {
    return Functions.normalTails(z());
  }
}
