package org.bankcrm.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A real server, started once and ended with the tests; each database is a schema of its own. */
final class Postgres {

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Postgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** The address of a schema without tables. */
  static String bareUrl() {
    String schema = "s" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema", e);
    }
    return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
  }

  static DataSource pool(String url) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(url);
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(10);
    return pool;
  }

  static DataSource bare() {
    return pool(bareUrl());
  }

  static DataSource withTables() {
    DataSource source = bare();
    JdbcStores.of(source).createTables();
    return source;
  }
}
