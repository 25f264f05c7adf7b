package org.bankcrm.core.held;

import org.bankcrm.core.Labelled;

/** Why something is kept or erased. */
public enum ErasureCause implements Labelled {
  /** Kept: somebody has ordered that nothing be erased. */
  HOLD,

  /** Kept: what starts the period has not happened yet, as an account that is still open. */
  NOT_STARTED,

  /** Kept: the period for which it has to be kept is not over. */
  DUTY,

  /** Kept: nobody asked for its erasure, and the period for which it may be kept is not over. */
  NOT_DUE,

  /** Kept: nobody asked for its erasure, and no rule says how long it may be kept. A gap. */
  NO_LIMIT,

  /** Kept: no rule is about its kind. A gap. */
  NO_RULE,

  /** Erased: the period for which it may be kept is over. */
  EXPIRED,

  /** Erased: the customer asked for it, and nothing stands against it. */
  REQUESTED;

  /** Whether the policy has nothing to say where it should. */
  public boolean isGap() {
    return this == NO_LIMIT || this == NO_RULE;
  }
}
