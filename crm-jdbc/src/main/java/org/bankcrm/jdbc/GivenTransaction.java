package org.bankcrm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The transaction of a caller, who begins and ends it. */
final class GivenTransaction implements Transactions {

  private final Sql sql;
  private boolean checked;

  GivenTransaction(Connection connection, SqlDialect dialect) {
    this.sql = new Sql(connection, dialect);
  }

  @Override
  public <R> R run(Work<R> work) {
    return runUnchecked(
        same -> {
          if (!checked) {
            Schema.check(same);
            checked = true;
          }
          return work.on(same);
        });
  }

  @Override
  public void read(Reading work) {
    run(
        same -> {
          work.on(same);
          return true;
        });
  }

  @Override
  public <R> R runUnchecked(Work<R> work) {
    try {
      if (sql.connection.getAutoCommit()) {
        throw new IllegalStateException(
            "the connection commits each statement by itself; call setAutoCommit(false) first");
      }
      sql.dialect.checkIsolation(sql.connection);
      return work.on(sql);
    } catch (SQLException failed) {
      throw StoreException.of(failed, sql.dialect.isGivenWay(failed));
    }
  }
}
