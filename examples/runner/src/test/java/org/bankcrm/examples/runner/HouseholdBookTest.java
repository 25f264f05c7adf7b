package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The book of households and holdings, tried on its files: what the parts of a customer come to.
 */
class HouseholdBookTest {

  private static final String BOOK = "../books/household";
  private static final String CASES = BOOK + "/cases/";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private static List<String> args(String command, String asOf, boolean complete) {
    List<String> args = new ArrayList<>(List.of(command, "--book", BOOK, "--as-of", asOf));
    args.addAll(List.of("--customers", CASES + "customers.csv"));
    args.addAll(List.of("--list", "household.members=" + CASES + "members.csv"));
    args.addAll(List.of("--list", "holdings=" + CASES + "holdings.csv"));
    if (complete) {
      args.addAll(List.of("--complete", "household.members", "--complete", "holdings"));
    }
    return args;
  }

  private String decided(String asOf, boolean complete, String segment) throws IOException {
    List<String> args = args("decide", asOf, complete);
    return Terminal.column(terminal.decided(args, dir.resolve("out")), "segment." + segment);
  }

  /** H001 has all, H002 a spouse of unknown assets, H003 a deposit of unknown day, H004 nothing. */
  @ParameterizedTest
  @CsvSource({
    "wealthy-household, 2026-06-30, yes unknown no no",
    "maturing, 2026-06-30, yes no unknown no",
    "maturing, 2026-07-31, yes no unknown no",
    "maturing, 2026-08-01, no no unknown no",
    "maturing, 2026-06-29, no no unknown no", // the 30,000 are a day too far
    "strained, 2026-06-30, unknown yes unknown unknown", // there is no mean of no loans
    "several-currencies, 2026-06-30, yes no no no", // one unknown currency is one
    "beyond-risk, 2026-06-30, no yes unknown unknown"
  })
  void decide_withWholeLists_isWhatThePartsComeTo(String segment, String asOf, String expected)
      throws IOException {
    assertThat(decided(asOf, true, segment)).isEqualTo(expected);
  }

  /** Of whom the files have no row, nothing is known unless they are said to be whole. */
  @Test
  void decide_withListsOfUnknownExtent_takesNoRowForNothing() throws IOException {
    assertThat(decided("2026-06-30", false, "wealthy-household"))
        .isEqualTo("yes unknown no unknown");
  }

  @Test
  void explain_aFigure_saysWhichPartsCount() {
    List<String> args = args("explain", "2026-06-30", true);
    args.addAll(List.of("--customer", "H001", "--conditions", "--disclosure", "FULL"));
    assertThat(terminal.run(args)).as("%s", terminal.err).isZero();
    assertThat(terminal.out.toString())
        .contains(
            """
              Household assets: the sum of Assets of Household members
                3 there: 3 count
                No. 1: Assets CNY 620,000.00 — counts
            """,
            "  Currencies held: the number of different values of Currency of Holdings",
            "    4 there: 2 count, 2 do not",
            "  Highest risk of funds: the highest Risk of the product of Holdings");
  }
}
