package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditHead;

/**
 * Kills with signal 9, again and again, while writers call all ports of one database, opens it anew
 * and compares: all that was told as done stands there, of the step that each writer was at all or
 * nothing, nothing twice, and no cap is exceeded.
 */
final class Killing {

  /** A database that outlives whoever writes to it. */
  interface Storage {

    /** What {@code DriverManager} needs to reach it. */
    List<String> address();

    /** How many of the last steps that were told as done it may lose, whole. */
    int mayForget();

    /** Kills, and returns when nobody writes any more. */
    void kill(Process writers) throws Exception;

    /** Opens it, and closes it after the look. */
    void open(Look look) throws Exception;
  }

  /** Looks at what is stored. */
  @FunctionalInterface
  interface Look {
    void at(JdbcStores stores);
  }

  /** One writer: what it told, and the same steps done in memory. */
  private static final class Writer {
    private final Script script;
    private Ports due = Ports.inMemory();
    private final Map<Integer, Boolean> answers = new TreeMap<>();
    private int done; // steps in memory
    private int told; // steps that were told as done

    Writer(String name) {
      this.script = new Script(name);
    }

    void hear(int step, boolean answer) {
      assertThat(step).as("steps in their order").isEqualTo(told);
      answers.put(step, answer);
      told++;
    }

    /** As if the last step that was told had not been. */
    void goBack() {
      told--;
      answers.remove(told);
      due = Ports.inMemory();
      done = 0;
      catchUp();
    }

    void catchUp() {
      while (done < told) {
        script.act(due, done++);
      }
    }
  }

  private final Storage storage;
  private final Path told;
  private final Random random = new Random(9);
  private final List<Writer> writers;
  private final Map<Script.Call, Integer> hit = new EnumMap<>(Script.Call.class);
  private final List<AuditHead> heads = new ArrayList<>();
  private int unanswered; // steps that were done, and not told
  private int forgotten; // steps that were told, and lost

  Killing(Storage storage, Path directory, String... names) throws Exception {
    this.writers = Stream.of(names).map(Writer::new).toList();
    this.storage = storage;
    this.told = directory.resolve("told");
    storage.open(
        stores -> {
          stores.createTables();
          stores.transactions.run(
              sql ->
                  sql.update(
                      "create table bank (writer varchar(9), id integer, primary key (writer, id))"));
        });
  }

  /** Kills so many times, each at another moment; tells in a line what was hit. */
  String kill(int times) throws Exception {
    for (int time = 0; time < times; time++) {
      Files.deleteIfExists(told);
      Process process = start();
      waitFor(process, time % 10 == 9);
      storage.kill(process);
      process.waitFor();
      hear();
      writers.forEach(each -> hit.merge(Script.Call.of(each.told), 1, Integer::sum));
      storage.open(this::look);
    }
    int steps = writers.stream().mapToInt(each -> each.told).sum();
    return times
        + " kills, "
        + steps
        + " steps, "
        + unanswered
        + " done and not told, "
        + forgotten
        + " told and lost, "
        + hit;
  }

