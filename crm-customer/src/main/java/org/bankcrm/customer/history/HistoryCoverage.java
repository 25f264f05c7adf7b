package org.bankcrm.customer.history;

import org.bankcrm.core.Labelled;

/** How much of a period the history tells: what was not observed is not zero. */
public enum HistoryCoverage implements Labelled {
  /** All that happened on all its days is there. */
  WHOLE,

  /** All that happened on some of its days is there: the history begins, or today is, within it. */
  PART,

  /** It lies before the history or after today: nothing can be told of it. */
  NONE,

  /** The host does not say from which day on all is there; what is there happened. */
  UNTOLD
}
