package org.bankcrm.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * The plainest pool there is: a connection that is closed is handed out again, undone and committing
 * by itself. The driver's own takes seconds to end, and H2's does not hear that one is free.
 */
final class MariaPool {

  private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();
  private final Source source;

  private MariaPool(Source source) {
    this.source = source;
  }

  /** Opens connections. */
  @FunctionalInterface
  interface Source {
    Connection open() throws SQLException;
  }

  static DataSource of(Source source) {
    MariaPool pool = new MariaPool(source);
    return (DataSource)
        Proxy.newProxyInstance(
            MariaPool.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> pool.next());
  }

  private Connection next() throws SQLException {
    Connection kept = free.pollFirst();
    Connection connection = kept == null ? source.open() : kept;
    return (Connection)
        Proxy.newProxyInstance(
            MariaPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) ->
                method.getName().equals("close")
                    ? giveBack(connection)
                    : call(connection, method, args));
  }

  private Object giveBack(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    free.addFirst(connection);
    return null;
  }

  private static Object call(Connection connection, Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(connection, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
