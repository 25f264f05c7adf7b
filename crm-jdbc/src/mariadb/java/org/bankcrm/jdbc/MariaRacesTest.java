package org.bankcrm.jdbc;

import javax.sql.DataSource;

class MariaRacesTest extends Races {

  @Override
  DataSource source() {
    return Maria.withTables("");
  }

  @Override
  DataSource bare() {
    return Maria.bare("");
  }
}
