package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bankcrm.examples.runner.SideBench.value;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events and lists as files beside the customers: what each kind of row becomes. */
class SideFilesTest {

  private static final String HEAD = "customer,@id,booked,kind,amount,currency,month\n";
  private static final String GOOD = "A,g1,2026-06-01,CARD,10.00,USD,\n";
  private static final String PARTS = "customer,@id,kind,balance,matures\n";
  private static final String FROM = "2025-01-01";

  @TempDir private Path dir = Path.of("");

  private SideBench bench() {
    return SideBench.in(dir);
  }

  private SideBench.Found events(String rows) {
    return bench().events(FROM, HEAD + rows).read("A", "B");
  }

  @Test
  void customer_withoutRows_hadNoEventsSinceTheFileIsComplete() {
    Facts facts = events(GOOD).facts().get("B");
    assertThat(value(facts, "foreign-card-90d")).isEqualTo("0");
    assertThat(value(facts, "spent-30d")).isEqualTo("CNY 0.00");
    assertThat(value(facts, "quiet-days")).isEqualTo("@never");
  }

  @Test
  void windows_beyondTheFirstCompleteDay_haveNoValueInsteadOfTooSmallAOne() {
    SideBench.Found found = bench().events("2026-05-01", HEAD + GOOD).read("A", "B");
    assertThat(value(found.facts().get("A"), "foreign-card-90d")).isEqualTo("@before-history");
    assertThat(value(found.facts().get("A"), "salaries-3m")).isEqualTo("@before-history");
    assertThat(value(found.facts().get("A"), "spent-30d")).isEqualTo("CNY 10.00");
    assertThat(value(found.facts().get("A"), "quiet-days")).isEqualTo("29");
    assertThat(value(found.facts().get("B"), "quiet-days")).isEqualTo("@before-history");
    assertThat(found.doubts().get(0)).contains("foreign-card-90d, quiet-days, salaries-3m");
  }

  @Test
  void windows_fromTheirVeryFirstDayOn_haveAValue() {
    // the last 90 days as of 30 June are 2 April to 30 June
    assertThat(value(firstComplete("2026-04-02"), "foreign-card-90d")).isEqualTo("1");
    assertThat(value(firstComplete("2026-04-03"), "foreign-card-90d")).isEqualTo("@before-history");
  }

