package org.bankcrm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A connection and a transaction for each work. Where the database gives it up for another's sake,
 * the work is done again, at once and a limited number of times.
 */
final class OwnTransactions implements Transactions {

  static final int MOST_TRIES = 20;

  private static final String FOREIGN =
      "the data source gave out a connection with auto-commit off, on which a transaction of the"
          + " caller's may be under way; it would be committed here. To join that transaction use"
          + " JdbcStores.within(connection), in Spring with DataSourceUtils.getConnection(dataSource)."
          + " Otherwise hand in the pool itself, or, if the pool is set so,"
          + " JdbcStores.ofManualCommit(dataSource)";

  private final DataSource source;
  private final SqlDialect dialect;
  private final boolean manual;
  private final AtomicBoolean checked = new AtomicBoolean();

  /**
   * On a data source.
   *
   * @param manual whether its connections come with auto-commit off, and no caller's transaction is
   *     under way on them
   */
  OwnTransactions(DataSource source, SqlDialect dialect, boolean manual) {
    this.source = source;
    this.dialect = dialect;
    this.manual = manual;
  }

  @Override
  public <R> R run(Work<R> work) {
    if (checked.get()) {
      return runUnchecked(work);
    }
    R result =
        runUnchecked(
            sql -> {
              Schema.check(sql);
              return work.on(sql);
            });
    checked.set(true);
    return result;
  }

  @Override
  public <R> R runUnchecked(Work<R> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (SQLException failed) {
        boolean gaveWay = dialect.isGivenWay(failed);
        if (!gaveWay || tries == MOST_TRIES) {
          throw StoreException.of(failed, gaveWay);
        }
      }
    }
  }

  @Override
  public void read(Reading work) {
    try {
      once(
          sql -> {
            Schema.check(sql);
            work.on(sql);
            return true;
          });
    } catch (SQLException failed) {
      throw StoreException.of(failed, dialect.isGivenWay(failed));
    }
  }

  private <R> R once(Work<R> work) throws SQLException {
    Connection connection = source.getConnection();
    try {
      boolean committing = connection.getAutoCommit();
      if (!committing && !manual) {
        throw new IllegalStateException(FOREIGN);
      }
      if (committing) {
        connection.setAutoCommit(false);
      }
      try {
        return committed(connection, work);
      } finally {
        giveBack(connection, committing);
      }
    } finally {
      close(connection);
    }
  }

  private <R> R committed(Connection connection, Work<R> work) throws SQLException {
    boolean done = false;
    try {
      dialect.begin(connection);
      R result = work.on(new Sql(connection, dialect));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(connection);
      }
    }
  }

  /** What cannot be undone on a broken connection is undone by the database. */
  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException broken) {
      return;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException broken) {
      return; // nothing is left to be done on it
    }
  }

  /** The work is over: a connection that breaks now is the pool's to throw away. */
  private static void giveBack(Connection connection, boolean committing) {
    try {
      if (committing) {
        connection.setAutoCommit(true);
      }
    } catch (SQLException broken) {
      return;
    }
  }
}
