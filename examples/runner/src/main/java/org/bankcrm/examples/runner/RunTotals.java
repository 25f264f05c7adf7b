package org.bankcrm.examples.runner;

/** How many rows a run has decided and left out so far. */
final class RunTotals implements Counted {

  long good;

  /** Known when all rows were read. */
  long bad;

  /** Of how many a spreadsheet would take the id for a formula. */
  long dangerous;

  @Override
  public void keep(Ledger into) {
    into.put(good);
    into.put(dangerous);
  }

  @Override
  public void goOn(Ledger from) {
    good = from.number();
    dangerous = from.number();
  }
}
