package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book of what the bank has promised, on either side of its bounds. */
class PromisesBookTest {

  private static final String BOOK = "../books/promises";
  private static final String CASES = BOOK + "/cases/";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();
  private int nights;

  /** What the column says after a night; the state goes on from the night before. */
  private String night(String asOf, String customers, String column) throws IOException {
    List<String> args = new ArrayList<>(List.of("decide", "--book", BOOK, "--as-of", asOf));
    args.addAll(List.of("--customers", CASES + customers));
    if (nights > 0) {
      args.addAll(List.of("--yesterday", dir.resolve("n" + nights).toString()));
    }
    nights++;
    return Terminal.column(terminal.decided(args, dir.resolve("n" + nights)), column);
  }

  private String complaints(String asOf, String customers) throws IOException {
    return night(asOf, customers, "stage.complaint.next");
  }

  /** Of C002 papers are awaited on 1 June, of C003 nobody knows; C004 is settled meanwhile. */
  @Test
  void decide_complaints_countTheDaysOnWhichNothingWasAwaited() throws IOException {
    assertThat(complaints("2026-06-01", "accepted.csv")).isEqualTo("OPEN OPEN OPEN OPEN");
    assertThat(complaints("2026-06-15", "accepted.csv")).isEqualTo("OPEN OPEN OPEN OPEN");
    assertThat(complaints("2026-06-16", "complete.csv")).isEqualTo("OVERDUE OPEN OPEN SETTLED");
    assertThat(complaints("2026-06-30", "complete.csv")).isEqualTo("OVERDUE OPEN OPEN SETTLED");
    assertThat(complaints("2026-07-01", "complete.csv"))
        .isEqualTo("OVERDUE OVERDUE OVERDUE SETTLED");
  }

  /**
   * Gold reached on 1 June 2026 is kept until 31 December 2027, and lost at the review after that.
   */
  @Test
  void decide_tiers_keepWhatIsPromised() throws IOException {
    assertThat(tiers("2026-06-01", "accepted.csv")).isEqualTo("GOLD ORDINARY ORDINARY GOLD");
    assertThat(tiers("2026-08-31", "complete.csv")).isEqualTo("GOLD ORDINARY ORDINARY GOLD");
    assertThat(tiers("2027-12-31", "complete.csv")).isEqualTo("GOLD ORDINARY ORDINARY GOLD");
    assertThat(tiers("2028-02-28", "complete.csv")).isEqualTo("GOLD ORDINARY ORDINARY GOLD");
    assertThat(tiers("2028-02-29", "complete.csv")) // of C004 nothing is known, which takes nothing
        .isEqualTo("ORDINARY ORDINARY ORDINARY GOLD");
  }

  private String tiers(String asOf, String customers) throws IOException {
    return night(asOf, customers, "tier.value");
  }

  /**
   * Of C002 no fee is known, so that nothing is asked for that has to name it; nor assets of C003.
   */
  @Test
  void decide_overdue_tellsValuesOfTheCustomersOwn() throws IOException {
    complaints("2026-06-01", "accepted.csv");
    complaints("2026-06-16", "complete.csv");
    assertThat(effects())
        .containsExactly(
            "C001,escalate,role=HEAD|assets=CNY 199999.99", "C001,apology,fee=CNY 12.50");
    complaints("2026-07-01", "complete.csv");
    assertThat(effects())
        .containsExactly(
            "C002,escalate,role=HEAD|assets=CNY 199999.99",
            "C003,escalate,role=HEAD|assets=unknown",
            "C003,apology,fee=CNY 0.00");
  }

  private List<String> effects() throws IOException {
    return Files.readAllLines(dir.resolve("n" + nights).resolve("effects.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(row -> row[0] + "," + row[6] + "," + row[7])
        .toList();
  }

  /** While the time stands still somebody has to look each day. */
  @Test
  void decide_complaints_tellWhenToLookAgain() throws IOException {
    String column = "stage.complaint.look-again";
    assertThat(night("2026-06-01", "accepted.csv", column))
        .isEqualTo("2026-06-16 2026-06-02 2026-06-02 2026-06-16");
    assertThat(night("2026-06-11", "complete.csv", column))
        .isEqualTo(
            "2026-06-16 2026-06-26 2026-06-16 "); // of C003 it is not known if ten days counted
  }
}
