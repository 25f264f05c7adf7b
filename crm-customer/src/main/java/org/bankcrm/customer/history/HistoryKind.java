package org.bankcrm.customer.history;

import org.bankcrm.core.Labelled;

/** What stands in a history. */
public enum HistoryKind implements Labelled {
  /** Money that went into or out of a holding. */
  TRANSACTION,

  /** A meeting of customer and bank over any channel. */
  CONTACT
}
