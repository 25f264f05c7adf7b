package org.bankcrm.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source whose connection breaks at a chosen call: before the call reaches the database, or
 * after it did and its answer was lost. What was not committed then is gone, as it is when the wire
 * is cut. For one thread.
 */
final class Cuts {

  private static final List<Class<?>> WATCHED =
      List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

  private final DataSource whole;
  private int left = Integer.MAX_VALUE;
  private boolean after;
  private boolean cut;
  private int calls;

  Cuts(DataSource whole) {
    this.whole = whole;
  }

  /** Breaks the connection at the n-th call from now on, counted from 1. */
  void at(int call, boolean afterIt) {
    left = call;
    after = afterIt;
    cut = false;
  }

  void never() {
    left = Integer.MAX_VALUE;
    calls = 0;
    cut = false;
  }

  /** Whether the call was reached. */
  boolean isCut() {
    return cut;
  }

  int calls() {
    return calls;
  }

  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            Cuts.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> {
              Connection connection = whole.getConnection();
              return watched(connection, Connection.class, connection);
            });
  }

  private Object watched(Object target, Class<?> type, Connection connection) {
    InvocationHandler handler =
        (proxy, method, args) -> {
          if (method.getDeclaringClass() == Object.class || method.getName().equals("close")) {
            return invoke(target, method, args);
          }
          calls++;
          boolean now = --left == 0;
          if (cut || (now && !after)) {
            throw broken(connection);
          }
          Object result = invoke(target, method, args);
          if (now) {
            throw broken(connection);
          }
          return WATCHED.contains(method.getReturnType())
              ? watched(result, method.getReturnType(), connection)
              : result;
        };
    return Proxy.newProxyInstance(Cuts.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static Object invoke(Object target, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private SQLException broken(Connection connection) throws SQLException {
    if (!cut) {
      cut = true;
      if (!connection.getAutoCommit()) {
        connection.rollback(); // what the server does when nobody is there any more
      }
    }
    return new SQLException("cut", "08006");
  }
}
