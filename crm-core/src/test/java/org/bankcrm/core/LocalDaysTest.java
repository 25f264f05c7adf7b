package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDaysTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-07-01, 2026-06-30T16:00:00Z",
    "Atlantic/Azores, 2026-10-25, 2026-10-25T00:00:00Z", // midnight twice
    "America/Havana, 2026-11-01, 2026-11-01T04:00:00Z", // midnight twice
    "America/St_Johns, 2009-11-01, 2009-11-01T02:30:00Z", // a minute, then an hour of yesterday
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z", // no midnight
    "America/Sao_Paulo, 2019-02-17, 2019-02-17T03:00:00Z", // 23:00 of yesterday twice
    "Asia/Beirut, 2022-03-27, 2022-03-26T22:00:00Z", // no midnight
    "Africa/Cairo, 2024-04-26, 2024-04-25T22:00:00Z", // no midnight
    "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z", // left out
    "Pacific/Kiritimati, 1995-01-01, 1994-12-31T10:00:00Z"
  })
  void startOf_dayWithAnOddMidnight_isItsFirstInstant(ZoneId zone, LocalDate day, Instant start) {
    assertThat(LocalDays.startOf(day, zone)).isEqualTo(start);
  }

  /** Minute by minute over a week: the naive reading of a calendar on the wall. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-07-01",
    "Atlantic/Azores, 2026-10-25",
    "Atlantic/Azores, 2026-03-29",
    "America/Havana, 2026-11-01",
    "America/Havana, 2026-03-08",
    "America/St_Johns, 2009-11-01",
    "America/St_Johns, 2009-03-08",
    "America/Sao_Paulo, 2018-11-04",
    "America/Sao_Paulo, 2019-02-17",
    "Asia/Beirut, 2022-03-27",
    "Africa/Cairo, 2024-04-26",
    "Africa/Cairo, 2024-11-01",
    "Pacific/Apia, 2011-12-31",
    "Pacific/Kiritimati, 1995-01-01",
    "Australia/Lord_Howe, 2026-04-05"
  })
  void days_minuteByMinute_areWhatTheCalendarOnTheWallShows(ZoneId zone, LocalDate day) {
    Instant begin = Instant.parse(day.minusDays(3) + "T00:00:00Z");
    Instant end = begin.plus(Duration.ofDays(7));
    for (LocalDate each = day.minusDays(1);
        each.isBefore(day.plusDays(3));
        each = each.plusDays(1)) {
      Instant next = end; // the first later minute whose day is this one or later
      for (Instant at = end.minus(MINUTE); at.isAfter(begin); at = at.minus(MINUTE)) {
        boolean begun = !LocalDate.ofInstant(at, zone).isBefore(each);
        next = begun ? at : next;
        assertThat(LocalDays.firstFrom(at, each, zone)).isEqualTo(next);
        assertThat(hasTurnedTo(each, at, zone)).isEqualTo(begun);
        assertThat(LocalDays.of(at, zone)).isEqualTo(LocalDate.ofInstant(at, zone));
        assertThat(LocalDays.epochDay(at, zone)).isEqualTo(LocalDays.of(at, zone).toEpochDay());
      }
      assertThat(LocalDays.startOf(each, zone)).isEqualTo(next);
    }
  }

  private static boolean hasTurnedTo(LocalDate day, Instant at, ZoneId zone) {
    return LocalDays.turns(day, zone).stream().filter(turn -> !turn.isAfter(at)).count() % 2 == 1;
  }
}
