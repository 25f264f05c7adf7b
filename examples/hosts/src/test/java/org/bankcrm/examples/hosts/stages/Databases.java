package org.bankcrm.examples.hosts.stages;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.bankcrm.jdbc.JdbcStores;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases in memory, each of its own. */
final class Databases {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  static JdbcStores empty() {
    DataSource source =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:stages-" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    JdbcStores stores = JdbcStores.of(source);
    stores.createTables();
    return stores;
  }
}
