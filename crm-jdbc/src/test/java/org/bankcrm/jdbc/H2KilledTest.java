package org.bankcrm.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database in a file, whose process is killed. H2 may lose the last commits then, whatever it is
 * told of delays; it loses them whole, and never one before.
 */
class H2KilledTest {

  @TempDir Path directory;

  @Test
  void killed_atAnyMoment_whatWasToldStandsThereWholeAndOnce() throws Exception {
    String told =
        new Killing(new InFile(), directory, "w1").kill(Integer.getInteger("crm.kills", 2));
    System.out.println("H2: " + told);
  }

  private final class InFile implements Killing.Storage {

    private final String url =
        "jdbc:h2:file:" + directory.resolve("bank").toAbsolutePath() + ";WRITE_DELAY=0";

    @Override
    public List<String> address() {
      return List.of(url, "", "");
    }

    @Override
    public int mayForget() {
      return 3;
    }

    @Override
    public void kill(Process writers) throws InterruptedException {
      writers.destroyForcibly().waitFor();
    }

    @Override
    public void open(Killing.Look look) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url)) {
        look.at(JdbcStores.of(Lasting.of(connection)));
      }
    }
  }
}
