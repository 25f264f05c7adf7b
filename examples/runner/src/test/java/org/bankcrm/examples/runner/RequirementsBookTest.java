package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.examples.runner.Terminal.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a bank asks of its policies, each tried by the command line just inside and just outside.
 */
class RequirementsBookTest {

  private static final String BOOK = "../books/requirements";

  private static final String CUSTOMER =
      "birth,assessed,balance,balance-month-before,party.risk-appetite,party.risk-valid-until,"
          + "consent.granted,consent.refused,"
          + "home.zone,contact.wish.phone.hours,contact.wish.per-month";

  private static final Map<String, String> CASES =
      Map.of(
          "account.txn", "transactions.csv",
          "month-end.assets", "assets.csv",
          "month-end.loan", "loans.csv",
          "holding.accounts", "accounts.csv",
          "household.members", "members.csv",
          "contacts", "contacts.csv");

  private static final Map<String, String> HEADS =
      Map.of(
          "account.txn", "customer,booked,kind,amount,currency",
          "month-end.assets", "customer,day,assets",
          "month-end.loan", "customer,day,past-due",
          "holding.accounts", "customer,kind,balance,matures",
          "household.members", "customer,relation,assets",
          "contacts", "customer,@id,at,channel,initiative,kind,outcome,campaign");

  @TempDir private Path dir = Path.of("");

  private final Map<String, String> customers = new LinkedHashMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Terminal terminal = new Terminal();

  /** A customer of whom nothing is out of the way, but what is told. */
  private void customer(String id, String... told) {
    Map<String, String> cells = new LinkedHashMap<>();
    List.of(CUSTOMER.split(",")).forEach(column -> cells.put(column, ""));
    cells.putAll(Map.of("birth", "1980-01-01", "consent.granted", "-", "consent.refused", "-"));
    for (int i = 0; i < told.length; i += 2) {
      assertThat(cells.put(told[i], told[i + 1])).isNotNull();
    }
    customers.put(id, String.join(",", cells.values()));
  }

