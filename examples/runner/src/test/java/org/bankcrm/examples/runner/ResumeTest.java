package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A night that was killed at any moment goes on to the results of one that was not, and refuses
 * what is not the same. The moments are those at which it tells of a bad row: what then stands on
 * the disk is what a killed process leaves.
 */
class ResumeTest {

  private static final DecisionEngine ENGINE = DecidedBank.DECISIONS.engine();
  private static final Population BANK = DecidedBank.DECISIONS.population();
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));
  private static final int CUSTOMERS = 150;

  @TempDir private Path dir = Path.of("");

  private final StringWriter err = new StringWriter();
  private final SplittableRandom random = new SplittableRandom(20261202);

  /** Takes a picture of a directory whenever a bad row is told. */
  private final class Pictures extends Writer {
    private final Path of;
    private int taken;

    Pictures(Path of) {
      this.of = of;
    }

    @Override
    public void write(char[] text, int from, int count) {
      err.write(text, from, count);
      if (new String(text, from, count).contains("left out")) {
        copy(of, dir.resolve("picture-" + taken++));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        if (!each.endsWith(".crm.lock")) {
          Files.copy(each, to.resolve(from.relativize(each)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(PrintWriter told, String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(told);
    return command.execute(args);
  }

  private int run(List<String> args, Path out, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--out", out.toString()));
    all.addAll(List.of(more));
    return run(new PrintWriter(err), all.toArray(String[]::new));
  }

  private static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(run)) {
      for (Path each : all.toList()) {
        files.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return files;
  }

  /** Customers without what yesterday's run tells, one in twelve of them bad or there twice. */
  private Path customers(String name) throws IOException {
    CustomerColumns columns = new CustomerColumns(ENGINE.book().catalog());
    List<String> header = columns.header();
    Set<String> told;
    try (Beside beside = Beside.open(new SideOptions(), CsvTable.Format.PLAIN, ENGINE, TOLD)) {
      told =
          beside.memories().all().stream()
              .flatMap(memory -> memory.fills().stream())
              .collect(Collectors.toSet());
    }
    StringBuilder text = new StringBuilder();
    for (int row = -1; row < CUSTOMERS; row++) {
      List<String> cells = row < 0 ? header : columns.cells(BANK.facts(row));
      text.append(row < 0 ? "id" : id(row));
      for (int i = 0; i < cells.size(); i++) {
        if (!told.contains(header.get(i))) {
          text.append(',').append(row >= 0 && isBad(header.get(i)) ? "x" : quoted(cells.get(i)));
        }
      }
      text.append('\n');
    }
    return Files.writeString(dir.resolve(name), text);
  }

  private String id(int row) {
    return BANK.id(random.nextInt(24) == 0 ? random.nextInt(CUSTOMERS) : row).value();
  }

  private boolean isBad(String column) {
    return column.equals("party.age") && random.nextInt(24) == 0;
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
  }

  @Test
  void decide_killedAtAnyMoment_goesOnToTheSameBytes() throws IOException {
    List<String> book = List.of("decide", "--book", DemoCommand.retailBook().toString());
    List<String> first = new ArrayList<>(book);
    first.addAll(List.of("--customers", customers("y.csv").toString(), "--as-of", "2026-06-29"));
    assertThat(run(first, dir.resolve("y"))).isZero();
    List<String> night = new ArrayList<>(book);
    night.addAll(List.of("--customers", customers("t.csv").toString(), "--as-of", "2026-06-30"));
    night.addAll(List.of("--yesterday", dir.resolve("y").toString(), "--portion", "20"));
    Path whole = dir.resolve("whole");
    Pictures pictures = new Pictures(whole);
    List<String> args = new ArrayList<>(night);
    args.addAll(List.of("--out", whole.toString(), "--threads", "2"));
    assertThat(run(new PrintWriter(pictures), args.toArray(String[]::new))).isZero();
    Map<String, String> expected = files(whole);
    assertThat(pictures.taken).isGreaterThan(6);
    for (int taken : List.of(2, pictures.taken - 1)) {
      Path picture = dir.resolve("picture-" + taken);
      assertThat(picture.resolve(".crm-unfinished/night.journal")).exists();
      assertThat(run(night, picture, "--resume")).as("%s", err).isZero();
      assertThat(files(picture)).isEqualTo(expected);
    }
    assertThat(err.toString()).contains("that the interrupted run had decided stand");
  }

  private Path tinyBook() throws IOException {
    Path book = Files.createDirectories(dir.resolve("book"));
    Files.writeString(
        book.resolve("book.json"),
        "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},"
            + "\"attributes\":[{\"id\":\"age\",\"type\":\"integer\","
            + "\"name\":{\"zh\":\"年龄\",\"en\":\"Age\"}}],"
            + "\"policies\":[{\"kind\":\"segment\",\"id\":\"s\",\"version\":1,"
            + "\"name\":{\"zh\":\"甲\",\"en\":\"S\"},"
            + "\"when\":{\"attribute\":\"age\",\"atLeast\":30}}]}");
    return book;
  }

  /**
   * A picture of a night of the tiny book, taken at its last bad row; the night itself is whole.
   */
  private List<String> interrupted() throws IOException {
    StringBuilder rows = new StringBuilder("id,age\n");
    for (int row = 0; row < 60; row++) {
      rows.append('C').append(row).append(',').append(row == 40 ? "x" : 10 + row).append('\n');
    }
    Path file = Files.writeString(dir.resolve("c.csv"), rows);
    List<String> night =
        List.of("decide", "--book", tinyBook().toString(), "--customers", file.toString());
    List<String> all = new ArrayList<>(night);
    all.addAll(List.of("--as-of", "2024-02-29", "--portion", "7"));
    all.addAll(List.of("--out", dir.resolve("whole").toString()));
    Pictures pictures = new Pictures(dir.resolve("whole"));
    assertThat(run(new PrintWriter(pictures), all.toArray(String[]::new))).isZero();
    return all.subList(0, all.size() - 2);
  }

  private Path picture(String name) {
    copy(dir.resolve("picture-0"), dir.resolve(name));
    return dir.resolve(name);
  }

  private void assertRefused(List<String> night, Path picture, String... why) throws IOException {
    err.getBuffer().setLength(0);
    assertThat(run(night, picture, "--resume")).isEqualTo(1);
    assertThat(err.toString()).contains(why).contains("without --resume");
    assertThat(picture.resolve("run.json")).doesNotExist();
    assertThat(picture.resolve(".crm-unfinished/night.journal")).exists();
    assertThat(run(night, picture)).isZero(); // anew, as it says
  }

  @Test
  void resume_ofWhatIsNotTheSame_isRefusedAndMixesNothing() throws IOException {
    List<String> night = interrupted();
    List<String> other = new ArrayList<>(night);
    other.set(other.indexOf("2024-02-29"), "2024-03-01");
    other.add("--excel");
    assertRefused(other, picture("other"), "--as-of, --excel");

    Path book = dir.resolve("book/book.json");
    String text = Files.readString(book);
    Files.writeString(book, text.replace("30", "31"));
    assertRefused(night, picture("other-book"), "--book");
    Files.writeString(book, text);

    Path rows = dir.resolve("c.csv");
    String before = Files.readString(rows);
    Files.writeString(rows, before.replace("C3,13", "C3,14"));
    assertRefused(night, picture("rows"), "c.csv", "are not the same any more");
    Files.writeString(rows, before.replace("id,age", "id, age"));
    assertRefused(night, picture("names"), "are not the same any more");
    Files.writeString(rows, before.lines().limit(9).collect(Collectors.joining("\n")));
    assertRefused(night, picture("less"), "are not the same any more");
  }

  @Test
  void resume_ofTornFiles_isRefused_butWhatStandsBehindThemGoes() throws IOException {
    List<String> night = interrupted();
    Path longer = picture("longer");
    Path results = Path.of(".crm-unfinished", "decisions.csv");
    Files.writeString(longer.resolve(results), "C9", StandardOpenOption.APPEND);
    assertThat(run(night, longer, "--resume")).as("%s", err).isZero();
    assertThat(files(longer)).isEqualTo(files(dir.resolve("whole")));

    Path shorter = picture("shorter");
    byte[] bytes = Files.readAllBytes(shorter.resolve(results));
    Files.write(shorter.resolve(results), Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused(night, shorter, "is not whole");

    Path changed = picture("changed");
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed.resolve(results), bytes);
    assertRefused(night, changed, "is not whole");

    Path journal = picture("journal");
    Path kept = journal.resolve(".crm-unfinished/night.journal");
    Files.writeString(kept, Files.readString(kept).replace("--as-of", "--as-at"));
    assertRefused(night, journal, "is not whole");
  }

  @Test
  void resume_ofNothing_beginsAndSaysSo() throws IOException {
    List<String> night = interrupted();
    assertThat(run(night, dir.resolve("fresh"), "--resume")).isZero();
    assertThat(err.toString()).contains("No interrupted run to go on with");
    assertThat(files(dir.resolve("fresh"))).isEqualTo(files(dir.resolve("whole")));
  }

  /**
   * A night by what changed keeps no journal: whatever a kill left of it, the next try is whole,
   * and the earlier run, on which it goes, is as it was.
   */
  @Test
  void nightByWhatChanged_killedAtAnyMoment_isWholeWhenTriedAgain() throws IOException {
    List<String> night = new ArrayList<>(interrupted());
    Path earlier = dir.resolve("earlier");
    assertThat(run(night, earlier, "--keep")).isZero();
    Map<String, List<Byte>> kept = bytes(earlier);
    night.set(night.indexOf("2024-02-29"), "2024-03-01");
    Path rows = dir.resolve("c.csv");
    Files.writeString(
        rows, Files.readString(rows).replace("C3,13", "C3,x").replace("C58,", "C59,"));
    assertThat(run(night, dir.resolve("all"))).isZero();
    night.addAll(List.of("--since", earlier.toString()));
    List<String> args = new ArrayList<>(night);
    args.addAll(List.of("--out", dir.resolve("since").toString()));
    Pictures pictures = new Pictures(dir.resolve("since"));
    pictures.taken = 1; // the first is of another night
    assertThat(run(new PrintWriter(pictures), args.toArray(String[]::new))).isZero();
    assertThat(pictures.taken).isGreaterThan(3);
    for (int taken = 1; taken < pictures.taken; taken++) {
      Path picture = dir.resolve("picture-" + taken);
      assertThat(picture.resolve(".crm-unfinished")).exists();
      assertThat(picture.resolve("run.json")).doesNotExist();
      assertThat(run(night, picture)).as("%s", err).isZero();
      assertThat(SinceLawTest.files(picture)).isEqualTo(files(dir.resolve("all")));
      assertThat(bytes(picture)).isEqualTo(bytes(dir.resolve("since")));
    }
    assertThat(bytes(earlier)).isEqualTo(kept);
  }

  private static Map<String, List<Byte>> bytes(Path run) throws IOException {
    Map<String, List<Byte>> bytes = new TreeMap<>();
    try (Stream<Path> all = Files.list(run)) {
      for (Path each : all.toList()) {
        List<Byte> of = new ArrayList<>();
        for (byte one : Files.readAllBytes(each)) {
          of.add(one);
        }
        bytes.put(each.getFileName().toString(), of);
      }
    }
    return bytes;
  }
}
