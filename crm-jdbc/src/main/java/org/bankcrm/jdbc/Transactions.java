package org.bankcrm.jdbc;

import java.sql.SQLException;

/** Runs work in transactions: its own, or the caller's. */
interface Transactions {

  /** Work on a connection, of which all is done or nothing. */
  @FunctionalInterface
  interface Work<R> {
    R on(Sql sql) throws SQLException;
  }

  /**
   * Runs work on tables of the version that this library knows.
   *
   * @throws StoreException if the database fails
   */
  <R> R run(Work<R> work);

  /** Runs work that is not done again, whatever happens, since somebody has seen a part of it. */
  void read(Reading work);

  /** Work that only reads. */
  @FunctionalInterface
  interface Reading {
    void on(Sql sql) throws SQLException;
  }

  /** The same, whatever tables there are. */
  <R> R runUnchecked(Work<R> work);
}
