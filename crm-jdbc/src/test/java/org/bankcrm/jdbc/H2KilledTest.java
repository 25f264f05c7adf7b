package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/** A few times here, and a hundred on PostgreSQL. */
class H2KilledTest {

  @Test
  void killed_whileItWrites_nothingLostNothingTwice() throws Exception {
    JdbcDataSource source = H2.bare();
    JdbcStores stores = JdbcStores.of(H2.pool(source));
    stores.createTables();
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifExists").start();
    try {
      String url =
          source
              .getURL()
              .replace("jdbc:h2:mem:", "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:");
      assertThat(new Killed(url, "", "", stores).kill(2)).isPositive();
    } finally {
      server.stop();
    }
  }
}
