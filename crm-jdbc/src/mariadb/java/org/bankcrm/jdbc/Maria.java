package org.bankcrm.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A real server, started once and ended with the tests; each database is one of its own. */
final class Maria {

  /** What a bank sets whose own transactions the library joins. */
  static final String READ_COMMITTED = ",tx_isolation='READ-COMMITTED'";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Maria() {}

  /** Made at the first use, so that a test is skipped, and not broken, where there is none. */
  private static final class Shared {
    static final MariaServer SERVER = start();

    private static MariaServer start() {
      try {
        Path directory = Files.createTempDirectory("maria");
        MariaServer server =
            MariaServer.start(
                directory,
                "--innodb-flush-log-at-trx-commit=0", // nobody pulls the plug here
                "--innodb-flush-method=nosync",
                "--sync-frm=0");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("MariaDB did not start", e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void end(MariaServer server, Path directory) {
      try {
        server.kill();
        try (Stream<Path> all = Files.walk(directory)) {
          for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      } catch (IOException | InterruptedException e) {
        System.err.println("left behind: " + directory);
      }
    }
  }

  /** The address of a database without tables, with settings of the session after a comma. */
  static String bareUrl(String variables) {
    MariaServer.require();
    String name = "bank" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(Shared.SERVER.url("", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " character set utf8mb4");
    } catch (SQLException e) {
      throw new IllegalStateException("no database", e);
    }
    return Shared.SERVER.url(name, variables);
  }

  private static DataSource pool(String url) {
    return MariaPool.of(() -> DriverManager.getConnection(url));
  }

  static DataSource bare(String variables) {
    return pool(bareUrl(variables));
  }

  static DataSource withTables(String variables) {
    DataSource source = pool(bareUrl(variables));
    JdbcStores.of(source).createTables();
    return source;
  }
}
