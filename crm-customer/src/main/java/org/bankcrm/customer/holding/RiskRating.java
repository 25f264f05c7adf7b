package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/**
 * How risky a product is, from the least to the most.
 *
 * <p>The usual five steps of Chinese banks, to be read beside the five of {@link
 * org.bankcrm.customer.party.RiskAppetite}: a product suits a customer whose step is as high or
 * higher, R3 those from C3 on.
 */
public enum RiskRating implements Labelled {
  /** Low: capital practically safe. */
  R1,

  /** Medium-low. */
  R2,

  /** Medium. */
  R3,

  /** Medium-high. */
  R4,

  /** High: capital may be lost. */
  R5
}
