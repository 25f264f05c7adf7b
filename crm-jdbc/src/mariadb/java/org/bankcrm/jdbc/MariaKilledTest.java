package org.bankcrm.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of its own that commits as servers do when nobody tells them otherwise. The writers'
 * process is killed, or the connections that serve them, or the server.
 */
class MariaKilledTest {

  @TempDir Path directory;
  private MariaServer server;

  @BeforeEach
  void begin() throws Exception {
    server = MariaServer.start(directory);
    try (Connection connection = DriverManager.getConnection(server.url("", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("create database bank character set utf8mb4");
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    if (server != null) {
      server.kill();
    }
  }

  @Test
  void killed_clientOrServerAtAnyMoment_allThatWasToldStandsThereOnce() throws Exception {
    String told =
        new Killing(new Served(), directory, "w1", "w2").kill(Integer.getInteger("crm.kills", 5));
    System.out.println("MariaDB: " + told);
  }

  private final class Served implements Killing.Storage {

    private static final String SERVING =
        "select id from information_schema.processlist"
            + " where db = 'bank' and id <> connection_id() order by id";

    private int kills;

    private String url() {
      return server.url("bank", Maria.READ_COMMITTED);
    }

    @Override
    public List<String> address() {
      return List.of(url(), "root", "");
    }

    @Override
    public int mayForget() {
      return 0;
    }

    /** In turn, most often the client. */
    @Override
    public void kill(Process writers) throws Exception {
      kills++;
      if (kills % 10 == 4) {
        killOneThatServes();
      } else if (kills % 10 == 5) {
        server.kill();
        server.again();
      }
      writers.destroyForcibly().waitFor();
      await();
    }

    private void killOneThatServes() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url());
          Statement statement = connection.createStatement()) {
        List<Long> all = serving(connection);
        if (!all.isEmpty()) {
          statement.execute("kill " + all.get(0));
        }
      }
    }

    /** Until the server has done with what the killed had asked for. */
    private void await() throws SQLException, InterruptedException {
      try (Connection connection = DriverManager.getConnection(url())) {
        for (int tries = 0; !serving(connection).isEmpty(); tries++) {
          if (tries > 2_000) {
            throw new IllegalStateException("the killed client is still served");
          }
          TimeUnit.MILLISECONDS.sleep(10);
        }
      }
    }

    private List<Long> serving(Connection connection) throws SQLException {
      return new Sql(connection, SqlDialect.MARIADB).query(SERVING, row -> row.getLong(1));
    }

    @Override
    public void open(Killing.Look look) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url())) {
        look.at(JdbcStores.of(Lasting.of(connection)));
      }
    }
  }
}
