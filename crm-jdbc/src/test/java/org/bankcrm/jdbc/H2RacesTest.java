package org.bankcrm.jdbc;

import javax.sql.DataSource;

class H2RacesTest extends Races {

  @Override
  DataSource source() {
    return H2.withTables();
  }

  @Override
  DataSource bare() {
    return H2.pool(H2.bare());
  }
}
