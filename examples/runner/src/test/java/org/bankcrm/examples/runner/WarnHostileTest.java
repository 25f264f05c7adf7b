package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad day at the desk of warnings: files twice, torn, late, and of a night of 23 hours. */
class WarnHostileTest {

  private static final String BOOK =
      """
      {"book": "desk", "version": 1, "name": {"zh": "预警", "en": "Desk"}, "attributes": [],
       "policies": [
        {"kind": "alert", "id": "often", "version": 1, "name": {"zh": "频繁", "en": "Often"},
         "indicators": [
          {"id": "signal.n", "name": {"zh": "次数", "en": "Times"}, "types": ["OUT"],
           "count": {"within": {"hours": 2}}}],
         "levels": [
          {"code": "WARNING", "name": {"zh": "警示", "en": "Warning"},
           "raise": {"attribute": "signal.n", "atLeast": 3},
           "clear": {"attribute": "signal.n", "is": 0}, "tell": "RM", "within": {"hours": 3}}],
         "coolDown": {"hours": 1}}]}
      """;

  /** In Berlin the clocks go from 02:00 to 03:00 on this night, at 01:00 UTC. */
  private static final List<String> NIGHT =
      List.of(
          "c,e1,OUT,2026-03-29T00:10:00Z",
          "c,e2,OUT,2026-03-29T00:50:00Z",
          "c,e3,OUT,2026-03-29T01:30:00Z",
          "d,e1,OUT,2026-03-29T00:10:00Z",
          "d,e2,OUT,2026-03-29T00:50:00Z",
          "d,e3,OUT,2026-03-29T02:30:00Z",
          "c,f1,OUT,2026-03-30T08:00:00Z");

  private static final String CALENDAR =
      """
      {"id": "cn", "from": "2026-01-01", "before": "2027-01-01",
       "sha256": "6aae86c2c19830ae707360139481875fbd18b66820fc413b3a37a0a05a46fd67"}""";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();
  private String book = BOOK;

  private int run(String out, List<String> rows, String... more) throws IOException {
    Path book = Files.createDirectories(dir.resolve("book"));
    Files.writeString(book.resolve("book.json"), this.book);
    Path events = dir.resolve(out + ".csv");
    Files.writeString(events, "customer,id,type,at\n" + String.join("\n", rows) + "\n");
    List<String> all = new ArrayList<>(List.of("warn", "--book", book.toString()));
    all.addAll(List.of("--zone", "Europe/Berlin", "--events", events.toString()));
    all.addAll(List.of("--out", dir.resolve(out).toString()));
    all.addAll(List.of(more));
    return terminal.run(all);
  }

  private String written(String out, String file) throws IOException {
    return Files.readString(dir.resolve(out).resolve(file));
  }

  private String state(String out) {
    return dir.resolve(out).toString();
  }

  /** By the clock two hours and twenty minutes, by elapsed time one hour and twenty. */
  @Test
  void clockChange_isCountedByElapsedTime() throws IOException {
    assertThat(run("night", NIGHT)).as(terminal.err.toString()).isZero();
    assertThat(written("night", "alerts.csv"))
        .contains("customer,c,often,Often,2026-03-29T03:30:00+02:00,WARNING")
        .doesNotContain("customer,d,");
    assertThat(written("night", "news.csv")) // three hours on
        .contains("2026-03-29T06:30:00+02:00,customer,c,often,2026-03-29T03:30:00+02:00,OVERDUE");
  }

  /** Deadlines cannot run out where nobody knows which days count: that is told before it hurts. */
  @Test
  void calendar_thatEndsWithinAMonth_isTold() throws IOException {
    book =
        changed("\"attributes\": [],", "\"attributes\": [], \"calendars\": [" + CALENDAR + "],")
            .replace("\"within\": {\"hours\": 3}", "\"within\": {\"businessDays\": 1}")
            .replace("\"coolDown\"", "\"calendar\": \"cn\", \"coolDown\"");
    String given = "cn=" + Path.of("../calendars/example-2026.json");
    assertThat(run("march", NIGHT, "--calendar", given)).as("%s", terminal.err).isZero();
    assertThat(terminal.err.toString()).doesNotContain("'cn'");
    assertThat(run("end", NIGHT, "--calendar", given, "--until", "2026-12-02")).isZero();
    assertThat(terminal.err.toString()).contains("'cn' tells nothing of days after 2026-12-31");
  }

  /** The same file again is the same day again, whether within the run or after it. */
  @Test
  void file_handedInTwice_changesNothing() throws IOException {
    List<String> twice = new ArrayList<>(NIGHT);
    twice.addAll(NIGHT);
    assertThat(run("once", NIGHT)).isZero();
    assertThat(run("twice", twice)).isZero();
    assertThat(written("twice", "alerts.jsonl")).isEqualTo(written("once", "alerts.jsonl"));
    assertThat(written("twice", "state.jsonl")).isEqualTo(written("once", "state.jsonl"));
    assertThat(run("again", NIGHT, "--state", state("once"), "--until", "2026-03-31")).isZero();
    assertThat(written("again", "alerts.csv").lines())
        .hasSameSizeAs(written("once", "alerts.csv").lines().toList());
    assertThat(terminal.out.toString()).contains("too late");
  }

  /** What one customer's late events do is told, and touches no other customer. */
  @Test
  void late_beyondPatience_isToldAndLeavesTheOthersAlone() throws IOException {
    assertThat(run("d1", NIGHT, "--until", "2026-03-29")).isZero();
    List<String> rest = List.of("d,l1,OUT,2026-03-29T10:00:00Z", "c,f1,OUT,2026-03-30T08:00:00Z");
    assertThat(run("d2", rest, "--state", state("d1"), "--until", "2026-03-30")).isZero();
    assertThat(terminal.out.toString()).contains("1 too late");
    assertThat(run("whole", NIGHT, "--until", "2026-03-30")).isZero();
    assertThat(written("d2", "alerts.jsonl")).isEqualTo(written("whole", "alerts.jsonl"));
  }

