package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.condition.DayShift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarSpanTest {

  private static final LocalDate START = LocalDate.of(2019, 12, 1);

  /** One way is the reverse of the other, so that no day is due early, late or twice. */
  @Property
  void before_anyDay_isTheLatestFromWhichTheSpanEndsByThen(
      @ForAll CalendarSpan.Unit unit,
      @ForAll @IntRange(min = 0, max = 40) int length,
      @ForAll @IntRange(min = 0, max = 2_000) int offset) {
    CalendarSpan span = new CalendarSpan(length, unit);
    LocalDate day = START.plusDays(offset);
    LocalDate before = span.before(day);
    assertThat(span.after(before)).isBeforeOrEqualTo(day);
    assertThat(span.after(before.plusDays(1))).isAfter(day);
    assertThat(DayShift.before(span).from(day)).isEqualTo(before);
  }

  /** Many at once, not one after the other, which would lose the end of the month. */
  @Property
  void before_severalSpans_isOneThatIsAsLong(
      @ForAll CalendarSpan.Unit unit,
      @ForAll @IntRange(min = 0, max = 14) int length,
      @ForAll @IntRange(min = 0, max = 12) int spans,
      @ForAll @IntRange(min = 0, max = 2_000) int offset) {
    LocalDate day = START.plusDays(offset);
    assertThat(new CalendarSpan(length, unit).before(day, spans))
        .isEqualTo(new CalendarSpan(length * spans, unit).before(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 2026-02-28, 2025-12-31",
    "2024-01-31, 1, 2024-02-29, 2023-12-31",
    "2026-02-28, 1, 2026-03-28, 2026-01-31",
    "2026-03-30, 1, 2026-04-30, 2026-02-28",
    "2026-04-30, 1, 2026-05-30, 2026-03-31",
    "2024-02-29, 12, 2025-02-28, 2023-02-28",
    "2025-02-28, 12, 2026-02-28, 2024-02-29"
  })
  void months_atTheirEnds_areClampedForwardsAndKeptBackwards(
      LocalDate day, int months, LocalDate after, LocalDate before) {
    assertThat(CalendarSpan.months(months).after(day)).isEqualTo(after);
    assertThat(CalendarSpan.months(months).before(day)).isEqualTo(before);
  }

  @Test
  void span_lessThanNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarSpan.days(-1))
        .withMessageContaining("-1");
    assertThat(CalendarSpan.days(90)).hasToString("90 days");
    assertThat(CalendarSpan.months(3)).hasToString("3 months");
  }
}
