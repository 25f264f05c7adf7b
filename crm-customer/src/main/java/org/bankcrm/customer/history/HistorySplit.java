package org.bankcrm.customer.history;

import org.bankcrm.core.Labelled;

/** By what a table of a history is split within a period, beside transactions and contacts. */
public enum HistorySplit implements Labelled {
  /** By nothing more: one row for the transactions of a period, and one for its contacts. */
  KIND,

  /** By what a transaction was for, and by what a contact was about. */
  TYPE,

  /** By the way: mobile, branch and so on; what tells none stands in a row of its own. */
  CHANNEL
}
