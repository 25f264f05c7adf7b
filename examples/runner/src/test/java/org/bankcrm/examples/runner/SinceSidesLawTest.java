package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights on which the customers' own rows mostly stand, and the files beside them change: events,
 * lists, contacts and alerts come, go and are put right, and what is said of the files changes.
 * Whoever decides only what changed leaves the files of deciding everybody, to the byte.
 */
class SinceSidesLawTest {

  private static final int CASES =
      Integer.getInteger("crm.since.cases", Boolean.getBoolean("crm.deep") ? 100 : 2);
  private static final long FIRST = Long.getLong("crm.since.first", 0);
  private static final int NIGHTS = 5;
  private static final int CUSTOMERS = 14;
  private static final int[] STEPS = {1, 1, 1, 1, 1, 2, 5, 20};
  private static final Path BOOK = Path.of("../books/requirements");
  private static final String OPEN = "alert.repeated-complaints.open";

  private static final Map<String, String> HEADS =
      Map.of(
          "account.txn", "customer,@id,booked,kind,amount,currency",
          "month-end.assets", "customer,day,assets",
          "month-end.loan", "customer,day,past-due",
          "holding.accounts", "customer,kind,balance,matures",
          "household.members", "customer,relation,assets",
          "contacts", "customer,@id,at,channel,initiative,kind,outcome,campaign",
          "standing", "id," + OPEN);

  @TempDir private Path dir = Path.of("");

  private long taken;

