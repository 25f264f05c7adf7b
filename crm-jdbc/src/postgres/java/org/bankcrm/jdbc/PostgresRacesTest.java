package org.bankcrm.jdbc;

import javax.sql.DataSource;

class PostgresRacesTest extends Races {

  @Override
  DataSource source() {
    return Postgres.withTables();
  }

  @Override
  DataSource bare() {
    return Postgres.bare();
  }
}
