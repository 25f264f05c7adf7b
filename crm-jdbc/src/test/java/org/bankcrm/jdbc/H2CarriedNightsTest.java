package org.bankcrm.jdbc;

import javax.sql.DataSource;

class H2CarriedNightsTest extends CarriedNights {

  @Override
  DataSource database() {
    return H2.withTables();
  }
}