  /**
   * The book of the requirements, which besides holds whoever has an alert open. What is other
   * every night is left out, so that anybody stands: the days since the last transaction are told
   * and not counted, and no segment asks what the run before gave, which is kept with its day.
   */
  private Path book() throws IOException {
    Path book = Files.createDirectory(dir.resolve("book"));
    try (Stream<Path> files = Files.list(BOOK)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        Files.copy(each, book.resolve(each.getFileName()));
      }
    }
    insert(
        book.resolve("book.json"),
        "\"attributes\": [",
        """
        {"id": "%s", "type": "code", "codes": ["SERIOUS", "NONE"],
         "name": {"zh": "未结投诉预警", "en": "Complaints, alert open"}},
        """
            .formatted(OPEN));
    replace(book.resolve("book.json"), ",\\s*\\{[^{}]*730\\}", "");
    replace(book.resolve("segments.json"), "before.segment", "segment");
    insert(
        book.resolve("segments.json"),
        "\"policies\": [",
        """
        {"kind": "segment", "id": "held", "version": 1, "name": {"zh": "暂缓", "en": "Held"},
         "when": {"attribute": "%s", "is": "SERIOUS"}},
        """
            .formatted(OPEN));
    return book;
  }

  private static void replace(Path file, String pattern, String by) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst(pattern, by));
  }

  private static void insert(Path file, String after, String text) throws IOException {
    String whole = Files.readString(file);
    int at = whole.indexOf(after) + after.length();
    Files.writeString(file, whole.substring(0, at) + text + whole.substring(at));
  }

  @Test
  void nights_onWhichTheFilesBesideChange_areThoseThatDecideEverybody() throws IOException {
    Path book = book();
    for (long number = FIRST; number < FIRST + CASES; number++) {
      Path place = Files.createDirectory(dir.resolve("case-" + number));
      new Chain(place, book, new Random(number * 0x9E3779B97F4A7C15L)).check();
    }
    assertThat(taken).isGreaterThan(4L * CASES);
  }

  /** One night after the other, and beside each one that decides everybody. */
  private final class Chain {
    private final Path place;
    private final Path book;
    private final Random random;
    private final Map<String, String> customers = new TreeMap<>();
    private final Map<String, List<String>> rows = new TreeMap<>();
    private LocalDate day = LocalDate.of(2026, 6, 20);
    private LocalDate completeFrom = LocalDate.of(2025, 1, 1);
    private boolean complete = true;
    private boolean alerts = true;
    private boolean contacts = true;
    private int fresh;

    Chain(Path place, Path book, Random random) {
      this.place = place;
      this.book = book;
      this.random = random;
      HEADS.keySet().forEach(file -> rows.put(file, new ArrayList<>()));
      for (int i = 0; i < CUSTOMERS; i++) {
        customers.put("C" + i, customer());
      }
      for (int i = 0; i < 5 * CUSTOMERS; i++) {
        come();
      }
    }

    private String any(String... each) {
      return each[random.nextInt(each.length)];
    }

    private String customer() {
      String granted = any("-", "marketing");
      String balances = any("7000.00,10000.00", "7000.01,10000.00", "90000.00,");
      String zone = any("", "Europe/Berlin");
      String birth = any("1980-01-01", "1966-06-30", "2000-07-01", "");
      String rest = any("C3,2027-06-30", "C3,2026-07-01", ",");
      String quiet = any("0", "90", "200", "");
      return String.join(",", birth, "2025-07-02", balances, rest, granted, "-", zone, quiet);
    }

    private LocalDate past(int most) {
      return day.minusDays(random.nextInt(most));
    }

    private String row(String file, String id) {
      String money = any("10.00", "49999.99", "400000.00", "@not-known");
      return id
          + switch (file) {
            case "account.txn" ->
                ",t%d,%s,%s,%s"
                    .formatted(
                        fresh++,
                        past(120),
                        any("CARD", "CARD", "SALARY", "TRANSFER", "?"),
                        any("10.00,USD", "9000.00,CNY"));
            case "month-end.assets" -> "," + past(100).withDayOfMonth(28) + ',' + money;
            case "month-end.loan" -> "," + past(400) + ',' + any("0", "30", "90", "x");
            case "holding.accounts" ->
                ",%s,%s,%s".formatted(any("TERM_DEPOSIT", "FUND"), money, past(40).plusDays(36));
            case "household.members" -> ',' + any("SELF", "SPOUSE", "PARENT") + ',' + money;
            case "contacts" ->
                ",k%d,%sT02:00:00Z,%s,BANK,%s,reached,"
                    .formatted(fresh++, past(40), any("sms", "phone"), any("campaign", "service"));
            default -> ',' + any("SERIOUS", "NONE", "");
          };
    }

    /** One of nobody who is decided comes too. */
    private void come() {
      String file = any(HEADS.keySet().toArray(String[]::new));
      String id = "C" + random.nextInt(CUSTOMERS + 1);
      rows.get(file).add(row(file, id));
    }

    private void change() {
      for (int left = random.nextInt(5); left > 0; left--) {
        List<String> file = rows.get(any(HEADS.keySet().toArray(String[]::new)));
        switch (random.nextInt(12)) {
          case 0 -> Collections.shuffle(file, random);
          case 1 -> completeFrom = past(200);
          case 2 -> complete = !complete;
          case 3 -> alerts = !alerts;
          case 4 -> contacts = !contacts;
          case 5 -> customers.put("C" + random.nextInt(CUSTOMERS), customer());
          case 6, 7 -> come();
          case 8 -> file.stream().findAny().ifPresent(file::add); // there twice
          default -> {
            if (!file.isEmpty()) {
              file.remove(random.nextInt(file.size()));
            }
          }
        }
      }
    }

    private String file(String name) {
      return place.resolve(name + ".csv").toString();
    }

    private void write() throws IOException {
      for (Map.Entry<String, String> each : HEADS.entrySet()) {
        List<String> lines = new ArrayList<>(List.of(each.getValue()));
        lines.addAll(rows.get(each.getKey()));
        Files.write(Path.of(file(each.getKey())), lines);
      }
      List<String> lines = new ArrayList<>();
      lines.add(
          "id,birth,assessed,balance,balance-month-before,party.risk-appetite,"
              + "party.risk-valid-until,consent.granted,consent.refused,home.zone,quiet-days");
      customers.forEach((id, cells) -> lines.add(id + ',' + cells));
      Files.write(Path.of(file("customers")), lines);
    }

    private List<String> args() {
      List<String> args = new ArrayList<>(List.of("decide", "--book", book.toString()));
      args.addAll(List.of("--customers", file("customers"), "--as-of", day.toString()));
      args.addAll(List.of("--portion", "5"));
      for (String events : List.of("account.txn", "month-end.assets", "month-end.loan")) {
        args.addAll(List.of("--events", events + "=" + file(events)));
        args.addAll(List.of("--complete-from", events + "=" + completeFrom));
      }
      for (String list : List.of("holding.accounts", "household.members")) {
        args.addAll(List.of("--list", list + "=" + file(list)));
        args.addAll(complete ? List.of("--complete", list) : List.of());
      }
      args.addAll(List.of("--calendar", "china=../calendars/example-2026.json"));
      args.addAll(List.of("--calendar", "holidays=../calendars/holidays-2026.json"));
      if (contacts) {
        args.addAll(List.of("--contacts", file("contacts"), "--contacts-from", "2024-01-01"));
        args.addAll(List.of("--contact-at", "2026-12-01T10:00"));
      }
      args.addAll(alerts ? List.of("--alerts", file("standing")) : List.of());
      return args;
    }

    private String decide(String out, List<String> more) {
      List<String> args = args();
      args.addAll(more);
      args.addAll(List.of("--out", place.resolve(out).toString()));
      Terminal terminal = new Terminal();
      assertThat(terminal.run(args)).as("%s, %s: %s", place, out, terminal.err).isZero();
      return terminal.err.toString();
    }

    void check() throws IOException {
      write();
      decide("since-0", List.of("--keep"));
      for (int night = 1; night < NIGHTS; night++) {
        day = day.plusDays(STEPS[random.nextInt(STEPS.length)]);
        change();
        write();
        String before = place.resolve("since-" + (night - 1)).toString();
        List<String> known = List.of("--yesterday", before);
        decide("all-" + night, known);
        List<String> since = new ArrayList<>(known);
        since.addAll(List.of("--since", before, "--threads", random.nextBoolean() ? "3" : "1"));
        taken += SinceLawTest.taken(decide("since-" + night, since));
        assertThat(SinceLawTest.files(place.resolve("since-" + night)))
            .as("%s, night %s", place, night)
            .isEqualTo(SinceLawTest.files(place.resolve("all-" + night)));
      }
    }
  }
}
