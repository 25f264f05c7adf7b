package org.bankcrm.jdbc;

import javax.sql.DataSource;

class MariaCarriedNightsTest extends CarriedNights {

  @Override
  DataSource database() {
    return Maria.withTables("");
  }
}
