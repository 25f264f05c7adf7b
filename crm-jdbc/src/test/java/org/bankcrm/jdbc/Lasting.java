package org.bankcrm.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source of one connection that stays open. */
final class Lasting {

  private Lasting() {}

  static DataSource of(Connection connection) {
    Connection lasting =
        (Connection)
            Proxy.newProxyInstance(
                Lasting.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, args);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            Lasting.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> lasting);
  }
}
