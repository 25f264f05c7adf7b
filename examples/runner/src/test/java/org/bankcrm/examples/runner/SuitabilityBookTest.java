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

/** The book that asks for a risk profile and places households, on either side of its bounds. */
class SuitabilityBookTest {

  private static final String BOOK = "../books/suitability";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private static List<String> args(String command, String asOf) {
    return new ArrayList<>(
        List.of(
            command,
            "--book",
            BOOK,
            "--as-of",
            asOf,
            "--customers",
            BOOK + "/cases/customers.csv"));
  }

  /**
   * S001 answered all 365 days before the first day, S002 not what hangs on a loss, S003 and S004
   * this month, S005 nothing; of S006 nothing is known, not even whether there is a household.
   */
  @ParameterizedTest
  @CsvSource({
    "questionnaire.risk-profile.complete, 2026-06-30, yes no yes yes no no",
    "questionnaire.risk-profile.complete, 2026-07-01, no no yes yes no no", // a day too old
    "questionnaire.risk-profile.next, 2026-06-30, NONE sold-in-loss NONE NONE horizon horizon",
    "questionnaire.risk-profile.next, 2026-07-01, horizon horizon NONE NONE horizon horizon",
    "segment.bears-risk, 2026-06-30, yes no yes no no no",
    "segment.bears-risk, 2026-07-01, no no yes no no no",
    "segment.to-be-asked, 2026-06-30, no yes no no yes unknown",
    "segment.to-be-asked, 2026-07-01, yes yes no no yes unknown",
    "tier.household-tier, 2026-06-30, PRIVATE GOLD ORDINARY ORDINARY ORDINARY ORDINARY",
    "tier.household-tier.settled, 2026-06-30, yes yes yes yes yes no"
  })
  void decide_onEitherSideOfADayAndABound_isWhatTheBookSays(
      String column, String asOf, String expected) throws IOException {
    List<List<String>> rows = terminal.decided(args("decide", asOf), dir.resolve("out"));
    assertThat(Terminal.column(rows, column).strip()).isEqualTo(expected.strip());
  }

  @Test
  void explain_aCustomer_saysWhatToAskNext() {
    List<String> args = args("explain", "2026-06-30");
    args.addAll(List.of("--customer", "S002"));
    assertThat(terminal.run(args)).as("%s", terminal.err).isZero();
    assertThat(terminal.out.toString()).contains("Did you sell then?");
  }
}
