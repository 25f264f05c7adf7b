package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.port.StageKey;

/**
 * Kills a process with signal 9 while it writes to all ports, again and again, and looks each time
 * what stands in the tables: all that it said was done, no half of what it was at, nothing twice.
 */
final class Killed {

  private final String url;
  private final String user;
  private final String password;
  private final JdbcStores stores;
  private final Random random = new Random(9);
  private int done; // rounds that the process said were done

  Killed(String url, String user, String password, JdbcStores stores) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.stores = stores;
    stores.transactions.run(sql -> sql.update("create table bank (id integer primary key)"));
  }

  /** Kills so many processes, each after some rounds; tells how many rounds were done. */
  int kill(int times) throws IOException, InterruptedException {
    for (int time = 0; time < times; time++) {
      Process process = start();
      try (BufferedReader told =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
        int rounds = 1 + random.nextInt(4);
        for (int i = 0; i < rounds; i++) {
          String line = told.readLine();
          assertThat(line).as("the process ended by itself").matches("[0-9]+");
          done = Integer.parseInt(line) + 1;
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000)); // somewhere within the next rounds
        process.destroyForcibly();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
          done = Math.max(done, number(line) + 1);
        }
        process.waitFor();
      }
      TimeUnit.MILLISECONDS.sleep(30); // until the server has seen that nobody is there any more
      look();
    }
    return done;
  }

  /** The last line may be cut. */
  private int number(String line) {
    int number = line.matches("[0-9]+") ? Integer.parseInt(line) : -1;
    return number == done ? number : -1;
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""),
            "-cp",
            System.getProperty("java.class.path"),
            Restless.class.getName(),
            url,
            user,
            password,
            Integer.toString(Math.max(done - 1, 0))) // the last round is made again
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void look() {
    int stage = stage(Scene.KEY);
    int other = stage(Scene.OTHER);
    assertThat(stage).isBetween(done, done + 1);
    assertThat(other).isBetween(done, done + 1);
    assertThat(bank()).as("the bank's table goes with the stage").isEqualTo(other);
    assertThat(stores.consents().of(Scene.LI).events()).hasSizeBetween(done, done + 1);
    contacts();
    assertThat(stores.accesses().of(Scene.LI, Instant.MIN, Instant.MAX))
        .hasSizeBetween(done, done + 1);
    int decisions = stores.decisions().of(Scene.LI, Instant.MIN, Instant.MAX).size();
    assertThat(decisions).isIn(2 * done, 2 * done + 2);
    assertThat((int) stores.audit().head().sequence()).isBetween(done, done + 1);
    assertThat(AuditCheck.of(stores.audit(), List.of(stores.audit().head()))).isEmpty();
    budget();
  }

  /** The version, by which the history has every change once and in order. */
  private int stage(StageKey key) {
    int version = (int) stores.stages().load(key).version();
    List<StageChange> due = new ArrayList<>();
    IntStream.range(0, version).forEach(i -> due.addAll(Scene.moved(i).changes()));
    assertThat(stores.stages().history(key)).isEqualTo(due);
    return version;
  }

  private int bank() {
    return stores.transactions.run(
        sql -> sql.one("select count(*) from bank", row -> row.getInt(1)).orElse(0));
  }

  /** Both customers of a call have it, or none. */
  private void contacts() {
    int half = contacts(Scene.LI);
    int others = 0;
    for (int i = 0; i < 3; i++) {
      others += contacts(CustomerId.of("customer-" + i + "-x"));
    }
    assertThat(half).isBetween(done, done + 1).isEqualTo(others);
  }

  private int contacts(CustomerId customer) {
    return stores.contacts().of(customer, Instant.MIN, Instant.MAX).contacts().size();
  }

  /** At most three in seven days, and everything for which there was room. */
  private void budget() {
    List<BudgetClaim> claims = new ArrayList<>();
    for (int subject = 0; subject < 3; subject++) {
      claims.addAll(stores.budget().claims("c-" + subject, Scene.NOW));
    }
    for (BudgetClaim each : claims) {
      Instant from = each.at().minusSeconds(86_400L * 6);
      assertThat(claims)
          .filteredOn(other -> !other.at().isBefore(from) && !other.at().isAfter(each.at()))
          .hasSizeLessThanOrEqualTo(3);
    }
    assertThat(claims.size()).isGreaterThanOrEqualTo(Math.min(done, 3));
  }
}