  private void row(String file, String row) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
  }

  private List<String> args(String command, String asOf) throws IOException {
    List<String> args = new ArrayList<>(List.of(command, "--book", BOOK, "--as-of", asOf));
    List<String> lines = new ArrayList<>(List.of("id," + CUSTOMER));
    customers.forEach((id, cells) -> lines.add(id + "," + cells));
    args.addAll(List.of("--customers", Files.write(dir.resolve("c.csv"), lines).toString()));
    for (String events : List.of("account.txn", "month-end.assets", "month-end.loan")) {
      args.addAll(List.of("--events", events + "=" + file(events)));
      args.addAll(List.of("--complete-from", events + "=2024-01-01"));
    }
    for (String list : List.of("holding.accounts", "household.members")) {
      args.addAll(List.of("--list", list + "=" + file(list), "--complete", list));
    }
    args.addAll(List.of("--calendar", "china=../calendars/example-2026.json"));
    args.addAll(List.of("--calendar", "holidays=../calendars/holidays-2026.json"));
    args.addAll(List.of("--contacts", file("contacts").toString()));
    args.addAll(List.of("--contacts-from", "2024-01-01"));
    return args;
  }

  private Path file(String name) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADS.get(name)));
    lines.addAll(files.getOrDefault(name, List.of()));
    return Files.write(dir.resolve(name + ".csv"), lines);
  }

  private List<List<String>> run(List<String> args) throws IOException {
    return terminal.decided(args, dir.resolve("out"));
  }

  /** A run that is handed what the run before left. */
  private List<List<String>> night(String asOf) throws IOException {
    Path before = Files.move(dir.resolve("out"), dir.resolve("before-" + asOf));
    List<String> args = args("decide", asOf);
    args.addAll(List.of("--yesterday", before.toString()));
    return run(args);
  }

  /** What stands in the column, a word for each customer. */
  private String decided(String asOf, String column) throws IOException {
    return column(run(args("decide", asOf)), column);
  }

  private void monthEnds(String customer, String april, String may, String june) {
    row("month-end.assets", customer + ",2026-04-30," + april);
    row("month-end.assets", customer + ",2026-05-31," + may);
    row("month-end.assets", customer + ",2026-06-30," + june);
  }

  @Test
  void steadyAssets_meanOfThreeMonthEnds_countsToTheCent() throws IOException {
    customer("in");
    customer("out");
    customer("two-told");
    monthEnds("in", "50000.00", "49999.98", "50000.02");
    monthEnds("out", "50000.00", "49999.98", "49999.99");
    row("month-end.assets", "two-told,2026-05-31,90000.00");
    row("month-end.assets", "two-told,2026-06-30,90000.00");
    assertThat(decided("2026-06-30", "segment.steady-assets")).isEqualTo("yes no no");
    assertThat(decided("2026-07-30", "segment.steady-assets")).isEqualTo("yes no no");
    assertThat(decided("2026-06-29", "segment.steady-assets")).isEqualTo("no no no");
  }

  @Test
  void maturingNoFund_lastDayAndFund_decide() throws IOException {
    customer("last-day");
    customer("day-after");
    customer("has-fund");
    customer("day-before");
    customer("today");
    row("holding.accounts", "today,TERM_DEPOSIT,50000.00,2026-06-30");
    row("holding.accounts", "last-day,TERM_DEPOSIT,50000.00,2026-07-30");
    row("holding.accounts", "day-after,TERM_DEPOSIT,50000.00,2026-07-31");
    row("holding.accounts", "has-fund,TERM_DEPOSIT,50000.00,2026-07-15");
    row("holding.accounts", "has-fund,FUND,1.00,@not-applicable");
    row("holding.accounts", "day-before,TERM_DEPOSIT,50000.00,2026-06-29");
    assertThat(decided("2026-06-30", "segment.maturing-no-fund")).isEqualTo("yes no no no yes");
  }

  @Test
  void traveller_thirdPaymentAndFirstDay_decide() throws IOException {
    for (String id : List.of("three", "two", "one-too-early", "one-at-home")) {
      customer(id);
      row("account.txn", id + ",2026-06-29,CARD,10.00,USD");
      row("account.txn", id + ",2026-06-30,CARD,10.00,JPY");
    }
    row("account.txn", "three,2026-04-02,CARD,10.00,EUR"); // the first of ninety days
    row("account.txn", "one-too-early,2026-04-01,CARD,10.00,EUR");
    row("account.txn", "one-at-home,2026-04-02,CARD,10.00,CNY");
    row("account.txn", "two,2026-04-02,TRANSFER,10.00,EUR");
    assertThat(decided("2026-06-30", "segment.traveller")).isEqualTo("yes no no no");
  }

  @Test
  void outflow_thirtyPercent_countsToTheCent() throws IOException {
    customer("in", "balance", "7000.00", "balance-month-before", "10000.00");
    customer("out", "balance", "7000.01", "balance-month-before", "10000.00");
    customer("odd-in", "balance", "7000.00", "balance-month-before", "10000.01"); // of 7000.007
    customer("odd-out", "balance", "7000.01", "balance-month-before", "10000.01");
    customer("small", "balance", "0.00", "balance-month-before", "9999.99");
    customer("not-told", "balance", "0.00");
    assertThat(decided("2026-06-30", "segment.outflow")).isEqualTo("yes no yes no no unknown");
  }

  @Test
  void salaried_twoOfThreeMonths_whicheverTheyAre() throws IOException {
    for (String id : List.of("april-june", "june-twice", "march-june")) {
      customer(id);
      row("account.txn", id + ",2026-06-15,SALARY,9000.00,CNY");
    }
    row("account.txn", "april-june,2026-04-01,SALARY,9000.00,CNY");
    row("account.txn", "june-twice,2026-06-30,SALARY,9000.00,CNY");
    row("account.txn", "march-june,2026-03-31,SALARY,9000.00,CNY");
    assertThat(decided("2026-06-30", "segment.salaried")).isEqualTo("yes no no");
    assertThat(decided("2026-06-29", "segment.salaried")).isEqualTo("no no no"); // June has a day
  }

  /** The last day of the last complete month counts, the first of the month that runs does not. */
  @Test
  void salaried_lastDayOfTheMonths_decides() throws IOException {
    for (String id : List.of("30-june", "1-july")) {
      customer(id);
      row("account.txn", id + ",2026-05-15,SALARY,9000.00,CNY");
    }
    row("account.txn", "30-june,2026-06-30,SALARY,9000.00,CNY");
    row("account.txn", "1-july,2026-07-01,SALARY,9000.00,CNY");
    assertThat(decided("2026-07-01", "segment.salaried")).isEqualTo("yes no");
    assertThat(decided("2026-07-30", "segment.salaried")).isEqualTo("yes no");
    assertThat(decided("2026-07-31", "segment.salaried")).isEqualTo("yes yes"); // May to July
  }

  /** The first run knows of none before; then who joined, who stayed, and who was not there. */
  @Test
  void newlySalaried_besideTheRunBefore_isWhoWasNotThen() throws IOException {
    for (String id : List.of("joins", "stays", "never")) {
      customer(id);
      row("account.txn", id + ",2026-04-15,SALARY,9000.00,CNY");
    }
    row("account.txn", "stays,2026-05-15,SALARY,9000.00,CNY");
    row("account.txn", "joins,2026-06-15,SALARY,9000.00,CNY");
    List<List<String>> may = run(args("decide", "2026-05-31"));
    assertThat(column(may, "segment.newly-salaried")).isEqualTo("no unknown no");
    customer("comes-later");
    row("account.txn", "comes-later,2026-05-15,SALARY,9000.00,CNY");
    row("account.txn", "comes-later,2026-06-15,SALARY,9000.00,CNY");
    List<List<String>> rows = night("2026-06-30");
    assertThat(column(rows, "segment.salaried")).isEqualTo("yes yes no yes");
    assertThat(column(rows, "segment.newly-salaried")).isEqualTo("yes no no unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-21, no", // 28 February is seven days away
    "2026-02-22, yes",
    "2026-02-28, yes",
    "2026-03-01, no",
    "2028-02-22, no", // 29 February is
    "2028-02-23, yes",
    "2028-02-29, yes",
    "2028-03-01, no",
  })
  void birthday_on29February_isOn28InOtherYears(String asOf, String expected) throws IOException {
    customer("leap", "birth", "2000-02-29");
    assertThat(decided(asOf, "segment.birthday")).isEqualTo(expected);
  }

  @Test
  void wealthyHousehold_sumOfMembers_countsToTheCent() throws IOException {
    for (String id : List.of("in", "out", "parents", "not-told", "alone")) {
      customer(id);
      row("household.members", id + ",SELF,600000.00");
    }
    row("household.members", "in,SPOUSE,300000.00");
    row("household.members", "in,CHILD,100000.00");
    row("household.members", "out,SPOUSE,399999.99");
    row("household.members", "parents,PARENT,400000.00");
    row("household.members", "not-told,SPOUSE,@not-known");
    row("household.members", "alone,PARENT,@not-known");
    assertThat(decided("2026-06-30", "segment.wealthy-household"))
        .isEqualTo("yes no no unknown no");
  }

  @ParameterizedTest
  @CsvSource({
    "1966-07-01, C4, growth", // 59
    "1966-06-30, C4, balanced", // 60
    "1966-07-01, C3, balanced",
    "1956-07-01, C3, balanced", // 69
    "1956-06-30, C5, steady", // 70
    "1956-07-01, C2, steady",
    "1946-07-01, C2, steady", // 79
    "1946-06-30, C5, DEPOSITS", // 80
    "1990-01-01, C1, DEPOSITS",
    "1990-01-01, '', DEPOSITS", // what is not known opens nothing
  })
  void riskCeiling_ageByAppetite_isTheCell(String birth, String appetite, String expected)
      throws IOException {
    customer("one", "birth", birth, "party.risk-appetite", appetite);
    assertThat(decided("2026-06-30", "family.risk-ceiling")).isEqualTo(expected);
  }

  @Test
  void instalmentCredit_arrearsOfTwelveMonths_decideGradeAndRefusal() throws IOException {
    for (String id :
        List.of("clean", "89-days", "90-days", "day-before", "three", "first-day", "two")) {
      customer(id);
      row("month-end.loan", id + ",2026-06-30,0");
    }
    row("month-end.loan", "89-days,2025-07-31,89");
    row("month-end.loan", "90-days,2025-07-31,90");
    row("month-end.loan", "first-day,2025-07-01,90"); // the twelve months begin
    row("month-end.loan", "day-before,2025-06-30,90");
    row("month-end.loan", "two,2026-02-28,1");
    row("month-end.loan", "two,2026-03-31,30");
    row("month-end.loan", "three,2026-02-28,1");
    row("month-end.loan", "three,2026-03-31,30");
    row("month-end.loan", "three,2026-04-30,1");
    List<List<String>> rows = run(args("decide", "2026-06-30"));
    assertThat(column(rows, "grade.instalment-credit")).isEqualTo("A B X A B X B");
    assertThat(column(rows, "score.instalment-credit")).isEqualTo("620 540 540 620 440 540 540");
    assertThat(column(rows, "score.instalment-credit.reasons"))
        .isEqualTo(" ARREARS ARREARS_90  ARREARS ARREARS_90 ARREARS");
  }

  @Test
  void balancedFund_assessmentAndAppetite_decide() throws IOException {
    String[] fine = {"consent.granted", "marketing", "party.risk-valid-until", "2027-06-30"};
    fund("first-day", fine, "party.risk-appetite", "C3", "assessed", "2025-07-01");
    fund("day-before", fine, "party.risk-appetite", "C3", "assessed", "2025-06-30");
    fund("not-told", fine, "party.risk-appetite", "C3", "assessed", "");
    fund("cautious", fine, "party.risk-appetite", "C2", "assessed", "2026-06-01");
    String[] expired = {"consent.granted", "marketing", "party.risk-valid-until", "2026-06-29"};
    fund("expired", expired, "party.risk-appetite", "C3", "assessed", "2026-06-01");
    String[] lastDay = {"consent.granted", "marketing", "party.risk-valid-until", "2026-06-30"};
    fund("valid-today", lastDay, "party.risk-appetite", "C3", "assessed", "2026-06-01");
    List<List<String>> rows = run(args("decide", "2026-06-30"));
    assertThat(column(rows, "campaign.balanced-fund")).isEqualTo("yes no unknown no no yes");
    assertThat(column(rows, "campaign.balanced-fund.stopped-at"))
        .isEqualTo("PASSED ELIGIBILITY ELIGIBILITY SUITABILITY SUITABILITY PASSED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-04T10:00:00, marketing:mobile|marketing:phone", // Saturday, ten in the morning
    "2026-07-05T10:00:00, ''", // Sunday
    "2026-07-05T23:59:59, ''", // a second before midnight, and quiet at night anyway
    "2026-07-06T08:59:59, ''", // Monday, a second before nine
    "2026-07-06T09:00:00, marketing:mobile|marketing:phone",
    "2026-09-30T20:59:59, marketing:mobile|marketing:phone", // a second before nine in the evening
    "2026-09-30T21:00:00, ''",
    "2026-10-01T10:00:00, ''", // the festival
    "2026-10-07T10:00:00, ''",
    "2026-10-08T10:00:00, marketing:mobile|marketing:phone",
    "2026-12-31T10:00:00, marketing:mobile|marketing:phone",
    "2027-01-04T10:00:00, ''", // a Monday that the calendar of holidays does not reach
  })
  void contactRules_daysAndHours_leaveInPeace(String at, String open) throws IOException {
    customer("one");
    assertThat(over(at)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    // nine in Urumqi is eleven in Shanghai, and nine in the evening eleven
    "2026-07-04T10:59:59, home.zone, Asia/Urumqi, ''",
    "2026-07-04T11:00:00, home.zone, Asia/Urumqi, marketing:mobile|marketing:phone",
    "2026-07-04T22:59:59, home.zone, Asia/Urumqi, marketing:mobile|marketing:phone",
    "2026-07-04T23:00:00, home.zone, Asia/Urumqi, ''",
    // nobody's zone: the policy's
    "2026-07-04T08:59:59, home.zone, Asia/Urumqy, ''",
    "2026-07-04T09:00:00, home.zone, Asia/Urumqy, marketing:mobile|marketing:phone",
    "2026-07-04T09:59:59, contact.wish.phone.hours, 10:00-18:00, marketing:mobile",
    "2026-07-04T10:00:00, contact.wish.phone.hours, 10:00-18:00, marketing:mobile|marketing:phone",
    "2026-07-04T17:59:59, contact.wish.phone.hours, 00:00-18:00, marketing:mobile|marketing:phone",
    "2026-07-04T18:00:00, contact.wish.phone.hours, 00:00-18:00, marketing:mobile",
    "2026-07-04T18:00:00, contact.wish.phone.hours, not-applicable, marketing:mobile|marketing:phone",
    "2026-07-04T10:00:00, contact.wish.per-month, 0, ''",
    "2026-07-04T10:00:00, contact.wish.per-month, 1, marketing:mobile|marketing:phone",
  })
  void contactRules_customersClockAndWishes_onlyNarrow(
      String at, String column, String told, String open) throws IOException {
    customer("one", column, told);
    assertThat(over(at)).isEqualTo(open);
  }

  private String over(String at) throws IOException {
    List<String> args = args("decide", "2026-06-30");
    args.addAll(List.of("--contact-at", at));
    return column(run(args), "contactable.contact-rules.over");
  }

  /** Thirty days after a refusal and seven after an answer, by the day; four a month. */
  @Test
  void contactRules_afterAnAnswer_leaveTheChannelInPeace() throws IOException {
    customer("one");
    row("contacts", "one,m-1,2026-06-05T06:00:00Z,phone,BANK,campaign,declined,travel");
    row("contacts", "one,m-2,2026-06-26T06:00:00Z,mobile,BANK,campaign,reached,travel");
    assertThat(over("2026-07-02T10:00:00")).isEmpty();
    assertThat(over("2026-07-03T10:00:00")).isEqualTo("marketing:mobile");
    assertThat(over("2026-07-04T10:00:00")).isEqualTo("marketing:mobile");
    assertThat(over("2026-07-06T10:00:00")).isEqualTo("marketing:mobile|marketing:phone");
  }

  /** The thirtieth day after a refusal is still quiet, the next one is not. */
  @Test
  void contactRules_lastDayAfterARefusal_decides() throws IOException {
    customer("one");
    row("contacts", "one,m-1,2026-06-03T06:00:00Z,phone,BANK,campaign,declined,travel");
    assertThat(over("2026-07-02T10:00:00")).isEqualTo("marketing:mobile");
    assertThat(over("2026-07-03T10:00:00")).isEqualTo("marketing:mobile|marketing:phone");
  }

  /** Four a month and one a day, whatever came of them; two if the customer wishes so. */
  @Test
  void contactRules_caps_closeWithTheLastThatCounts() throws IOException {
    customer("three");
    customer("four");
    customer("today");
    customer("two-wished", "contact.wish.per-month", "2");
    customer("one-of-two", "contact.wish.per-month", "2");
    contacts("three", "2026-06-01", "2026-06-02", "2026-06-03");
    contacts("four", "2026-05-31", "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04");
    contacts("today", "2026-06-30");
    contacts("two-wished", "2026-06-01", "2026-06-02");
    contacts("one-of-two", "2026-05-31", "2026-06-02");
    List<String> args = args("decide", "2026-06-30");
    args.addAll(List.of("--contact-at", "2026-06-30T12:00:00"));
    String both = "marketing:mobile|marketing:phone";
    assertThat(column(run(args), "contactable.contact-rules.over"))
        .isEqualTo(both + "   " + " " + both);
  }

  private void contacts(String customer, String... days) {
    for (String day : days) {
      row(
          "contacts",
          String.join(
              ",", customer, customer + day, day + "T02:00:00Z", "mobile,BANK,campaign,,travel"));
    }
  }

  /** Woken on a Friday, the call is due on Tuesday. */
  @Test
  void waking_afterADormantHalfYear_asksForACallWithinTwoBusinessDays() throws IOException {
    for (String id : List.of("wakes", "sleeps", "awake")) {
      customer(id);
      row("account.txn", id + ",2025-12-27,TRANSFER,10.00,CNY");
    }
    row("account.txn", "awake,2025-12-28,TRANSFER,10.00,CNY");
    run(args("decide", "2026-06-24")); // all enter awake
    assertThat(column(night("2026-06-25"), "stage.waking.next"))
        .isEqualTo("ASLEEP ASLEEP AWAKE"); // 180 days and 179
    row("account.txn", "wakes,2026-06-26,TRANSFER,10.00,CNY");
    row("account.txn", "awake,2026-06-26,TRANSFER,10.00,CNY");
    assertThat(column(night("2026-06-26"), "stage.waking.next")).isEqualTo("AWAKE ASLEEP AWAKE");
    List<String> effects = Files.readAllLines(dir.resolve("out/effects.csv"));
    assertThat(effects).hasSize(2);
    assertThat(effects.get(1)).startsWith("wakes,").contains("call").contains("role=RM");
    assertThat(effects.get(1)).endsWith(",2026-06-30,"); // over the weekend
  }

  /** The files beside the book are decided whole, and each of the thirteen finds somebody. */
  @Test
  void cases_besideTheBook_areAllDecidedAndShowEachRequirement() throws IOException {
    Path cases = Path.of(BOOK, "cases");
    List<String> args = new ArrayList<>(args("decide", "2026-06-30"));
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      for (Map.Entry<String, String> file : CASES.entrySet()) {
        Path made = file(file.getKey());
        args.set(i, word.replace(made.toString(), cases.resolve(file.getValue()).toString()));
        word = args.get(i);
      }
      args.set(i, word.replace(dir.resolve("c.csv").toString(), cases + "/customers.csv"));
    }
    args.add("--strict"); // no row and no column is left out
    List<List<String>> rows = run(args);
    assertThat(column(rows, "segment.steady-assets")).isEqualTo("yes no no no no");
    assertThat(column(rows, "segment.newly-salaried")).isEqualTo("yes no no no no");
    assertThat(column(rows, "stage.waking.moved-by")).endsWith("wakes");
    for (String segment :
        List.of("maturing-no-fund", "traveller", "outflow", "salaried", "birthday")) {
      assertThat(column(rows, "segment." + segment)).as(segment).startsWith("yes");
    }
    assertThat(column(rows, "segment.wealthy-household")).isEqualTo("yes no no unknown no");
    assertThat(column(rows, "family.risk-ceiling"))
        .isEqualTo("balanced steady growth DEPOSITS balanced");
    assertThat(column(rows, "grade.instalment-credit")).isEqualTo("A B X A A");
    assertThat(column(rows, "campaign.balanced-fund.reason"))
        .isEqualTo("quiet-hours assessed consent risk ");
    assertThat(Files.readAllLines(dir.resolve("out/effects.csv")).get(1))
        .isEqualTo("C005,waking,wakes,ASLEEP,AWAKE,2026-06-30,call,role=RM,2026-07-02,");
  }

  private void fund(String id, String[] fine, String... told) {
    List<String> all = new ArrayList<>(List.of(fine));
    all.addAll(List.of(told));
    customer(id, all.toArray(new String[0]));
  }
}