  /** A quote that nobody closes spoils its own line, which is told, and no other. */
  @Test
  void openQuote_isLeftOutWithItsLine() throws IOException {
    List<String> torn = new ArrayList<>(NIGHT);
    torn.add(2, "c,\"e9,OUT,2026-03-29T00:55:00Z");
    assertThat(run("torn", torn, "--lang", "zh")).isZero();
    assertThat(terminal.err.toString()).contains("torn.csv", "4", "--multiline");
    assertThat(run("torn", torn, "--lang", "zh", "--strict")).isEqualTo(1);
    assertThat(run("whole", NIGHT, "--lang", "zh")).isZero();
    assertThat(written("torn", "state.jsonl")).isEqualTo(written("whole", "state.jsonl"));
  }

  /** The mend that is told for it is one of this command. */
  @Test
  void multiline_readsACellOfTwoLines() throws IOException {
    List<String> rows = new ArrayList<>(NIGHT);
    rows.add(2, "c,\"e\n9\",OUT,2026-03-29T00:55:00Z");
    assertThat(run("lines", rows, "--multiline")).as(terminal.err.toString()).isZero();
    assertThat(terminal.err.toString()).doesNotContain("--multiline");
  }

  /** Who is not among the customers is watched all the same, by the events alone. */
  @Test
  void unknownCustomer_isWatchedByItsEvents() throws IOException {
    Path customers = Files.writeString(dir.resolve("customers.csv"), "id\nd\n");
    assertThat(run("known", NIGHT, "--customers", customers.toString()))
        .as(terminal.err.toString())
        .isZero();
    assertThat(written("known", "alerts.csv")).contains("customer,c,often");
    assertThat(written("known", "standing.csv").lines())
        .containsExactly(
            "id,alert.often.open,alert.often.raised,alert.often.found",
            "c,WARNING,2026-03-29,@not-applicable",
            "d,NONE,@not-applicable,@not-applicable");
  }

  /** A run that was killed left no mark: nobody goes on from it, and it can be run again. */
  @Test
  void kill_betweenTwoDays_isNoticedAndTheDayRunAgain() throws IOException {
    assertThat(run("whole", NIGHT)).isZero();
    assertThat(run("d1", NIGHT, "--until", "2026-03-29")).isZero();
    byte[] whole = Files.readAllBytes(dir.resolve("d1/state.jsonl"));
    Files.delete(dir.resolve("d1").resolve(ResultFiles.MARK));
    Files.write(dir.resolve("d1/state.jsonl"), java.util.Arrays.copyOf(whole, whole.length / 2));
    List<String> rest = List.of(NIGHT.get(6));
    assertThat(run("d2", rest, "--state", state("d1"))).isEqualTo(1);
    assertThat(terminal.err.toString()).contains(ResultFiles.MARK);
    assertThat(dir.resolve("d2/alerts.csv")).doesNotExist();
    assertThat(run("d1", NIGHT, "--until", "2026-03-29")).as(terminal.err.toString()).isZero();
    assertThat(run("d2", rest, "--state", state("d1"))).isZero();
    assertThat(written("d2", "alerts.jsonl")).isEqualTo(written("whole", "alerts.jsonl"));
    assertThat(written("d2", "state.jsonl")).isEqualTo(written("whole", "state.jsonl"));
  }

  /** A copy that ended too early, just between two subjects, would lose those that come after. */
  @Test
  void state_thatEndsTooEarly_isRefusedByItsName() throws IOException {
    assertThat(run("d1", NIGHT)).isZero();
    for (String name : List.of("state.jsonl", "alerts.jsonl")) {
      Path file = dir.resolve("d1").resolve(name);
      String whole = Files.readString(file);
      String torn = whole.substring(0, whole.stripTrailing().lastIndexOf('\n') + 1);
      Files.writeString(file, torn);
      assertThat(run("d2", List.of(), "--state", state("d1"))).isEqualTo(1);
      assertThat(terminal.err.toString()).contains(name, "was changed", ResultFiles.MARK);
      assertThat(dir.resolve("d2/alerts.csv")).doesNotExist();
      Files.writeString(file, whole);
    }
  }

  /** A later book has another indicator, threshold or level under what an earlier one kept. */
  @Test
  void state_ofAnEarlierBook_goesOnOrTellsWhoseAlertItHasNot() throws IOException {
    assertThat(run("d1", NIGHT, "--until", "2026-03-29")).isZero();
    List<String> rest = List.of(NIGHT.get(6));
    for (String later :
        List.of(changed("signal.", "signal.new-"), changed("\"atLeast\": ", "\"atLeast\": 1"))) {
      book = later;
      assertThat(run("d2", rest, "--state", state("d1"))).as("%s", terminal.err).isZero();
      assertThat(terminal.err.toString()).contains("was written by another version or wording");
      assertThat(written("d2", "alerts.csv")).contains(",WARNING,");
    }
    for (String gone :
        List.of(changed("\"WARNING\"", "\"NOTICE\""), changed("\"often\"", "\"seldom\""))) {
      book = gone;
      assertThat(run("d3", rest, "--state", state("d1"))).isEqualTo(1);
      assertThat(terminal.err.toString()).contains("state.jsonl");
      assertThat(dir.resolve("d3/alerts.csv")).doesNotExist();
    }
  }

  private static String changed(String was, String is) {
    assertThat(BOOK).contains(was);
    return BOOK.replace(was, is);
  }
}
