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

/** The book of hours and business days, on either side of its bounds and of its calendar's end. */
class NightWatchBookTest {

  private static final String BOOK = "../books/night-watch";
  private static final String CASES = BOOK + "/cases/";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private static List<String> args(String command, String asOf) {
    List<String> args = new ArrayList<>(List.of(command, "--book", BOOK, "--as-of", asOf));
    args.addAll(List.of("--customers", CASES + "customers.csv"));
    args.addAll(List.of("--events", "card.txn=" + CASES + "card.csv"));
    args.addAll(List.of("--complete-from", "card.txn=2026-01-01"));
    return args;
  }

  private static List<String> counting(List<String> args) {
    args.addAll(List.of("--calendar", "china=" + "../calendars/example-2026.json"));
    return args;
  }

  private String decided(String asOf, String column) throws IOException {
    List<String> args = counting(args("decide", asOf));
    return Terminal.column(terminal.decided(args, dir.resolve("out")), "segment." + column);
  }

  /** C001 to C004; of the last nothing is known. */
  @ParameterizedTest
  @CsvSource({
    "night-owl, 2026-09-30, no yes no unknown", // at 22:00, not a second earlier, not at 06:00
    "night-owl, 2026-10-01, yes yes no unknown", // 1,200 were spent at 23:30
    "weekend-visitor, 2026-10-08, no no yes unknown",
    "quick-order, 2026-10-08, yes no unknown unknown", // 9 minutes and 59 seconds; 10 minutes
    "waiting, 2026-10-12, yes no unknown unknown", // 29 and 30 September, 8, 9, 10 and 12 October
    "waiting, 2026-10-13, yes yes unknown unknown",
    "birthday-call, 2026-10-08, no yes no unknown",
    "birthday-call, 2026-10-11, no no no no", // a Sunday
    "birthday-call, 2026-10-12, no yes no unknown",
    "birthday-call, 2027-02-28, unknown no unknown unknown", // the calendar has ended
    "holiday-spender, 2026-10-12, yes no no no"
  })
  void decide_eitherSideOfABound_isWhatClockAndCalendarSay(
      String segment, String asOf, String expected) throws IOException {
    assertThat(decided(asOf, segment)).isEqualTo(expected);
  }

  @Test
  void decide_withoutTheCalendar_saysHowToGiveIt() {
    List<String> args = args("decide", "2026-10-01");
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    assertThat(terminal.run(args)).isNotZero();
    assertThat(terminal.err.toString()).contains("--calendar china=FILE.json");
  }

  @Test
  void explain_beyondTheCalendar_tellsTheReason() {
    List<String> args = counting(args("explain", "2027-02-28"));
    args.addAll(List.of("--customer", "C001", "--conditions", "--lang", "zh"));
    assertThat(terminal.run(args)).as("%s", terminal.err).isZero();
    assertThat(terminal.out.toString()).contains("超出营业日历范围");
  }
}
