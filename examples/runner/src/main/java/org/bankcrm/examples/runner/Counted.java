package org.bankcrm.examples.runner;

/** What a run counts portion by portion, and can go on with after it was interrupted. */
interface Counted {

  /** Writes down what was counted so far. */
  void keep(Ledger into);

  /** Takes over what an interrupted run wrote down; nothing was counted yet. */
  void goOn(Ledger from);
}
