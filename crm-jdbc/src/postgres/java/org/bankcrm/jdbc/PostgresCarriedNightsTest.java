package org.bankcrm.jdbc;

import javax.sql.DataSource;

class PostgresCarriedNightsTest extends CarriedNights {

  @Override
  DataSource database() {
    return Postgres.withTables();
  }
}
