package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPeriodTest {

  /** One follows upon the other: every day lies in just one. */
  @Property
  void firstDay_anyDay_isThatOfAllDaysToTheLast(
      @ForAll CalendarPeriod period, @ForAll @IntRange(min = -800_000, max = 2_900_000) int epoch) {
    LocalDate day = LocalDate.ofEpochDay(epoch);
    LocalDate first = period.firstDay(day);
    LocalDate last = period.lastDay(day);
    assertThat(day).isBetween(first, last);
    assertThat(period.firstDay(first)).isEqualTo(first);
    assertThat(period.firstDay(last)).isEqualTo(first);
    assertThat(period.firstDay(last.plusDays(1))).isEqualTo(last.plusDays(1));
    assertThat(period.lastDay(first.minusDays(1))).isEqualTo(first.minusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2027-01-01, 2026-12-28, 2027-01-03",
    "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
    "QUARTER, 2026-06-30, 2026-04-01, 2026-06-30",
    "QUARTER, 2026-07-01, 2026-07-01, 2026-09-30",
    "QUARTER, 2024-03-31, 2024-01-01, 2024-03-31",
    "YEAR, 2024-12-31, 2024-01-01, 2024-12-31",
  })
  void firstAndLastDay_ofADay_areThoseOfTheCalendar(
      CalendarPeriod period, LocalDate day, LocalDate first, LocalDate last) {
    assertThat(period.firstDay(day)).isEqualTo(first);
    assertThat(period.lastDay(day)).isEqualTo(last);
  }
}
