package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.sources.AliasLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside the customers as a person at a terminal gives them. */
class SideCommandTest {

  private static final Path BOOKS = Path.of("../books");
  private static final String BOOK = BOOKS.resolve("activity").toString();
  private static final String CASES = BOOK + "/cases/";
  private static final String EVENTS = "card.txn=" + CASES + "transactions.csv";
  private static final String LIST = "holding.accounts=" + CASES + "accounts.csv";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private int decide(String... more) {
    List<String> args = new ArrayList<>(List.of("decide", "--book", BOOK, "--as-of", "2026-06-30"));
    args.addAll(List.of("--customers", CASES + "customers.csv"));
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    args.addAll(List.of(more));
    return terminal.run(args);
  }

  private int decideAll(String... more) {
    List<String> args = new ArrayList<>(List.of("--events", EVENTS, "--list", LIST));
    args.addAll(List.of("--complete-from", "card.txn=2025-01-01"));
    args.addAll(List.of("--complete", "holding.accounts"));
    args.addAll(List.of(more));
    return decide(args.toArray(new String[0]));
  }

  /** What the page of the examples shows is what comes out. */
  @Test
  void decide_casesOfTheExamples_isWhatTheReadmeShows() throws IOException {
    assertThat(decideAll()).isZero();
    String readme = Files.readString(Path.of("../README.md"));
    String shown = terminal.out.toString() + terminal.err;
    shown =
        shown
            .replace(dir.resolve("out").toString(), "out/activity")
            .replace("../books", "examples/books");
    assertThat(readme)
        .contains(Files.readString(dir.resolve("out/decisions.csv")).replace("\r", "").strip());
    for (String line : shown.lines().toList()) {
      assertThat(readme).contains(line);
    }
  }

