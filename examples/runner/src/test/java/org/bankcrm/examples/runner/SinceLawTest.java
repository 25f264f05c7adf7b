package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A night that decides only what changed leaves the files of one that decides everybody, to the
 * byte: for any book, bank, changes and nights, one after the other.
 */
class SinceLawTest {

  private static final int CASES =
      Integer.getInteger("crm.since.cases", Boolean.getBoolean("crm.deep") ? 300 : 4);
  private static final long FIRST = Long.getLong("crm.since.first", 0);
  private static final int NIGHTS = 4;
  private static final int RETAIL_NIGHTS = Boolean.getBoolean("crm.deep") ? 6 : 2;
  private static final int[] STEPS = {1, 1, 1, 1, 2, 3, 14, 33};
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2024, 2, 27),
          LocalDate.of(2025, 2, 27),
          LocalDate.of(2025, 3, 28), // the clocks of Berlin change on the 30th
          LocalDate.of(2018, 11, 2), // those of São Paulo on the 4th
          LocalDate.of(2026, 3, 30),
          LocalDate.of(2024, 12, 30));

  @TempDir private Path dir = Path.of("");

  private final StringWriter err = new StringWriter();
  private long taken;

  private int run(List<String> args, String... more) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(more));
    return command.execute(all.toArray(String[]::new));
  }

  static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(run)) {
      for (Path each : all.filter(file -> !file.endsWith(NightKeeper.NAME)).toList()) {
        files.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return files;
  }

  @Test
  void nights_ofRandomBanks_areThoseThatDecideEverybody() throws IOException {
    for (long number = FIRST; number < FIRST + CASES; number++) {
      check(number);
    }
    assertThat(taken).isGreaterThan(8L * CASES);
  }

  private void check(long number) throws IOException {
    Path place = Files.createDirectory(dir.resolve("case-" + number));
    Random random = new Random(number);
    RandomCase bank =
        RandomCases.of(1 + random.nextInt(6), 24).withEveryKind().withTables().at(17, number);
    Path book = Files.createDirectory(place.resolve("book"));
    Files.writeString(book.resolve("book.json"), MemoryText.write(bank.book().toDocument()));
    try {
      new Chain(place, book, bank.customers(), random, List.of("--portion", "7")).check(NIGHTS);
    } catch (InvalidPolicyException e) {
      assertThat(e).hasMessageContaining("limit-"); // larger than documents may be
    }
    clear(place);
  }

  @Test
  void nights_ofTheRetailBank_areThoseThatDecideEverybody() throws IOException {
    List<Facts> customers = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      customers.add(DecidedBank.DECISIONS.population().facts(row));
    }
    new Chain(dir, DemoCommand.retailBook(), customers, new Random(0), List.of())
        .check(RETAIL_NIGHTS);
    assertThat(taken).isPositive();
  }

  private static void clear(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** One night after the other, and beside each one that decides everybody. */
  private final class Chain {
    private final Path place;
    private final Random random;
    private final List<String> args;
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> pool = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, List<String>> bank = new HashMap<>();
    private final boolean remembers;
    private LocalDate day;
    private int fresh;

    Chain(Path place, Path book, List<Facts> customers, Random random, List<String> more) {
      this.place = place;
      this.random = random;
      this.remembers = !countsBusinessDays(book) && random.nextInt(3) > 0;
      this.day = DAYS.get(random.nextInt(DAYS.size()));
      args = new ArrayList<>(List.of("decide", "--book", book.toString()));
      args.addAll(List.of("--customers", place.resolve("customers.csv").toString()));
      args.addAll(List.of("--zone", ZONES.get(random.nextInt(ZONES.size()))));
      args.addAll(more);
      if (random.nextInt(4) == 0) {
        args.add("--excel");
      }
      columns(book, customers.get(0));
      customers.forEach(facts -> pool.add(cells(facts)));
      for (int i = 0; i < customers.size() * 2 / 3; i++) {
        join();
      }
    }

    private static boolean countsBusinessDays(Path book) {
      return Views.all(BookFiles.compile(BookFiles.find(book)).book(), Lifecycle.class).stream()
          .anyMatch(lifecycle -> lifecycle.calendar().isPresent());
    }

    /** Without what yesterday's run tells; of some values it is told when they were observed. */
    private void columns(Path book, Facts facts) {
      Set<String> told = remembers ? remembered(book, facts) : Set.of();
      for (String name : new CustomerColumns(facts.catalog()).header()) {
        if (!told.contains(name)) {
          header.add(name);
          if (random.nextInt(4) == 0) {
            header.add(name + "@observed");
          }
        }
      }
    }

    private Set<String> remembered(Path book, Facts facts) {
      CustomerCsv.Told at = new CustomerCsv.Told(day, facts.zone());
      SideOptions none = new SideOptions();
      try (Beside beside =
          Beside.open(none, CsvTable.Format.PLAIN, BookFiles.compile(BookFiles.find(book)), at)) {
        return beside.memories().all().stream()
            .flatMap(memory -> memory.fills().stream())
            .collect(Collectors.toSet());
      }
    }

    private List<String> cells(Facts facts) {
      CustomerColumns columns = new CustomerColumns(facts.catalog());
      Map<String, String> all = new HashMap<>();
      for (int i = 0; i < columns.header().size(); i++) {
        all.put(columns.header().get(i), columns.cells(facts).get(i));
      }
      return header.stream().map(name -> all.getOrDefault(name, observed())).toList();
    }

    private String observed() {
      return random.nextInt(8) == 0 ? "" : day.minusDays(random.nextInt(40)).toString();
    }

    private void join() {
      String id = "C" + fresh++;
      rows.add(id);
      bank.put(id, pool.get(random.nextInt(pool.size())));
    }

    private void change() {
      for (int left = random.nextInt(4); left > 0 && !rows.isEmpty(); left--) {
        String id = rows.get(random.nextInt(rows.size()));
        switch (random.nextInt(7)) {
          case 0 -> rows.remove(id);
          case 1 -> rows.add(id); // a second row
          case 2 -> join();
          case 3 -> rows.remove("bad");
          case 4 -> rows.add(random.nextInt(rows.size()), "bad");
          case 5 -> Collections.shuffle(rows, random);
          default -> changeOneCell(id);
        }
      }
    }

    private void changeOneCell(String id) {
      List<String> cells = new ArrayList<>(bank.getOrDefault(id, pool.get(0)));
      int at = random.nextInt(cells.size());
      cells.set(at, pool.get(random.nextInt(pool.size())).get(at));
      bank.put(id, cells);
    }

    private void write() throws IOException {
      StringBuilder text = new StringBuilder("id," + String.join(",", header) + "\n");
      for (String id : rows) {
        List<String> cells = bank.get(id);
        String rest = cells == null ? "" : cells.stream().map(this::quoted).collect(JOINED);
        text.append(id).append(',').append(rest).append(cells == null ? "\"\n" : "\n");
      }
      text.append("Z").append(",".repeat(header.size())).append('\n'); // somebody is always decided
      Files.writeString(place.resolve("customers.csv"), text);
    }

    private String quoted(String cell) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(cell)) {
        return ""; // half of a character
      }
      return cell.indexOf(',') < 0 && cell.indexOf('"') < 0
          ? cell
          : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private void decide(String out, String... more) {
      List<String> all = new ArrayList<>(List.of("--as-of", day.toString(), "--out"));
      all.add(place.resolve(out).toString());
      all.addAll(Arrays.asList(more));
      int code = run(args, all.toArray(String[]::new));
      assertThat(code).as("%s", err).isZero();
    }

    void check(int nights) throws IOException {
      write();
      decide("since-0", "--keep");
      for (int night = 1; night < nights; night++) {
        day = day.plusDays(STEPS[random.nextInt(STEPS.length)]);
        if (random.nextInt(3) > 0) {
          change();
        }
        write();
        String before = place.resolve("since-" + (night - 1)).toString();
        String[] known = remembers ? new String[] {"--yesterday", before} : new String[0];
        decide("all-" + night, known);
        List<String> since = new ArrayList<>(List.of(known));
        since.addAll(List.of("--since", before, "--threads", "1"));
        since.set(since.size() - 1, random.nextBoolean() ? "3" : "1");
        err.getBuffer().setLength(0);
        decide("since-" + night, since.toArray(String[]::new));
        taken += taken(err.toString());
        assertThat(files(place.resolve("since-" + night)))
            .as("%s, night %s", place, night)
            .isEqualTo(files(place.resolve("all-" + night)));
      }
    }
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> JOINED =
      Collectors.joining(",");

  static long taken(String told) {
    return told.lines()
        .filter(line -> line.contains("as decided before"))
        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
        .sum();
  }
}
