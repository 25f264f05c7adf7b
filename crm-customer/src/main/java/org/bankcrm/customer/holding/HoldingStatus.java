package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/**
 * Whether an open holding can be used.
 *
 * <p>It says nothing of the days: a holding is open from its opening day up to its closing day
 * whatever its status, and its balance counts.
 */
public enum HoldingStatus implements Labelled {
  /** In use. */
  ACTIVE,

  /** Opened and not yet usable. */
  PENDING,

  /** Put to sleep after long disuse. */
  DORMANT,

  /** Blocked, wholly or in part. */
  FROZEN,

  /** A debt that the bank has given up in its books, not towards the customer. */
  WRITTEN_OFF
}
