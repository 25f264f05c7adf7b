package org.bankcrm.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Databases in memory, each of its own, gone with the test. */
final class H2 {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private H2() {}

  /** A database without tables. */
  static JdbcDataSource bare() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:mem:stores-" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=2000");
    return source;
  }

  static DataSource pool(JdbcDataSource source) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(20);
    return pool;
  }

  /** A database with the tables. */
  static DataSource withTables() {
    DataSource source = pool(bare());
    JdbcStores.of(source).createTables();
    return source;
  }

  static JdbcStores stores() {
    return JdbcStores.of(withTables());
  }
}
