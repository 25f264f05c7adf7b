package org.bankcrm.examples.hosts.stages;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction each: all of it or nothing. */
final class Transactions {

  private final DataSource source;

  Transactions(DataSource source) {
    this.source = source;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<R> {
    R on(Connection connection) throws SQLException;
  }

  /** Somebody else inserted the row first. */
  static final class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  <R> R run(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      R result = committed(connection, work);
      connection.commit();
      return result;
    } catch (SQLException failed) {
      throw new IllegalStateException("the database failed: " + failed.getSQLState(), failed);
    }
  }

  private static <R> R committed(Connection connection, Work<R> work) throws SQLException {
    try {
      return work.on(connection);
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    }
  }
}
