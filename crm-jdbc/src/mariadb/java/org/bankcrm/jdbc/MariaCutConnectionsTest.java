package org.bankcrm.jdbc;

import javax.sql.DataSource;

class MariaCutConnectionsTest extends CutConnections {

  /** One for all scenes, which empty it: here it takes a second to make the tables. */
  private static final class Shared {
    static final DataSource SOURCE = Maria.withTables("");
  }

  @Override
  DataSource source() {
    MariaServer.require();
    return Shared.SOURCE;
  }
}
