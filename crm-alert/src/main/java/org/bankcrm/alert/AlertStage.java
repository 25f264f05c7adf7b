package org.bankcrm.alert;

import org.bankcrm.core.Labelled;

/**
 * Where a subject stands with a policy. The three that are {@linkplain #isOpen open} are somebody's
 * work; the others wait for figures or for time.
 */
public enum AlertStage implements Labelled {
  /** No alert, and one may be raised. */
  QUIET,
  /** An alert that nobody has acknowledged. */
  OPEN,
  /** Somebody works on it. */
  ACKNOWLEDGED,
  /** Put off for a while, after which it is open again. */
  SNOOZED,
  /** Somebody answers for it that there is no alert until a day. */
  OVERRIDDEN,
  /** Closed; as long as it cools down no other one is raised. */
  COOLING;

  /** Whether there is an alert that somebody has to close. */
  public boolean isOpen() {
    return this == OPEN || this == ACKNOWLEDGED || this == SNOOZED;
  }
}
