package org.bankcrm.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {

  private static Quiet quiet(LocalTime from, LocalTime until, ZoneId zone) {
    return new Quiet(
        time ->
            from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until),
        until,
        zone);
  }

  @ParameterizedTest
  @CsvSource({
    // over midnight; the end itself is open, the beginning is not
    "Asia/Shanghai, 21:00, 09:00, 2026-06-30T12:59:59.999999999Z, 2026-06-30T12:59:59.999999999Z",
    "Asia/Shanghai, 21:00, 09:00, 2026-06-30T13:00:00Z, 2026-07-01T01:00:00Z",
    "Asia/Shanghai, 21:00, 09:00, 2026-07-01T00:59:59.999999999Z, 2026-07-01T01:00:00Z",
    "Asia/Shanghai, 21:00, 09:00, 2026-07-01T01:00:00Z, 2026-07-01T01:00:00Z",
    // nearly the whole day
    "Asia/Shanghai, 00:00, 23:59, 2026-06-30T16:00:00Z, 2026-07-01T15:59:00Z",
    // until midnight
    "Asia/Shanghai, 21:00, 00:00, 2026-06-30T15:00:00Z, 2026-06-30T16:00:00Z",
    // the clocks of Berlin show 2:00 to 3:00 twice: quiet begins again
    "Europe/Berlin, 02:00, 02:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
    "Europe/Berlin, 02:00, 02:30, 2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z",
    // the end falls into the hour that is left out: the clocks are put to 3:00
    "Europe/Berlin, 01:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    // the clocks are put into the middle of the quiet: it goes on
    "Europe/Berlin, 01:00, 04:00, 2026-03-29T00:30:00Z, 2026-03-29T02:00:00Z",
    // the clocks are put back out of the quiet at its beginning: it ends, an hour before it begins
    "Europe/Berlin, 02:30, 05:00, 2026-10-25T00:45:00Z, 2026-10-25T01:00:00Z",
    // the end comes twice, from the first on it is open until the clocks go back
    "America/Havana, 22:00, 00:30, 2026-11-01T03:00:00Z, 2026-11-01T04:30:00Z",
    "America/Havana, 22:00, 00:30, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z",
    // a day that is left out
    "Pacific/Apia, 21:00, 09:00, 2011-12-30T08:00:00Z, 2011-12-30T19:00:00Z"
  })
  void firstAllowed_isTheFirstInstantThatTheClockAllows(
      ZoneId zone, LocalTime from, LocalTime until, Instant asked, Instant allowed) {
    assertThat(quiet(from, until, zone).firstAllowed(asked)).contains(allowed);
  }
}
