package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that {@code crm warn} found, where others decide by them. */
class StandingFilesTest {

  private static final String OPEN = "alert.repeated-complaints.open";

  private static final String BOOK =
      """
      {"book": "b", "version": 1, "name": {"zh": "册", "en": "Book"},
       "attributes": [{"id": "%s", "type": "code", "codes": ["SERIOUS", "WARNING", "NONE"],
                       "name": {"zh": "未结投诉预警", "en": "Complaints, alert open"},
                       "sensitivity": "sensitive"},
                      {"id": "age", "type": "integer", "name": {"zh": "年龄", "en": "Age"}}],
       "policies": [{"kind": "segment", "id": "held", "version": 1,
                     "name": {"zh": "暂缓", "en": "Held"},
                     "when": {"all": [{"attribute": "%s", "known": true},
                                      {"attribute": "%s", "in": ["SERIOUS", "WARNING"]}]}}]}
      """
          .formatted(OPEN, OPEN, OPEN);

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  @BeforeEach
  void writeBook() throws IOException {
    Files.createDirectories(dir.resolve("book"));
    Files.writeString(dir.resolve("book/book.json"), BOOK);
    Files.writeString(dir.resolve("customers.csv"), "id\nA\nB\nC\n");
  }

  /** A complains twice, B once, and D, whom nobody decides, twice. */
  private Path warned(String... more) throws IOException {
    Path events = dir.resolve("events.csv");
    Files.writeString(
        events,
        """
        customer,id,type,at
        A,1,COMPLAINT,2026-03-01T02:00:00Z
        A,2,COMPLAINT,2026-03-03T02:00:00Z
        B,3,COMPLAINT,2026-03-01T02:00:00Z
        D,4,COMPLAINT,2026-03-01T02:00:00Z
        D,5,COMPLAINT,2026-03-02T02:00:00Z
        """);
    Path out = dir.resolve("warn");
    List<String> args = List.of("warn", "--book", "../books/warnings", "--events");
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(events.toString(), "--until", "2026-03-03", "--out", out.toString()));
    all.addAll(List.of(more));
    assertThat(terminal.run(all)).as("%s", terminal.err).isZero();
    return out;
  }

  private List<String> args(String command, Path alerts) {
    return new ArrayList<>(
        List.of(
            command,
            "--book",
            dir.resolve("book").toString(),
            "--customers",
            dir.resolve("customers.csv").toString(),
            "--as-of",
            "2026-03-04",
            "--alerts",
            alerts.toString()));
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(dir.resolve("standing.csv"), rows);
  }

  private String decided(Path alerts) throws IOException {
    List<List<String>> rows = terminal.decided(args("decide", alerts), dir.resolve("out"));
    return Terminal.column(rows, "segment.held");
  }

  private void refused(Path alerts, String... words) {
    List<String> args = args("decide", alerts);
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    assertThat(terminal.run(args)).isNotZero();
    assertThat(terminal.err.toString()).contains(words);
  }

  @Test
  void alerts_ofARun_areJoinedByTheCustomersKey() throws IOException {
    Path run = warned();
    assertThat(decided(run)).isEqualTo("yes no no");
    assertThat(terminal.out.toString())
        .contains("Alerts until 2026-03-03 (")
        .contains("3 rows read = 2 counted + 1 of customers who were not decided + 0 left out");
    assertThat(terminal.err.toString())
        .contains("1 customer has no row in ", "not known whether an alert of theirs is open")
        .doesNotContain("alert.takeover.open"); // others' alerts are nothing to tell of
    assertThat(decided(run.resolve("standing.csv"))).isEqualTo("yes no no");
    assertThat(Files.readString(dir.resolve("out/run.json"))).contains("\"option\":\"--alerts\"");
  }

  @Test
  void alerts_ofARunForSpreadsheets_areReadAsThoseOfAnyOther() throws IOException {
    String plain = Files.readString(warned().resolve("standing.csv"));
    Path run = warned("--excel");
    assertThat(run.resolve("standing.csv")).hasContent(plain);
    assertThat(run.resolve("alerts.csv")).content().startsWith("\uFEFF");
    assertThat(plain).contains(",@not-applicable,");
    assertThat(decided(run)).isEqualTo("yes no no");
    assertThat(terminal.err.toString()).doesNotContain("not decided");
  }

  @Test
  void alerts_areReadWhereOneCustomerIsTold() throws IOException {
    Path run = warned();
    for (String command : List.of("explain", "portrait")) {
      assertThat(told(command, run, "A")).contains("Held");
    }
  }

  private String told(String command, Path run, String customer, String... more) {
    List<String> args = args(command, run);
    args.addAll(List.of("--customer", customer));
    args.addAll(List.of(more));
    Terminal own = new Terminal();
    assertThat(own.run(args)).as("%s", own.err).isZero();
    return unwrapped(own.out.toString());
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s", "");
  }

  /** What warn tells of an alert that is open, explain and portrait tell in the same words. */
  @ParameterizedTest
  @CsvSource({
    "en, 'Warning. Open, raised 3 March 2026 10:00. SERVICE was told. Known then: Complaints within'",
    "zh, '警示，待受理，2026年3月3日 10:00发出。'"
  })
  void alerts_thatAreOpen_areToldInTheWordsOfWarn(String lang, String words) throws IOException {
    Path run = warned("--tell", "A", "--lang", lang);
    String all = terminal.out.toString();
    String line = all.substring(all.indexOf("\nA: ") + 4).lines().findFirst().orElseThrow();
    assertThat(line).contains(words);
    String told = unwrapped(line);
    String name = told.substring(0, told.indexOf(unwrapped(words)));
    assertThat(told("explain", run, "A", "--lang", lang)).contains(told);
    assertThat(told("portrait", run, "A", "--lang", lang, "--view", "FULL")).contains(told);
    assertThat(told("portrait", run, "A", "--lang", lang)).doesNotContain(told); // as it is CAREFUL
    assertThat(told("explain", run, "B", "--lang", lang)).doesNotContain(name);
    assertThat(told("explain", run.resolve("standing.csv"), "A", "--lang", lang))
        .doesNotContain(told);
  }

  @Test
  void customer_withARowThatCannotBeReadOrTwoThatDiffer_isNotDecided() throws IOException {
    Path alerts = file("id," + OPEN + "\nA,WARNING\nA,NONE\nB,LOUD\nC,SERIOUS\nC,SERIOUS\n");
    List<List<String>> rows = terminal.decided(args("decide", alerts), dir.resolve("out"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).contains("C", "yes");
    assertThat(Files.readString(dir.resolve("out/bad-rows.csv")))
        .contains("column 1, 'id': the customer is in line 2 already")
        .contains("column 2, '" + OPEN + "'")
        .contains("tells of the customer's alerts has a bad row, or several that differ")
        .doesNotContain("LOUD");
  }

  @ParameterizedTest
  @CsvSource({
    "'id,alert.repeated-complaints.opne', 'columns that tell no alert: alert.repeated-complaints.o'",
    "'id,alert.takeover.open', 'tells none of the alerts that the book reads: alert.repeated-com'",
    "'customer,alert.repeated-complaints.open', 'id'",
    "'id,alert.repeated-complaints.open,alert.repeated-complaints.open', 'is there twice'"
  })
  void file_ofOtherColumns_isRefusedByName(String header, String words) throws IOException {
    refused(file(header + "\n"), "standing.csv", words);
  }

  @Test
  void run_thatIsLaterChangedOrNone_isRefused() throws IOException {
    Path run = warned();
    List<String> earlier = args("decide", run);
    earlier.set(earlier.indexOf("2026-03-04"), "2026-03-02");
    earlier.addAll(List.of("--out", dir.resolve("out").toString()));
    assertThat(terminal.run(earlier)).isNotZero();
    assertThat(terminal.err.toString())
        .contains("tells alerts until 2026-03-03, which is after the as-of date 2026-03-02");
    Files.writeString(run.resolve("standing.csv"), "id," + OPEN + "\nA,NONE\n");
    refused(run, "standing.csv' was changed after its run");
    refused(dir.resolve("book"), "is not the --out directory of a complete run of crm warn");
    refused(dir.resolve("nowhere"), "nowhere");
  }

  @Test
  void alerts_forABookThatReadsNone_areRefused() throws IOException {
    Path run = warned();
    Files.writeString(
        dir.resolve("book/book.json"), BOOK.replace("alert.repeated-complaints.open", "level"));
    refused(run, "--alerts: the book reads no alerts");
  }

  @Test
  void column_ofTheCustomersThatAlertsTellAsWell_isRefused() throws IOException {
    Files.writeString(dir.resolve("customers.csv"), "id," + OPEN + "\nA,NONE\n");
    refused(warned(), "The customers' column '" + OPEN + "' is told by '");
  }
}
