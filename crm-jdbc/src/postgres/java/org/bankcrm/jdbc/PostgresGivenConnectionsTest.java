package org.bankcrm.jdbc;

import javax.sql.DataSource;

class PostgresGivenConnectionsTest extends GivenConnections {

  @Override
  DataSource source() {
    return Postgres.withTables();
  }

  @Override
  DataSource bare() {
    return Postgres.bare();
  }
}
