package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real processes that are killed, or run into a full disk: what stands under the final names is all
 * of yesterday, all of today, or has no end mark.
 */
class CrashTest {

  private static final int ROWS = 20_000;
  private static final int KILLS = Boolean.getBoolean("crm.deep") ? 60 : 4;

  @TempDir private Path dir = Path.of("");

  private String asOf = "2026-06-30";

  private Path customers(String prefix) throws IOException {
    StringBuilder text = new StringBuilder("id,age\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(prefix).append(i).append(',').append(20 + i % 60).append('\n');
    }
    return Files.writeString(dir.resolve(prefix + ".csv"), text);
  }

  private Path book() throws IOException {
    Path book = Files.createDirectory(dir.resolve("book"));
    Files.writeString(
        book.resolve("book.json"),
        "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},"
            + "\"attributes\":[{\"id\":\"age\",\"type\":\"integer\","
            + "\"name\":{\"zh\":\"年龄\",\"en\":\"Age\"}}],"
            + "\"policies\":[{\"kind\":\"segment\",\"id\":\"s\",\"version\":1,"
            + "\"name\":{\"zh\":\"甲\",\"en\":\"S\"},\"when\":{\"attribute\":\"age\",\"atLeast\":30}}]}");
    return book;
  }

  private Process start(Path book, Path customers, String shell, String... more)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell + "exec \"$0\" \"$@\""));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(args(book, customers, more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("said.txt").toFile())
        .start();
  }

  private List<String> args(Path book, Path customers, String... more) {
    List<String> args = new ArrayList<>(List.of("decide", "--book", book.toString()));
    args.addAll(List.of("--customers", customers.toString(), "--as-of", asOf));
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    args.addAll(List.of(more));
    return args;
  }

  private int run(Path book, Path customers, String shell, String... more) throws Exception {
    Process process = start(book, customers, shell, more);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void decide_killedAtAnyMoment_leavesWholeResultsOrNoEndMark() throws Exception {
    Path book = book();
    Path yesterday = customers("Y");
    Path today = customers("T");
    assertThat(run(book, yesterday, "")).isZero();
    assertThat(complete()).contains("Y0");
    long started = System.nanoTime();
    assertThat(run(book, today, "")).isZero();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    assertThat(complete()).contains("T0");
    Random random = new Random(1);
    for (int i = 0; i < KILLS; i++) {
      Process process = start(book, i % 2 == 0 ? yesterday : today, "");
      if (!process.waitFor(random.nextLong(took / 3, took + 1), TimeUnit.MILLISECONDS)) {
        if (i % 4 == 3) {
          process.destroy(); // TERM
        } else {
          process.destroyForcibly();
        }
      }
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.notExists(dir.resolve("out/run.json")) || !complete().isEmpty()).isTrue();
    }
    assertThat(run(book, today, "")).isZero();
    assertThat(complete()).contains("T0");
    assertThat(dir.resolve("out/.crm-unfinished")).doesNotExist();
  }

  /** Killed in the middle, and again when it goes on; then it ends as if nothing had been. */
  @Test
  void decide_killedAndResumed_isTheUninterruptedRunToTheByte() throws Exception {
    Path book = book();
    Path customers = customers("C");
    assertThat(run(book, customers, "", "--portion", "400")).isZero();
    Map<String, String> whole = written();
    Path ids = dir.resolve("out/.crm-unfinished/night.ids");
    Path journal = dir.resolve("out/.crm-unfinished/night.journal");
    long least = 1;
    for (String resume : List.of("", "--resume")) {
      String[] more = resume.isEmpty() ? new String[0] : new String[] {resume};
      Process process = start(book, customers, "", portions(more));
      while (process.isAlive() && (Files.notExists(journal) || Files.size(ids) < least)) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(journal).exists();
      least = Files.size(ids) + 1;
    }
    assertThat(run(book, customers, "", portions("--resume", "--threads", "3"))).isZero();
    assertThat(Files.readString(dir.resolve("said.txt")))
        .contains("customers that the interrupted run had decided stand");
    assertThat(written()).isEqualTo(whole);
    assertThat(dir.resolve("out/.crm-unfinished")).doesNotExist();
  }

  private static String[] portions(String... more) {
    List<String> all = new ArrayList<>(List.of("--portion", "400"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> all = Files.list(dir.resolve("out"))) {
      for (Path each : all.toList()) {
        written.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return written;
  }

  @Test
  void decide_diskFull_keepsYesterdaysResultsAndSaysSo() throws Exception {
    Path book = book();
    assertThat(run(book, customers("Y"), "")).isZero();
    String before = complete();
    assertThat(run(book, customers("T"), "ulimit -f 64; ")).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("said.txt")))
        .contains("The results could not be written into")
        .contains("What stood there stands as it was")
        .doesNotContain("Exception");
    assertThat(complete()).isEqualTo(before);
    assertThat(dir.resolve("out/.crm-unfinished")).doesNotExist();
  }

  /** A night by what changed: the earlier run stands, and the next try is that of everybody. */
  @Test
  void decideSince_diskFullOrKilled_isWholeWhenTriedAgain() throws Exception {
    Path book = book();
    Path customers = customers("C");
    assertThat(here(book, customers)).isZero();
    Map<String, String> whole = written();
    asOf = "2026-06-29";
    assertThat(here(book, customers, "--keep")).isZero();
    Path earlier = Files.move(dir.resolve("out"), dir.resolve("earlier"));
    String kept = hashes(earlier);
    asOf = "2026-06-30";
    String[] since = {"--since", earlier.toString()};
    assertThat(run(book, customers, "ulimit -f 64; ", since)).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("said.txt")))
        .contains("The results could not be written into")
        .doesNotContain("Exception");
    assertThat(dir.resolve("out/run.json")).doesNotExist();
    Random random = new Random(2);
    for (int i = 0; i < KILLS / 4; i++) {
      Process process = start(book, customers, "", since);
      process.waitFor(random.nextLong(300, 2000), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.notExists(dir.resolve("out/run.json")) || !complete().isEmpty()).isTrue();
    }
    assertThat(here(book, customers, since)).isZero();
    Files.delete(dir.resolve("out").resolve(NightKeeper.NAME));
    assertThat(written()).isEqualTo(whole);
    assertThat(hashes(earlier)).isEqualTo(kept);
  }

  /** In this process, which starts at once. */
  private int here(Path book, Path customers, String... more) {
    return new Terminal().run(args(book, customers, more));
  }

  private static String hashes(Path run) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.list(run)) {
      for (Path each : all.sorted().toList()) {
        digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(each));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What goes to the terminal may go into a file, and that disk can be full too. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void catalogue_intoAFullDisk_isNoSuccess() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "catalogue")
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(dir.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(dir.resolve("said.txt")))
        .contains("not all could be written to the standard output")
        .doesNotContain("Exception");
  }

  /** The decisions, after the end mark was found to agree with all files. */
  private String complete() throws Exception {
    JsonNode mark = new JsonMapper().readTree(Files.readString(dir.resolve("out/run.json")));
    for (JsonNode file : mark.get("files")) {
      byte[] bytes = Files.readAllBytes(dir.resolve("out").resolve(file.get("name").asString()));
      assertThat(file.get("bytes").asLong()).isEqualTo(bytes.length);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(file.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(hash));
    }
    JsonNode rows = mark.get("rows");
    assertThat(rows.get("read").asLong()).isEqualTo(ROWS);
    assertThat(rows.get("decided").asLong() + rows.get("leftOut").asLong()).isEqualTo(ROWS);
    String decisions = Files.readString(dir.resolve("out/decisions.csv"));
    assertThat(decisions.lines().count()).isEqualTo(rows.get("decided").asLong() + 1);
    return decisions;
  }
}
