package org.bankcrm.alert.watchlist;

import org.bankcrm.core.Labelled;

/** Where a subject stands with a watch list. */
public enum WatchListStage implements Labelled {
  /** Not on the list. */
  OFF,
  /** On the list, and no review is due. */
  LISTED,
  /** On the list, and to be reviewed. */
  REVIEW_DUE,
  /** On the list, and not reviewed in time. */
  OVERDUE,
  /** On the list, and good as long as it stays so. */
  PROBATION,
  /** Off the list, and not to come onto it again by itself for a while. */
  AWAY;

  /** Whether the subject is on the list. */
  public boolean isOn() {
    return this != OFF && this != AWAY;
  }
}
