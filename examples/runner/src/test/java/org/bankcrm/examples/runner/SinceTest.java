package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.core.held.PersonSalt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Nights of which the earlier one is not what it should be, or decided otherwise. */
class SinceTest {

  @TempDir private Path dir = Path.of("");

  private final StringWriter err = new StringWriter();
  private Path before = Path.of("");

  private int decide(String out, String day, String... more) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    List<String> args =
        new ArrayList<>(List.of("decide", "--book", dir.resolve("book").toString()));
    args.addAll(List.of("--customers", dir.resolve("c.csv").toString(), "--as-of", day));
    args.addAll(List.of("--out", dir.resolve(out).toString()));
    args.addAll(List.of(more));
    err.getBuffer().setLength(0);
    return command.execute(args.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(dir.resolve("book"));
    Files.writeString(dir.resolve(name), text);
  }

  private static String book(String id, int years) {
    return "{\"book\":\""
        + id
        + "\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},"
        + "\"attributes\":[{\"id\":\"born\",\"type\":\"date\","
        + "\"name\":{\"zh\":\"生日\",\"en\":\"Born\"}}],"
        + "\"policies\":[{\"kind\":\"segment\",\"id\":\"s\",\"version\":1,"
        + "\"name\":{\"zh\":\"甲\",\"en\":\"S\"},"
        + "\"when\":{\"attribute\":\"born\",\"within\":{\"lastMonths\":"
        + 12 * years
        + "}}}]}";
  }

  /** A and B come of age on 28 February, D on 1 March and F the day after; E is bad. */
  @BeforeEach
  void night() throws IOException {
    write("book/book.json", book("b", 18));
    write(
        "c.csv",
        "id,born\nA,2006-02-28\nB,2006-02-28\nC,1990-01-01\nD,2006-03-01\nE,x\nF,2006-03-02\n");
    assertThat(decide("y", "2024-02-27", "--keep")).as("%s", err).isZero();
    before = dir.resolve("y");
  }

  private Map<String, String> files(String run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(dir.resolve(run))) {
      for (Path each : all.filter(file -> !file.endsWith(NightKeeper.NAME)).toList()) {
        files.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return files;
  }

  /** As whoever decides everybody does. */
  private void assertWhole(String day, String said, String... more) throws IOException {
    assertThat(decide("all", day, more)).as("%s", err).isZero();
    List<String> since = new ArrayList<>(List.of(more));
    since.addAll(List.of("--since", before.toString()));
    assertThat(decide("since", day, since.toArray(String[]::new))).as("%s", err).isZero();
    assertThat(err.toString()).contains(said);
    assertThat(files("since")).isEqualTo(files("all"));
  }

  private void assertRefused(String why) {
    assertThat(decide("since", "2024-02-28", "--since", before.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(why).doesNotContain("Exception");
    assertThat(dir.resolve("since/run.json")).doesNotExist();
  }

  @Test
  void birthdays_areDue_andNobodyElse() throws IOException {
    assertWhole("2024-02-28", "3 customers stand as decided before; 2 were decided.");
    assertWhole("2024-02-29", "3 customers stand");
    assertWhole("2024-03-01", "1 customer stands");
  }

  @Test
  void anotherWayOfDeciding_decidesEverybodyAloud() throws IOException {
    String everybody = "Everybody is decided";
    assertWhole("2024-02-28", everybody, "--zone", "Pacific/Apia");
    assertWhole("2024-02-28", everybody, "--excel");
    write("book/book.json", book("b", 10));
    assertWhole("2024-02-28", "run of --since: --book.");
    write("book/book.json", book("b", 18));
    String rows = Files.readString(dir.resolve("c.csv"));
    write("c.csv", rows.lines().map(line -> line + ",").collect(Collectors.joining("\n")));
    write("c.csv", Files.readString(dir.resolve("c.csv")).replaceFirst(",\n", ",other\n"));
    assertWhole("2024-02-28", "run of --since: columns.");
  }

  @Test
  void earlierRunThatIsNotWhole_isRefusedByName() throws IOException {
    Path kept = before.resolve(NightKeeper.NAME);
    byte[] whole = Files.readAllBytes(kept);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(kept, changed);
    assertRefused("kept.bin' is not whole");
    Files.write(kept, Arrays.copyOf(whole, whole.length - 1));
    assertRefused("kept.bin' is not whole");
    Files.write(kept, new byte[0]);
    assertRefused("kept.bin' is not whole");
    decide("other", "2024-02-26", "--keep");
    Files.copy(dir.resolve("other/kept.bin"), kept, StandardCopyOption.REPLACE_EXISTING);
    assertRefused("belongs to another run");
    Files.delete(kept);
    assertRefused("kept nothing");
    Files.write(kept, whole);
    Path decisions = before.resolve("decisions.csv");
    Files.writeString(decisions, Files.readString(decisions).replace("C,no", "C,yes"));
    assertRefused("was changed after its run");
    Files.delete(before.resolve("run.json"));
    assertRefused("has no run.json");
  }

  @Test
  void runOfAnotherBookOrDay_isRefused() throws IOException {
    assertThat(decide("since", "2024-02-27", "--since", before.toString())).isEqualTo(1);
    write("book/book.json", book("c", 18));
    assertRefused("b@1");
  }

  @Test
  void resultsOverTheEarlierRun_areRefused() {
    assertThat(decide("y", "2024-02-28", "--since", before.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("choose another --out");
    assertThat(before.resolve("run.json")).exists();
  }

  @Test
  void resume_isRefused_andARunThatKeepsNothingLeavesNothing() {
    assertThat(decide("since", "2024-02-28", "--since", before.toString(), "--resume"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--since", "without --resume");
    assertThat(decide("y", "2024-02-28")).isZero();
    assertThat(before.resolve(NightKeeper.NAME)).doesNotExist();
  }

  /** The earlier run knows a customer whom the bank has erased since; this one must not. */
  @Test
  void whoeverTheBankErased_isNeitherTakenOverNorKept() throws IOException {
    String rows = Files.readString(dir.resolve("c.csv"));
    write("c.csv", rows.replace("C,", "CANARY-1,"));
    assertThat(decide("canary", "2024-02-27", "--keep")).isZero();
    before = dir.resolve("canary");
    assertThat(everything("canary")).contains("CANARY");
    String secret = "5a".repeat(32);
    ErasedKeys erased = ErasedKeys.none(PersonSalt.of(HexFormat.of().parseHex(secret)));
    erased = erased.plus(CustomerId.of("CANARY-1"));
    write("erased.json", MemoryText.write(erased.toDocument()));
    write("secret", secret);
    String[] list = {"--erased", dir + "/erased.json", "--secret", dir + "/secret"};
    assertWhole("2024-02-28", "2 customers stand as decided before; 2 were decided.", list);
    assertThat(everything("since")).doesNotContain("CANARY");
    write("c.csv", rows.replaceFirst("C,.*\n", "")); // or his row is not there any more
    assertWhole("2024-02-28", "2 customers stand as decided before; 2 were decided.");
    assertThat(everything("since")).doesNotContain("CANARY");
  }

  /** The bytes of all files, what is kept for the next night too. */
  private String everything(String run) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(dir.resolve(run))) {
      for (Path each : files.toList()) {
        all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