  /** Into the midst of the work, at times while the database is still being opened. */
  private void waitFor(Process process, boolean atOnce) throws IOException, InterruptedException {
    if (!atOnce) {
      for (int waits = 0; process.isAlive() && Files.size(told) == 0; waits++) {
        assertThat(waits).as("waits for a first step").isLessThan(60_000);
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(atOnce ? 700_000 : 300_000));
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add(
        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Restless.class.getName()));
    command.addAll(storage.address());
    writers.forEach(
        each -> command.addAll(List.of(each.script.writer(), Integer.toString(each.told))));
    File file = Files.createFile(told).toFile(); // what stands in a file outlives its writer
    return new ProcessBuilder(command)
        .redirectOutput(file)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void hear() throws IOException {
    String text = Files.readString(told, StandardCharsets.UTF_8);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      assertThat(line).doesNotStartWith(Restless.FAILED);
      String[] parts = line.split(" ");
      writers.stream()
          .filter(each -> each.script.writer().equals(parts[0]))
          .forEach(each -> each.hear(Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2])));
    }
  }

  private void look(JdbcStores stores) {
    for (Writer each : writers) {
      own(stores, each);
      bank(stores, each);
    }
    audit(stores);
    budget(stores);
  }

  /** Just what so many steps come to in memory, or one step more. */
  private void own(JdbcStores stores, Writer writer) {
    writer.catchUp();
    Map<String, Object> found = writer.script.look(Ports.of(stores));
    boolean ahead = !others(found, writer).isEmpty() && writer.done == writer.told;
    if (ahead) {
      writer.script.act(writer.due, writer.done++);
    }
    for (int back = 1; back <= storage.mayForget() && !others(found, writer).isEmpty(); back++) {
      writer.goBack();
      forgotten++;
    }
    assertThat(others(found, writer)).as("other after step " + writer.told).isEmpty();
    unanswered += ahead && writer.done > writer.told ? 1 : 0;
  }

  /** What is neither as it was told nor, after the step more, as it is to be. */
  private static Set<String> others(Map<String, Object> found, Writer writer) {
    Set<Map.Entry<String, Object>> other = new HashSet<>(found.entrySet());
    other.removeAll(writer.script.look(writer.due).entrySet());
    return other.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static void bank(JdbcStores stores, Writer writer) {
    String count = "select count(*) from bank where writer = ?";
    int rows =
        stores.transactions.run(
            sql -> sql.one(count, row -> row.getInt(1), writer.script.writer()).orElse(0));
    assertThat((long) rows)
        .as("the bank's table goes with the stage")
        .isEqualTo(stores.stages().load(writer.script.booked()).version());
  }

  /** Each entry once, each writer's in its order, and every chain that was seen goes on. */
  private void audit(JdbcStores stores) {
    heads.add(stores.audit().head());
    assertThat(AuditCheck.of(stores.audit(), heads)).isEmpty();
    List<String> actions =
        Restless.entries(stores).stream().map(each -> each.change().action()).toList();
    for (Writer each : writers) {
      List<String> found =
          actions.stream().filter(action -> action.startsWith(each.script.writer())).toList();
      List<String> due =
          Stream.iterate(0, round -> round + 1)
              .limit(found.size())
              .map(each.script::action)
              .toList();
      assertThat(found).isEqualTo(due);
      int rounds = each.told / Script.Call.values().length; // the audit is the last of a round
      int last = Script.Call.of(each.told) == Script.Call.AUDIT ? 1 : 0;
      assertThat(found.size()).isBetween(rounds, rounds + last);
    }
  }

  private void budget(JdbcStores stores) {
    List<BudgetClaim> claims = new ArrayList<>();
    Set<String> committed = new HashSet<>();
    for (int subject = 0; subject < 3; subject++) {
      claims.addAll(stores.budget().claims("c-" + subject, Scene.NOW));
      stores.budget().claims("c-" + subject, Scene.LATE).forEach(each -> committed.add(each.id()));
    }
    Set<String> found = claims.stream().map(BudgetClaim::id).collect(Collectors.toSet());
    assertThat(found).as("no claim twice").hasSameSizeAs(claims);
    writers.forEach(each -> settled(each, found, committed));
    capped(claims);
  }

  /** Reserved, committed, released: as it was told, but for the round that a writer is at. */
  private static void settled(Writer writer, Set<String> found, Set<String> committed) {
    int now = Script.Call.round(writer.told);
    for (int round = 0; round < now; round++) {
      int reserve = round * Script.Call.values().length + Script.Call.RESERVE.ordinal();
      boolean reserved = writer.answers.get(reserve);
      String id = writer.script.claimId(round);
      assertThat(found.contains(id)).as(id).isEqualTo(reserved && round % 3 > 0);
      assertThat(committed.contains(id)).as(id).isEqualTo(reserved && round % 3 > 0);
    }
    Boolean reserved =
        writer.answers.get(now * Script.Call.values().length + Script.Call.RESERVE.ordinal());
    if (Boolean.TRUE.equals(reserved) && Script.Call.of(writer.told) == Script.Call.SETTLE) {
      assertThat(now % 3 == 0 || found.contains(writer.script.claimId(now))).isTrue();
    }
  }

  /** Two of each customer a day, three in seven days. */
  private static void capped(List<BudgetClaim> claims) {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    for (BudgetClaim each : claims) {
      LocalDate day = LocalDate.ofInstant(each.at(), zone);
      long days = 0;
      long same = 0;
      for (BudgetClaim other : claims) {
        LocalDate before = LocalDate.ofInstant(other.at(), zone);
        days += !before.isAfter(day) && before.isAfter(day.minusDays(7)) ? 1 : 0;
        same += before.equals(day) && other.subject().equals(each.subject()) ? 1 : 0;
      }
      assertThat(days).isLessThanOrEqualTo(3);
      assertThat(same).isLessThanOrEqualTo(2);
    }
  }
}
