package org.bankcrm.jdbc;

import javax.sql.DataSource;

class H2CutConnectionsTest extends CutConnections {

  @Override
  DataSource source() {
    return H2.withTables();
  }
}