  /** Events and lists under former keys count as if they stood under the customer's own. */
  @Test
  void decide_rowsUnderFormerKeys_areTheirOwnersByTheAliases() throws IOException {
    assertThat(decideAll()).isZero();
    String own = Files.readString(dir.resolve("out/decisions.csv"));
    Path events = renamed(CASES + "transactions.csv");
    Path parts = renamed(CASES + "accounts.csv");
    CustomerId former = CustomerId.of("FORMER");
    CustomerId now = CustomerId.of("C002");
    AliasLedger aliases =
        AliasLedger.empty().plus(former, now, Instant.parse("2026-06-30T12:00:00Z"));
    Path file = dir.resolve("aliases.json");
    Files.writeString(file, MemoryText.write(aliases.toDocument()));
    String[] beside = {
      "--events", "card.txn=" + events, "--complete-from", "card.txn=2025-01-01",
      "--list", "holding.accounts=" + parts, "--complete", "holding.accounts"
    };
    assertThat(decide(beside)).isZero();
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).isNotEqualTo(own);
    List<String> all = new ArrayList<>(List.of(beside));
    all.addAll(List.of("--aliases", file.toString()));
    assertThat(decide(all.toArray(new String[0]))).isZero();
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).isEqualTo(own);
  }

  private Path renamed(String file) throws IOException {
    String text = Files.readString(Path.of(file));
    assertThat(text).contains("\nC002,");
    Path renamed = dir.resolve("renamed-" + Path.of(file).getFileName());
    return Files.writeString(renamed, text.replaceFirst("\nC002,", "\nFORMER,"));
  }

  @Test
  void decide_filesBeside_standInTheMarkOfTheRun() throws IOException {
    assertThat(decideAll()).isZero();
    assertThat(Files.readString(dir.resolve("out/run.json")))
        .contains(
            "{\"option\":\"--events\",\"name\":\"card.txn\",\"rows\":{\"read\":17,\"counted\":11,"
                + "\"repeated\":1,\"notAskedFor\":2,\"inDoubt\":1,\"ofOthers\":1,\"leftOut\":1},"
                + "\"completeFrom\":\"2025-01-01\"}");
    assertThat(Files.readAllLines(dir.resolve("out/bad-rows.csv")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("15,C005,") && line.endsWith("transactions.csv"));
  }

  @Test
  void decide_inChinese_tellsFilesInChinese() {
    assertThat(decideAll("--lang", "zh")).isZero();
    assertThat(terminal.err.toString()).contains("transactions.csv”第 15 行未处理：第 3 列“booked”：应为日期");
    assertThat(terminal.out.toString()).contains("读入 17 行 = 计入 11 + 同一编号重复 1 + 晚于决策日 1");
  }

  @Test
  void decide_strict_isRefusedForABadRowOfAFileBeside() {
    assertThat(decideAll("--strict")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("transactions.csv, line 15 left out");
    assertThat(dir.resolve("out/run.json")).doesNotExist();
  }

  @Test
  void decide_eventsThatDoNotSayFromWhenTheyAreComplete_areRefused() {
    assertThat(decide("--events", EVENTS)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("Say by --complete-from card.txn=DATE");
  }

  @Test
  void decide_unknownNames_areToldWithThoseThatThereAre() {
    assertThat(decide("--events", "txn=x.csv", "--complete-from", "txn=2025-01-01")).isEqualTo(1);
    assertThat(terminal.err.toString())
        .contains("over events 'txn'; there are windows over: card.txn");
    assertThat(decide("--list", "cards=x.csv")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("no list 'cards'; it has: holding.accounts");
    assertThat(decide("--list", LIST, "--list", LIST)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("'holding.accounts' is there twice");
    assertThat(decide("--complete", "holding.accounts")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("there is no --list holding.accounts=FILE");
    assertThat(decide("--list", "=x.csv")).isEqualTo(2);
    assertThat(terminal.err.toString()).contains("is not written like NAME=FILE.csv");
    assertThat(decide("--events", EVENTS, "--complete-from", "card.txn=2026-07-01")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("is after the as-of date, 2026-06-30");
  }

  @Test
  void decide_columnThatAFileTellsAsWell_isRefused() throws IOException {
    Path customers = Files.writeString(dir.resolve("c.csv"), "id,spent-30d\nC001,1.00\n");
    List<String> args = new ArrayList<>(List.of("decide", "--book", BOOK, "--as-of", "2026-06-30"));
    args.addAll(List.of("--customers", customers.toString(), "--events", EVENTS));
    args.addAll(List.of("--complete-from", "card.txn=2025-01-01", "--out", dir + "/out"));
    assertThat(terminal.run(args)).isEqualTo(1);
    assertThat(terminal.err.toString())
        .contains("column 'spent-30d' is told by")
        .contains("as well");
  }

  @Test
  void decide_eventsThatAreAllTooOld_areToldToBeThat() throws IOException {
    String rows = "customer,booked,kind,amount,currency,month\nC001,2020-01-01,CARD,1.00,CNY,M1\n";
    String events = "card.txn=" + Files.writeString(dir.resolve("old.csv"), rows);
    String from = "card.txn=2019-01-01";
    assertThat(decide("--events", events, "--complete-from", from)).isZero();
    assertThat(terminal.err.toString())
        .contains("old.csv counts: 1 row lies outside the days that the book looks at, too old")
        .doesNotContain("is of a customer who was decided");
    assertThat(decide("--events", events, "--complete-from", from, "--strict")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("--strict: none of its rows counts: 1 row lies");
  }

  @Test
  void decide_fileOfOtherIds_isDoubtedAndRefusedWhenStrict() throws IOException {
    String rows = "customer,kind,balance\n1,FUND,1.00\n2,FUND,1.00\n";
    String list = "holding.accounts=" + Files.writeString(dir.resolve("a.csv"), rows);
    assertThat(decide("--list", list, "--complete", "holding.accounts")).isZero();
    assertThat(terminal.err.toString())
        .contains("None of the rows of", "are ids written the same way in both files?")
        .contains("Missing in every row, as", "has no column of it: matures");
    String customers = "id,age\nC001,1\n";
    Path file = Files.writeString(dir.resolve("c.csv"), customers);
    List<String> args =
        new ArrayList<>(List.of("decide", "--book", BOOKS.resolve("retail").toString()));
    args.addAll(List.of("--as-of", "2026-06-30", "--customers", file.toString()));
    args.addAll(List.of("--list", "holdings=" + dir.resolve("a.csv"), "--out", dir + "/out2"));
    assertThat(terminal.run(args)).isZero();
  }

  @Test
  void decide_fileWithoutTheCustomersColumn_namesTheOption() throws IOException {
    String list =
        "holding.accounts=" + Files.writeString(dir.resolve("a.csv"), "no,kind\n1,FUND\n");
    assertThat(decide("--list", list)).isEqualTo(1);
    assertThat(terminal.err.toString())
        .contains("a.csv': its header:", "Name another by --customer-column");
    assertThat(decide("--list", list, "--customer-column", "no")).isZero();
  }

  @Test
  void decide_resultOverAFileBeside_isRefused() throws IOException {
    Path file = dir.resolve("out/decisions.csv");
    Files.createDirectories(dir.resolve("out"));
    Files.writeString(file, "customer,kind\nA,FUND\n");
    assertThat(decide("--list", "holding.accounts=" + file)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("would replace the file");
    assertThat(Files.readString(file)).startsWith("customer");
  }

  @Test
  void explain_oneCustomer_readsTheFilesForThatCustomerAlone() {
    List<String> args =
        new ArrayList<>(List.of("explain", "--book", BOOK, "--as-of", "2026-06-30"));
    args.addAll(List.of("--customers", CASES + "customers.csv", "--customer", "C002"));
    args.addAll(List.of("--list", LIST, "--policy", "maturing-without-fund", "--conditions"));
    args.addAll(List.of("--events", EVENTS, "--complete-from", "card.txn=2025-01-01"));
    assertThat(terminal.run(args)).isZero();
    assertThat(terminal.out.toString()).contains("Maturing, no fund: yes", "Matures on 2026-07-30");
    assertThat(terminal.err.toString()).isEmpty();
  }

  /** The standard catalogue's windows over transactions are there without being written down. */
  @Test
  void decide_bookOfTheStandardCatalogue_computesItsWindows() throws IOException {
    String rows =
        "customer,booked,direction,amount,net,type\nA,2026-06-01,DEBIT,10.00,-10.00,payment\n";
    String events = "transactions=" + Files.writeString(dir.resolve("t.csv"), rows);
    Path customers = Files.writeString(dir.resolve("c.csv"), "id,party.kind\nA,INDIVIDUAL\n");
    List<String> args =
        new ArrayList<>(List.of("decide", "--book", BOOKS.resolve("retail").toString()));
    args.addAll(List.of("--as-of", "2026-06-30", "--customers", customers.toString()));
    args.addAll(List.of("--events", events, "--complete-from", "transactions=2020-01-01"));
    args.addAll(List.of("--out", dir + "/out"));
    assertThat(terminal.run(args)).isZero();
    assertThat(terminal.out.toString()).contains("Events transactions (", "1 row read = 1 counted");
  }

  @Test
  void decide_attributeThatTheBookComputes_isNoColumn() throws IOException {
    Path book = Files.createDirectories(dir.resolve("book"));
    Files.writeString(
        book.resolve("b.json"),
        """
        {"book": "d", "version": 1, "name": {"zh": "示例", "en": "Demo"},
         "attributes": [
           {"id": "birth", "type": "date", "name": {"zh": "出生日期", "en": "Birth"}},
           {"id": "age", "type": "integer", "name": {"zh": "年龄", "en": "Age"}}],
         "derived": [{"attribute": "age", "years": {"from": "birth"}}],
         "policies": [{"kind": "segment", "id": "adult", "version": 1,
           "name": {"zh": "成年", "en": "Adult"}, "when": {"attribute": "age", "atLeast": 18}}]}
        """);
    Path customers = Files.writeString(dir.resolve("c.csv"), "id,birth,age\nA,2008-06-30,@never\n");
    List<String> args = new ArrayList<>(List.of("decide", "--book", book.toString()));
    args.addAll(List.of("--as-of", "2026-06-30", "--customers", customers.toString()));
    args.addAll(List.of("--out", dir + "/out"));
    assertThat(terminal.run(args)).isZero();
    assertThat(terminal.err.toString()).contains("the book computes itself, not read: age");
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).contains("A,yes");
    Files.writeString(customers, "id,birth\nA,2008-07-01\n");
    args.add("--strict");
    assertThat(terminal.run(args)).isZero();
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).contains("A,no");
  }
}
