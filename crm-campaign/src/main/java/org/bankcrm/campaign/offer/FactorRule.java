package org.bankcrm.campaign.offer;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Part;

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

  /** Lets values stand in; what is wrong with them is told when the policy is made. */
  public static Builder use(BigDecimal missing, BigDecimal zero) {
    return useForMissing(missing).andForZero(zero);
  }

  /** Lets a value stand in for a missing one, and leaves the offer out at zero. */
  public static Builder useForMissing(BigDecimal missing) {
    return new Builder(new Entry().write(OfferArbitrationForm.MISSING, missing));
  }

  /** Lets a value stand in for zero and below, and leaves the offer out where it is missing. */
  public static Builder useForZero(BigDecimal zero) {
    return new Builder(new Entry()).andForZero(zero);
  }

  /** What stands in, as its author writes it, right or wrong. Immutable. */
  public static final class Builder extends Part<FactorRule> {

    private Builder(Entry entry) {
      super(entry);
    }

    private Builder andForZero(BigDecimal zero) {
      return new Builder(entry.without().write(OfferArbitrationForm.ZERO, zero));
    }
  }
}
