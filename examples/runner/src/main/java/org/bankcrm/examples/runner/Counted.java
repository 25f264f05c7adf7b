package org.bankcrm.examples.runner;

/** What a run counts portion by portion, and can go on with after it was interrupted. */
interface Counted {

  /** Writes down what was counted so far. */
  void keep(Ledger into);

  /** Adds what another run wrote down. */
  void goOn(Ledger from);

  /** From now on it is taken down as what each customer is counted. */
  default void note(Notes notes) {}

  /** Counts customers of whom an earlier night took down that they are counted so. */
  default void addNoted(String as, Notes.Alike customers) {}
}
