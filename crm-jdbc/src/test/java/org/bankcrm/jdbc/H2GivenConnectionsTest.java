package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class H2GivenConnectionsTest extends GivenConnections {

  @Override
  DataSource source() {
    return H2.withTables();
  }

  @Override
  DataSource bare() {
    return H2.pool(H2.bare());
  }

  @Test
  void dialect_ofAnotherDatabase_isRefusedByName() {
    DatabaseMetaData told = told(DatabaseMetaData.class, "MySQL");
    Connection connection = told(Connection.class, told);
    assertThatThrownBy(() -> SqlDialect.of(connection))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("'MySQL'")
        .hasMessageContaining("PostgreSQL, H2, MariaDB");
  }

  private static <T> T told(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            H2.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
  }
}
