package org.bankcrm.alert.trial;

import org.bankcrm.core.Labelled;

/** What shows that alerts are no longer what they were in the back-test. */
public enum DriftSign implements Labelled {
  /** More alerts in a week than chance would bring. */
  MORE_ALERTS,
  /** Fewer alerts in a week than chance would bring: a feed may be missing. */
  FEWER_ALERTS,
  /** Eight weeks on end with more alerts than expected. */
  RUN_ABOVE,
  /** Eight weeks on end with fewer alerts than expected. */
  RUN_BELOW,
  /** Fewer of the alerts closed as true or false are true than chance would bring. */
  LESS_PRECISE,
  /** More of them are true than chance would bring: the threshold may be too high by now. */
  MORE_PRECISE,
  /** More than half of the alerts closed in a week were found neither true nor false. */
  UNDECIDED
}
