package org.bankcrm.jdbc;

import javax.sql.DataSource;

class PostgresCutConnectionsTest extends CutConnections {

  @Override
  DataSource source() {
    return Postgres.withTables();
  }
}
