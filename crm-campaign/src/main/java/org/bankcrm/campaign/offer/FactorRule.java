package org.bankcrm.campaign.offer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is done where a factor is missing, or is zero, which multiplied would kill any offer.
 *
 * @param missing what stands in for a missing value; empty if the offer is then left out
 * @param zero what stands in for a zero and for a negative value, zero itself to keep it; empty if
 *     the offer is then left out
 */
public record FactorRule(Optional<BigDecimal> missing, Optional<BigDecimal> zero) {

  /** Leaves the offer out in both cases. */
  public static final FactorRule LEAVE_OUT = new FactorRule(Optional.empty(), Optional.empty());

  /**
   * Checks and normalises the values.
   *
   * @throws IllegalArgumentException if one is out of bounds for a constant factor
   */
  public FactorRule {
    missing = missing.map(value -> new Factor.Constant(value).value());
    zero = zero.map(value -> new Factor.Constant(value).value());
  }

  /** Lets values stand in. */
  public static FactorRule use(BigDecimal missing, BigDecimal zero) {
    return new FactorRule(Optional.of(missing), Optional.of(zero));
  }
}
