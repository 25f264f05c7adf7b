package org.bankcrm.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

class PostgresContractsTest extends Contracts {

  private final List<JdbcConnectionPool> pools = new ArrayList<>();

  @Override
  JdbcStores empty() {
    JdbcConnectionPool pool = (JdbcConnectionPool) Postgres.withTables();
    pools.add(pool);
    return JdbcStores.of(pool);
  }

  @AfterEach
  void close() {
    pools.forEach(JdbcConnectionPool::dispose);
  }
}