  private Facts firstComplete(String day) {
    return bench().events(day, HEAD + GOOD).read("A").facts().get("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,x,2026-06-31,CARD,1.00,USD, | column 3, 'booked': expected a date",
        "A,x,,CARD,1.00,USD, | column 3, 'booked': expected a date",
        "A,x,2026-02-29,CARD,1.00,USD, | column 3, 'booked': expected a date",
        "A,x,2026-06-01,CASH,1.00,USD, | column 4, 'kind': expected one of CARD, SALARY, TRANSFER",
        "A,x,2026-06-01,CARD,1.005,USD, | column 5, 'amount': expected an amount",
        "A,x,2026-06-01,CARD,\"1,000.00\",USD, | column 5, 'amount': expected an amount",
        "A,x,2026-06-01,CARD,USD 1.00,USD, | column 5, 'amount': expected an amount",
        "A,x,2026-06-01,CARD,1.00,@never, | column 6, 'currency': expected a code",
        "A,x y,2026-06-01,CARD,1.00,USD, | @id, @replaces and @cancels are ids",
        "A,x,2026-06-01,CARD,1.00,USD | has 6 fields, the header 7",
        "A,x,2026-06-01,CARD,1.00,\"USD, | the quote that opens in line 3",
        "A,x,2026-06-01,CARD,1.00,\"USD\"x, | text follows a closing quote",
        "A,g1,2026-06-01,CARD,10.01,USD, | has the @id of line 2 and says something else",
      })
  void badRow_isTold_andLeavesTheCustomersWindowsUnknown(String row, String problem) {
    SideBench.Found found = events(GOOD + row + "\n");
    assertThat(found.bad()).containsOnlyKeys("events.csv:3=A");
    assertThat(found.bad().get("events.csv:3=A")).contains(problem);
    assertThat(value(found.facts().get("A"), "foreign-card-90d")).isEqualTo("@not-known");
    assertThat(value(found.facts().get("A"), "quiet-days")).isEqualTo("@not-known");
    assertThat(value(found.facts().get("B"), "foreign-card-90d")).isEqualTo("0");
    GatheredCounts counts = found.counts().get("events.csv");
    assertThat(List.of(counts.read, counts.used, counts.inDoubt, counts.bad))
        .containsExactly(2L, 0L, 1L, 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",x,2026-06-01,CARD,1.00,USD, | expected an id",
        "张三,x,2026-06-01,CARD,1.00,USD, | expected an id",
        "\"A,x,2026-06-01,CARD,1.00,USD, | the quote that opens in line 3",
      })
  void badRow_thatCouldBeAnybodys_refusesTheFile(String row, String problem) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> events(GOOD + row + "\n" + GOOD))
        .withMessageContaining("of 1 row it cannot be told whose they are")
        .withMessageContaining("the first is line 3")
        .withMessageContaining(problem)
        .withMessageContaining("events.csv");
  }

  @Test
  void sameEvent_twice_countsOnce() {
    SideBench.Found found = events(GOOD + GOOD);
    assertThat(value(found.facts().get("A"), "foreign-card-90d")).isEqualTo("1");
    assertThat(found.counts().get("events.csv").repeated).isEqualTo(1);
    assertThat(found.lines().get(0))
        .contains("2 rows read = 1 counted + 1 with an @id that was there already + 0 left out");
  }

  @Test
  void sameId_ofTwoCustomers_isTwoEvents() {
    SideBench.Found found = events(GOOD + GOOD.replace("A,", "B,"));
    assertThat(value(found.facts().get("A"), "foreign-card-90d")).isEqualTo("1");
    assertThat(value(found.facts().get("B"), "foreign-card-90d")).isEqualTo("1");
  }

  @Test
  void events_withoutIds_countAsOftenAsTheyStandThere() {
    String row = GOOD.replace("g1", "");
    assertThat(value(events(row + row).facts().get("A"), "foreign-card-90d")).isEqualTo("2");
  }

  @Test
  void rows_afterTheAsOfDateOrBeforeWhatIsAsked_areSetAsideUnread() {
    SideBench.Found found =
        events(GOOD + "A,n,2026-07-01,?,?,?,\nA,o,2024-12-31,?,?,?,\nA,p,2025-06-30,?,?,?,\n");
    assertThat(found.bad()).isEmpty();
    assertThat(value(found.facts().get("A"), "foreign-card-90d")).isEqualTo("1");
    assertThat(found.lines().get(0)).contains("1 after the as-of date + 2 before");
  }

  @Test
  void rows_ofUnknownCustomers_areCounted() {
    SideBench.Found found = events(GOOD + "C,x,2026-06-01,CARD,1.00,USD,\n");
    assertThat(found.bad()).isEmpty();
    assertThat(found.counts().get("events.csv").others()).isEqualTo(1);
  }

  @Test
  void replacedAndCancelled_countNowhere() {
    String head = "customer,@id,@replaces,@cancels,booked,kind,amount,currency\n";
    String rows =
        "A,1,,,2026-06-01,CARD,1.00,USD\nA,2,1,,2026-06-02,CARD,2.00,USD\n"
            + "A,3,,,2026-06-03,CARD,4.00,USD\nA,,,3,2026-07-03,,,\n";
    SideBench.Found found = bench().events(FROM, head + rows).read("A");
    assertThat(found.bad()).isEmpty();
    assertThat(value(found.facts().get("A"), "spent-30d")).isEqualTo("CNY 2.00");
  }

  @Test
  void instants_tellTheDayOfTheZone_alsoInTheNightWhenClocksChange() {
    String head = "customer,@at,kind,amount,currency\n";
    // the night to 29 March 2026 lacks the hour from 2 to 3 in Berlin; 22:59Z is 23:59 of the 28th
    String rows =
        "A,2026-03-28T22:59:59Z,CARD,1.00,USD\nA,2026-03-28T23:00:00Z,CARD,2.00,USD\n"
            + "A,2026-03-29T21:59:59.999999Z,CARD,4.00,USD\nA,2026-03-29T22:00:00Z,CARD,8.00,USD\n";
    SideBench bench = bench().events(FROM, head + rows);
    bench.told = new CustomerCsv.Told(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));
    SideBench.Found found = bench.read("A");
    assertThat(found.bad()).isEmpty();
    assertThat(value(found.facts().get("A"), "spent-30d")).isEqualTo("CNY 7.00");
    assertThat(found.lines().get(0)).contains("1 after the as-of date");
  }

  @Test
  void leapDay_isADayOfLeapYears() {
    SideBench bench = bench().events("2023-01-01", HEAD + "A,x,2024-02-29,CARD,1.00,USD,\n");
    bench.told = new CustomerCsv.Told(LocalDate.of(2024, 3, 1), SideBench.SHANGHAI);
    assertThat(value(bench.read("A").facts().get("A"), "quiet-days")).isEqualTo("1");
  }

  @Test
  void file_ofASpreadsheet_isReadPastItsMark_andGbkWhenAskedFor() {
    assertThat(bench().events(FROM, "\uFEFF" + HEAD + GOOD).read("A").facts()).hasSize(1);
    byte[] gbk = (HEAD + "A,g1,2026-06-01,CARD,10.00,美元,\n").getBytes(Charset.forName("GBK"));
    SideBench bench = SideBench.in(dir).events(FROM, gbk);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> bench.read("A"))
        .withMessageContaining("events.csv': line 2 has bytes that are not in UTF-8");
    bench.format = new CsvTable.Format(Encoding.GB18030, false);
    assertThat(value(bench.read("A").facts().get("A"), "foreign-card-90d")).isEqualTo("1");
  }

  @Test
  void list_isWholeOnlyWhereItIsSaidSo() {
    String rows = PARTS + "A,1,FUND,1.00,@not-applicable\n";
    Facts whole = bench().accounts(true, rows).read("A", "B").facts().get("B");
    assertThat(value(whole, "holding.accounts")).isEqualTo("[]");
    SideBench.Found partial = SideBench.in(dir).accounts(false, rows).read("A", "B");
    assertThat(value(partial.facts().get("B"), "holding.accounts")).isEqualTo("@not-known");
    assertThat(partial.doubts()).singleElement().asString().contains("1 customer has no row");
  }

  @Test
  void list_withABadRow_isUnknownForThatCustomer() {
    SideBench.Found found =
        bench().accounts(true, PARTS + "A,1,FUND,1.00,\nA,2,GOLD,1.00,\n").read("A", "B");
    assertThat(found.bad()).containsOnlyKeys("accounts.csv:3=A");
    assertThat(value(found.facts().get("A"), "holding.accounts")).isEqualTo("@not-known");
    assertThat(value(found.facts().get("B"), "holding.accounts")).isEqualTo("[]");
  }

  @Test
  void list_ofTooManyParts_leavesTheCustomerOut_alsoWhereHeStandsTwice() {
    String rows = "A,,FUND,1.00,\n".repeat(10_001);
    SideBench.Found found = bench().accounts(true, PARTS + rows).read("A", "A", "B");
    assertThat(found.bad()).containsOnlyKeys("customers.csv:2", "customers.csv:3");
    assertThat(found.facts()).containsOnlyKeys("B");
    assertThat(SideBench.addsUp(found.counts().get("accounts.csv"))).isTrue();
  }
}
