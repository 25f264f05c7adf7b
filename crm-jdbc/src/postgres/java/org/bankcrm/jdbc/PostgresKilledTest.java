package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresKilledTest {

  private static final int TIMES = 100;

  @Test
  void killed_aHundredTimes_nothingLostNothingTwice() throws Exception {
    String url = Postgres.bareUrl();
    JdbcStores stores = JdbcStores.of(Postgres.pool(url));
    stores.createTables();
    assertThat(new Killed(url, "postgres", "postgres", stores).kill(TIMES))
        .isGreaterThanOrEqualTo(TIMES);
  }
}
