package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One factor of an offer's priority for one customer; the text form shows no figure.
 *
 * @param kind which factor
 * @param value what was multiplied; empty where that is told to nobody, since it is protected or
 *     rests on something that is
 * @param attribute the id of the attribute that it was read from; empty for a constant
 * @param standsIn whether the policy's rule put it in for a missing, zero or negative value; false
 *     where the value is withheld
 */
public record FactorValue(
    FactorKind kind, Optional<BigDecimal> value, Optional<String> attribute, boolean standsIn) {
  /** Refuses nulls. */
  public FactorValue {
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
    requireNonNull(attribute, "attribute");
  }

  /** The kind of factor, and nothing of the customer. */
  @Override
  public String toString() {
    return "FactorValue of " + kind;
  }
}
