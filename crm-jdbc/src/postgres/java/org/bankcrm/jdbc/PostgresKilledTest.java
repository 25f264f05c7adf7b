package org.bankcrm.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of its own that commits as servers do when nobody tells them otherwise. The writers'
 * process is killed, or the server's process that serves them, or all of the server.
 */
class PostgresKilledTest {

  private static final String WRITERS = "restless";

  @TempDir Path directory;
  private EmbeddedPostgres server;

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void killed_clientOrServerAtAnyMoment_allThatWasToldStandsThereOnce() throws Exception {
    server = start();
    String told = new Killing(new Served(), directory, "w1", "w2").kill(Integer.getInteger("crm.kills", 5));
    System.out.println("PostgreSQL: " + told);
  }

  /** The library's server trades safety for speed, which no bank does. */
  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  private final class Served implements Killing.Storage {

    private int kills;

    private String url(String name) {
      return server.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + name;
    }

    @Override
    public List<String> address() {
      return List.of(url(WRITERS), "postgres", "postgres");
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
        killBackend();
      } else if (kills % 10 == 5) {
        killServer();
      }
      writers.destroyForcibly().waitFor();
      await();
    }

    /** One of the processes that serve the writers; the server ends all others and recovers. */
    private void killBackend() throws SQLException {
      List<Long> serving = serving();
      if (!serving.isEmpty()) {
        ProcessHandle.of(serving.get(0)).ifPresent(ProcessHandle::destroyForcibly);
      }
    }

    private void killServer() throws IOException, InterruptedException {
      long first = Long.parseLong(Files.readAllLines(pidFile()).get(0));
      ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
      postmaster.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      all.add(postmaster);
      for (ProcessHandle each : all) {
        each.onExit().join();
      }
      server.close(); // nothing is there to stop, and the directory is free
      Files.deleteIfExists(pidFile());
      server = start();
    }

    private Path pidFile() {
      return directory.resolve("data").resolve("postmaster.pid");
    }

    /** Until the server answers, and has done with what the killed had asked for. */
    private void await() throws SQLException, InterruptedException {
      for (int tries = 0; ; tries++) {
        try {
          if (serving().isEmpty()) {
            return;
          }
        } catch (SQLException recovering) {
          if (tries > 1_000) {
            throw recovering;
          }
        }
        if (tries > 2_000) {
          throw new IllegalStateException("the killed client is still served");
        }
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }

    private List<Long> serving() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url("look"))) {
        return new Sql(connection, SqlDialect.POSTGRESQL)
            .query(
                "select pid from pg_stat_activity where application_name = ?",
                row -> row.getLong(1),
                WRITERS);
      }
    }

    @Override
    public void open(Killing.Look look) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url("look"))) {
        look.at(JdbcStores.of(Lasting.of(connection)));
      }
    }
  }
}
