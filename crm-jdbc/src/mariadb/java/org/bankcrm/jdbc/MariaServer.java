package org.bankcrm.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A process of Debian's MariaDB, as root too, on a directory and a port of its own. */
final class MariaServer {

  private static final String SERVER = "mariadbd";
  private static final String INSTALLER = "mariadb-install-db";
  private static final String NONE = "no mariadbd here (Debian: mariadb-server): nothing is tried on MariaDB";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path directory;
  private final List<String> options;
  private final int port;
  private Process process;

  private MariaServer(Path directory, List<String> options) throws IOException {
    this.directory = directory;
    this.options = options;
    this.port = freePort();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Skips the test, and says so, where the server is not installed. */
  static void require() {
    boolean there = program(SERVER).isPresent() && program(INSTALLER).isPresent();
    if (!there) {
      System.out.println(NONE);
    }
    Assumptions.assumeTrue(there, NONE);
  }

  private static Optional<Path> program(String name) {
    String path = System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin";
    return Stream.of(path.split(":"))
        .map(each -> Path.of(each).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Made anew, and started. */
  static MariaServer start(Path directory, String... options)
      throws IOException, InterruptedException {
    require();
    MariaServer server = new MariaServer(directory, List.of(options));
    Process making =
        server.run(INSTALLER, "--auth-root-authentication-method=normal", "--skip-test-db");
    if (making.waitFor() != 0) {
      throw new IOException("no data directory: " + Files.readString(server.log()));
    }
    server.again();
    return server;
  }

  /** Started on what stands there. */
  void again() throws IOException, InterruptedException {
    process =
        run(
            SERVER,
            "--socket=" + directory.resolve("socket"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--max-connections=500",
            "--innodb-buffer-pool-size=64M");
    for (int tries = 0; !answers(); tries++) {
      if (!process.isAlive() || tries > 600) {
        kill();
        throw new IOException("MariaDB did not start: " + Files.readString(log()));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private Process run(String program, String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of(program(program).orElseThrow().toString()));
    command.add("--no-defaults");
    command.add("--datadir=" + directory.resolve("data"));
    // A server that starts empties the directory of its temporary tables, those of others too.
    command.add("--tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.add("--innodb-log-file-size=16M");
    if (ROOT) {
      command.add("--user=root");
    }
    command.addAll(List.of(more));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return directory.resolve("log");
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(url("", ""))) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** The address of a database; its sessions are in another zone than UTC, as a bank's are. */
  String url(String database, String variables) {
    return "jdbc:mariadb://127.0.0.1:"
        + port
        + "/"
        + database
        + "?user=root&sessionVariables=time_zone='-03:00'"
        + variables;
  }

  /** With signal 9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
