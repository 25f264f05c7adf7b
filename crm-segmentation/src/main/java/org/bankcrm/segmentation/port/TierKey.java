package org.bankcrm.segmentation.port;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * One customer on one ladder.
 *
 * @param ladder the id of the ladder, without its version
 * @param customer whose tier it is
 */
public record TierKey(String ladder, CustomerId customer) {

  /**
   * Checks the ladder.
   *
   * @throws IllegalArgumentException if it is no code
   */
  public TierKey {
    Checks.code(ladder, "ladder");
    requireNonNull(customer, "customer");
  }

  /** The ladder, and nothing of the customer. */
  @Override
  public String toString() {
    return "TierKey on " + ladder;
  }
}
