package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time within opening hours. */
class BusinessClockTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** From Thursday, 1 January 2026; Friday, 2 October is a holiday. */
  private static final BusinessCalendar YEAR =
      BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(List.of(LocalDate.parse("2026-10-02")));

  private static BusinessClock clock(String... openings) {
    return new BusinessClock(YEAR, OpeningHours.of(BERLIN, openings));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  /** Thursday, 1 October 2026, and the Monday after the holiday and the weekend. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-01T10:00, 60, 2026-10-01T11:00", // within
    "2026-10-01T11:30, 60, 2026-10-01T14:00", // over the lunch break
    "2026-10-01T11:00, 60, 2026-10-01T12:00", // up just when it closes
    "2026-10-01T12:00, 60, 2026-10-01T14:30", // begins at the closing minute
    "2026-10-01T12:45, 60, 2026-10-01T14:30", // begins in the break
    "2026-10-01T06:00, 60, 2026-10-01T10:00", // before it opens
    "2026-10-01T17:00, 60, 2026-10-05T09:30", // over holiday and weekend
    "2026-10-01T17:30, 60, 2026-10-05T10:00",
    "2026-10-03T15:00, 60, 2026-10-05T10:00", // on a Saturday
    "2026-10-01T09:00, 420, 2026-10-01T17:30", // a whole day
    "2026-10-01T09:00, 421, 2026-10-05T09:01",
    "2026-10-03T15:00, 0, 2026-10-03T15:00", // at once, open or not
  })
  void after_hours_areThoseAtWhichItIsOpen(String start, long minutes, String due) {
    BusinessClock clock = clock("09:00/12:00", "13:30/17:30");

    assertThat(clock.after(at(start), Duration.ofMinutes(minutes))).contains(at(due));
    assertThat(clock.between(at(start), at(due))).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void after_secondsOfTheStart_areKept() {
    BusinessClock clock = clock("09:00/12:00", "13:30/17:30");
    Instant start = at("2026-10-01T11:59:30");

    assertThat(clock.after(start, Duration.ofMinutes(1))).contains(at("2026-10-01T13:30:30"));
    assertThat(clock.after(start, Duration.ofSeconds(30))).contains(at("2026-10-01T12:00"));
  }

  /** On Sunday, 29 March clocks go from 02:00 to 03:00, on 25 October from 03:00 to 02:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 00:00/06:00, 5",
    "2026-03-29, 02:30/06:00, 3", // opens when they are put forward
    "2026-03-29, 00:00/02:30, 2", // closes when they are
    "2026-10-25, 00:00/06:00, 7",
    "2026-10-25, 02:00/06:00, 5", // opens at the first two o'clock
    "2026-10-25, 00:00/02:00, 2", // closes at it
    "2026-10-25, 03:00/06:00, 3",
    "2026-10-25, 00:00/00:00, 25", // to the end of the day
  })
  void between_clocksAreChanged_passesAsItDoes(String day, String opening, long hours) {
    BusinessCalendar always = BusinessCalendar.of(DateRange.parse("2026-01-01/2027-01-01"));
    BusinessClock clock = new BusinessClock(always, OpeningHours.of(BERLIN, opening));
    Instant start = LocalDate.parse(day).atStartOfDay(BERLIN).toInstant();
    Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(BERLIN).toInstant();

    assertThat(clock.between(start, end)).isEqualTo(Duration.ofHours(hours));
    assertThat(clock.between(start, clock.after(start, Duration.ofHours(hours)).orElseThrow()))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void after_pastTheCalendar_isNotTold() {
    BusinessClock clock = clock("09:00/17:00");
    Instant last = at("2026-12-31T16:00");

    assertThat(clock.after(last, Duration.ofHours(1))).contains(at("2026-12-31T17:00"));
    assertThat(clock.after(last, Duration.ofMinutes(61))).isEmpty();
    assertThat(clock.after(at("2027-01-01T00:00"), Duration.ofMinutes(1))).isEmpty();
    assertThat(clock.after(at("2025-12-31T23:00"), Duration.ofMinutes(1))).isEmpty();
    assertThat(clock.after(at("2027-06-01T00:00"), Duration.ZERO)).isPresent();
    assertThat(clock.end()).isEqualTo(at("2027-01-01T00:00"));
    assertThat(clock.covers(at("2026-12-31T23:59"))).isTrue();
    assertThat(clock.covers(at("2027-01-01T00:00"))).isFalse();
  }

  /** Minute by minute, as somebody sees who stands before the door. */
  @Property(tries = 100)
  void after_anyStart_isWhereOpenMinutesAreUp(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BusinessClock clock = clock("00:00/04:00", "09:00/12:00", "13:30/17:30");
    Instant start = at("2026-03-20T00:00").plusSeconds(60L * random.nextInt(290 * 24 * 60));
    int minutes = random.nextInt(2_000);
    Instant expected = start;
    int left = minutes;
    for (; left > 0 && expected.isBefore(clock.end()); expected = expected.plusSeconds(60)) {
      left -= isOpen(expected) ? 1 : 0;
    }
    Optional<Instant> due = clock.after(start, Duration.ofMinutes(minutes));

    if (left > 0) {
      assertThat(due).isEmpty();
    } else {
      assertThat(due).contains(expected);
      assertThat(clock.between(start, expected)).isEqualTo(Duration.ofMinutes(minutes));
    }
  }

  private static boolean isOpen(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, BERLIN);
    int minute = local.getHour() * 60 + local.getMinute();
    boolean hours =
        minute < 240 || (minute >= 540 && minute < 720) || (minute >= 810 && minute < 1_050);
    return hours && YEAR.covers(local.toLocalDate()) && YEAR.isBusinessDay(local.toLocalDate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17:00/09:00", "09:00/09:00", "09:00:30/17:00", "09:00"})
  void opening_thatIsNone_isRefused(String opening) {
    assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.of(BERLIN, opening));
  }

  @Test
  void openings_outOfOrderOrMeeting_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningHours.of(BERLIN, "13:00/17:00", "09:00/12:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningHours.of(BERLIN, "09:00/12:00", "12:00/17:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningHours.of(BERLIN, "09:00/00:00", "12:00/17:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(BERLIN, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock("09:00/17:00").after(Instant.EPOCH, Duration.ofMinutes(-1)));
  }

  @Test
  void clockSpan_hours_areOfSixtyMinutes() {
    Instant night = at("2026-10-25T00:30");

    assertThat(ClockSpan.hours(3).after(night)).isEqualTo(night.plusSeconds(10_800));
    assertThat(ClockSpan.hours(2).minutes()).isEqualTo(ClockSpan.minutes(120).minutes());
    assertThat(ClockSpan.hours(2)).hasToString("2 hours");
    assertThatIllegalArgumentException().isThrownBy(() -> ClockSpan.minutes(-1));
  }
}
