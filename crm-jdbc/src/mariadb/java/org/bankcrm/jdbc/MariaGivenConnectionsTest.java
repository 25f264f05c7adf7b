package org.bankcrm.jdbc;

import javax.sql.DataSource;

class MariaGivenConnectionsTest extends GivenConnections {

  @Override
  DataSource source() {
    return Maria.withTables(Maria.READ_COMMITTED);
  }

  @Override
  DataSource bare() {
    return Maria.bare("");
  }
}
