package org.bankcrm.campaign.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalDays;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Zones whose clocks are changed, by day, at midnight, by half an hour, and by a whole day. */
  static final List<ZoneId> ZONES =
      List.of(
          SHANGHAI,
          BERLIN,
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Atlantic/Azores"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Kwajalein"));

  private static String end(ContactWindow window, String contact, ZoneId zone) {
    return window.endOf(Instant.parse(contact), zone).atZone(zone).toLocalDateTime().toString();
  }

  /** 1 January 1900 to 2100, leap years and ends of months among them. */
  @Property(tries = 300)
  void firstDay_isTheFirstThatStillCounts(
      @ForAll @LongRange(min = -25_567, max = 47_482) long epochDay,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    for (ContactWindow.Unit unit : ContactWindow.Unit.values()) {
      if (unit != ContactWindow.Unit.HOURS) {
        ContactWindow window = new ContactWindow(unit, unit.isCalendar() ? 1 : length);
        LocalDate first = LocalDate.ofEpochDay(window.firstDay(epochDay));
        assertThat(window.endOf(first)).isAfter(day);
        assertThat(window.endOf(first.minusDays(1))).isBeforeOrEqualTo(day);
      }
    }
  }

  @Test
  void endOf_days_countsTheDayOfTheContact() {
    assertThat(end(ContactWindow.ofDays(1), "2026-06-30T15:59:59Z", SHANGHAI))
        .isEqualTo("2026-07-01T00:00");
    assertThat(end(ContactWindow.ofDays(7), "2026-06-30T02:00:00Z", SHANGHAI))
        .isEqualTo("2026-07-07T00:00");
  }

  @Test
  void endOf_hours_areHoursOnAStopwatch() {
    // 29 March 2026: at 2:00 the clocks of Berlin go to 3:00
    Instant before = Instant.parse("2026-03-28T12:00:00Z");
    assertThat(ContactWindow.ofHours(24).endOf(before, BERLIN)).isEqualTo("2026-03-29T12:00:00Z");
    assertThat(end(ContactWindow.ofDays(2), "2026-03-28T12:00:00Z", BERLIN))
        .isEqualTo("2026-03-30T00:00");
  }

  @Test
  void endOf_dayOfChangedClocks_isOneDay() {
    Instant spring = Instant.parse("2026-03-28T23:00:00Z"); // midnight of the short day
    assertThat(ContactWindow.calendarDay().endOf(spring, BERLIN)).isEqualTo("2026-03-29T22:00:00Z");
    Instant autumn = Instant.parse("2026-10-24T22:00:00Z"); // midnight of the long day
    assertThat(ContactWindow.calendarDay().endOf(autumn, BERLIN)).isEqualTo("2026-10-25T23:00:00Z");
  }

  @Test
  void endOf_months_endBeforeTheSameDayOrTheLastOfTheMonth() {
    ContactWindow month = ContactWindow.ofMonths(1);
    assertThat(end(month, "2026-01-15T04:00:00Z", SHANGHAI)).isEqualTo("2026-02-15T00:00");
    assertThat(end(month, "2026-01-28T04:00:00Z", SHANGHAI)).isEqualTo("2026-02-28T00:00");
    assertThat(end(month, "2026-01-29T04:00:00Z", SHANGHAI)).isEqualTo("2026-02-28T00:00");
    assertThat(end(month, "2026-01-31T04:00:00Z", SHANGHAI)).isEqualTo("2026-02-28T00:00");
    assertThat(end(month, "2028-01-29T04:00:00Z", SHANGHAI)).isEqualTo("2028-02-29T00:00");
    assertThat(end(month, "2026-02-28T04:00:00Z", SHANGHAI)).isEqualTo("2026-03-28T00:00");
  }

  @Test
  void endOf_calendar_endsWithThePeriod() {
    String tuesday = "2026-06-30T04:00:00Z";
    assertThat(end(ContactWindow.calendarDay(), tuesday, SHANGHAI)).isEqualTo("2026-07-01T00:00");
    assertThat(end(ContactWindow.calendarWeek(), tuesday, SHANGHAI)).isEqualTo("2026-07-06T00:00");
    assertThat(end(ContactWindow.calendarMonth(), tuesday, SHANGHAI)).isEqualTo("2026-07-01T00:00");
    assertThat(end(ContactWindow.calendarWeek(), "2026-07-05T16:00:00Z", SHANGHAI)) // Monday 0:00
        .isEqualTo("2026-07-13T00:00");
  }

  @Test
  void endOf_oddMidnights_isTheFirstInstantOfTheDay() {
    ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo"); // 4 November 2018 began at 1:00
    assertThat(end(ContactWindow.ofDays(1), "2018-11-03T15:00:00Z", saoPaulo))
        .isEqualTo("2018-11-04T01:00");
    ZoneId azores = ZoneId.of("Atlantic/Azores"); // 25 October 2026 has midnight twice
    assertThat(ContactWindow.ofDays(1).endOf(Instant.parse("2026-10-24T12:00:00Z"), azores))
        .isEqualTo("2026-10-25T00:00:00Z");
    ZoneId stJohns = ZoneId.of("America/St_Johns"); // 1 November 2009, 0:01 → 31 October, 23:01
    assertThat(ContactWindow.ofDays(1).endOf(Instant.parse("2009-10-31T12:00:00Z"), stJohns))
        .isEqualTo("2009-11-01T02:30:00Z");
    assertThat(ContactWindow.ofDays(1).endOf(Instant.parse("2009-11-01T02:31:00Z"), stJohns))
        .isEqualTo("2009-11-01T03:30:00Z");
  }

  /** As the windows of the kernel look back from a day. */
  @Property(tries = 2000)
  void endOf_daysAndMonths_isTheFirstDayThatNoLongerLooksBackOnIt(
      @ForAll @IntRange(min = 0, max = 4000) int offset,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    LocalDate contact = LocalDate.of(2020, 1, 1).plusDays(offset);
    LocalDate byDays = ContactWindow.ofDays(n).endOf(contact);
    assertThat(CalendarSpan.days(n).before(byDays)).isEqualTo(contact);
    LocalDate byMonths = ContactWindow.ofMonths(n).endOf(contact);
    assertThat(CalendarSpan.months(n).before(byMonths)).isAfterOrEqualTo(contact);
    assertThat(CalendarSpan.months(n).before(byMonths.minusDays(1))).isBefore(contact);
  }

  @Property(tries = 2000)
  void endOf_anyWindow_isLaterThanTheContactAndByDaysNeverEarlierForALaterOne(
      @ForAll @LongRange(min = 1_000_000_000, max = 1_800_000_000) long second,
      @ForAll @LongRange(min = 0, max = 200_000) long later,
      @ForAll @IntRange(min = 0, max = 12) int zone,
      @ForAll ContactWindow.Unit unit,
      @ForAll @IntRange(min = 1, max = 3) int length) {
    ContactWindow window = new ContactWindow(unit, unit.isCalendar() ? 1 : length);
    Instant contact = Instant.ofEpochSecond(second);
    assertThat(window.endOf(contact, ZONES.get(zone))).isAfter(contact);
    if (unit != ContactWindow.Unit.HOURS) {
      LocalDate day = LocalDays.of(contact, ZONES.get(zone));
      LocalDate next = day.plusDays(later / 86_400);
      assertThat(window.endOf(next)).isAfter(next).isAfterOrEqualTo(window.endOf(day));
    }
  }

  @Test
  void endOf_dayOfHours_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ContactWindow.ofHours(1).endOf(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void window_outOfBounds_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ContactWindow.ofDays(0));
    assertThatIllegalArgumentException().isThrownBy(() -> ContactWindow.ofHours(1_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactWindow(ContactWindow.Unit.CALENDAR_WEEK, 2))
        .withMessageContaining("2");
  }

  @Test
  void label_isInBothLanguages() {
    assertThat(ContactWindow.ofDays(7).label().zh()).isEqualTo("每7天");
    assertThat(ContactWindow.calendarWeek()).hasToString("a calendar week");
    assertThat(ContactWindow.ofMonths(3)).hasToString("within 3 months");
  }
}
