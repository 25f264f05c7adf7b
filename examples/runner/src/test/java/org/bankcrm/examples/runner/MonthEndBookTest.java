package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book of the month end, tried on files on either side of each turn of the calendar. */
class MonthEndBookTest {

  private static final String BOOK = "../books/month-end";
  private static final String CASES = BOOK + "/cases/";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private List<String> args(String command, String asOf, String transactions, String from) {
    List<String> args = new ArrayList<>(List.of(command, "--book", BOOK, "--as-of", asOf));
    args.addAll(List.of("--customers", CASES + "customers.csv"));
    args.addAll(List.of("--events", "account.txn=" + transactions));
    args.addAll(List.of("--complete-from", "account.txn=" + from));
    args.addAll(List.of("--events", "month-end.assets=" + CASES + "assets.csv"));
    args.addAll(List.of("--complete-from", "month-end.assets=2023-01-01"));
    return args;
  }

  private String decided(String asOf, String transactions, String from, String column)
      throws IOException {
    List<String> args = args("decide", asOf, transactions, from);
    return Terminal.column(terminal.decided(args, dir.resolve("out")), "segment." + column);
  }

  /** C001, C002, C003. */
  @ParameterizedTest
  @CsvSource({
    "salaried, 2026-05-30, yes no no", // February to April
    "salaried, 2026-05-31, yes yes no", // March to May
    "salaried, 2026-06-29, yes yes no",
    "salaried, 2026-06-30, yes no no", // April to June
    "salaried, 2026-07-30, yes no no",
    "salaried, 2026-07-31, no no no",
    "steady-assets, 2026-06-29, no no no",
    "steady-assets, 2026-06-30, yes no no",
    "steady-assets, 2026-07-30, yes no no",
    "steady-assets, 2026-07-31, no no no",
    "spending-more, 2026-06-14, no yes no",
    "spending-more, 2026-06-15, yes yes no",
    "spending-more, 2026-06-29, yes yes no",
    "spending-more, 2026-06-30, no yes no", // on the 30th of June 2025 another 9,700
    "spending-more, 2026-07-01, no no no",
    "seasonal, 2026-05-31, no no no",
    "seasonal, 2026-06-01, yes no no",
    "seasonal, 2026-06-30, yes no no",
    "seasonal, 2026-07-01, no no no",
    "well-paid, 2026-06-29, no no no",
    "well-paid, 2026-06-30, no yes no",
    "well-paid, 2026-09-29, no yes no",
    "well-paid, 2026-09-30, no no no",
    "festival, 2026-09-30, unknown unknown unknown", // it has not begun
    "festival, 2026-10-01, no no no",
    "festival, 2026-10-07, no yes no",
    "festival, 2027-10-07, no yes no",
  })
  void decide_eitherSideOfATurn_isWhatTheCalendarSays(String segment, String asOf, String expected)
      throws IOException {
    assertThat(decided(asOf, CASES + "transactions.csv", "2024-01-01", segment))
        .isEqualTo(expected);
  }

  private String events(String... rows) throws IOException {
    String head = "customer,booked,kind,amount,month\n";
    return Files.writeString(dir.resolve("t.csv"), head + String.join("\n", rows) + "\n")
        .toString();
  }

  @Test
  void decide_leapDayAYearBefore_standsBesideTheLastOfFebruary() throws IOException {
    String events = events("C001,2024-02-29,CARD,100.00,", "C001,2025-02-01,CARD,50.00,");
    assertThat(decided("2025-02-27", events, "2024-01-01", "spending-more")).isEqualTo("yes no no");
    assertThat(decided("2025-02-28", events, "2024-01-01", "spending-more")).isEqualTo("no no no");
    String back = events("C001,2023-02-28,CARD,100.00,", "C001,2024-02-01,CARD,50.00,");
    assertThat(decided("2024-02-27", back, "2023-01-01", "spending-more")).isEqualTo("yes no no");
    assertThat(decided("2024-02-28", back, "2023-01-01", "spending-more")).isEqualTo("no no no");
    assertThat(decided("2024-02-29", back, "2023-01-01", "spending-more")).isEqualTo("no no no");
  }

  @Test
  void decide_turnOfTheYear_isATurnOfMonthAndQuarter() throws IOException {
    String events =
        events(
            "C001,2025-09-30,SALARY,30000.00,2025-09",
            "C001,2025-10-01,SALARY,30000.00,2025-10",
            "C001,2025-12-31,SALARY,30000.00,2025-12");
    for (String column : List.of("salaried", "well-paid")) {
      String eve = column.equals("salaried") ? "yes" : "no"; // September and October
      assertThat(decided("2025-12-30", events, "2024-01-01", column)).startsWith(eve);
      assertThat(decided("2025-12-31", events, "2024-01-01", column)).startsWith("yes");
      assertThat(decided("2026-01-01", events, "2024-01-01", column)).startsWith("yes");
      assertThat(decided("2026-01-31", events, "2024-01-01", column))
          .startsWith(column.equals("salaried") ? "no" : "yes"); // November to January
    }
  }

  /** What nobody has seen is not taken for nothing. */
  @Test
  void decide_windowThatBeginsBeforeTheFile_isUnknown() throws IOException {
    String file = CASES + "transactions.csv";
    assertThat(decided("2026-06-15", file, "2025-06-01", "spending-more")).isEqualTo("yes yes no");
    assertThat(decided("2026-06-15", file, "2025-06-02", "spending-more"))
        .isEqualTo("unknown unknown unknown");
    assertThat(terminal.err.toString()).contains("spent-month-year-before");
    assertThat(decided("2026-06-30", file, "2026-04-01", "salaried")).isEqualTo("yes no no");
    assertThat(decided("2026-06-30", file, "2026-04-02", "salaried"))
        .isEqualTo("unknown unknown unknown");
  }
}
