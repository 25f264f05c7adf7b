package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/**
 * How long a contact counts: within so many hours, days or months, or within the calendar day, week
 * or month.
 *
 * <p>A contact counts from its own instant, inclusive, to {@link #endOf its end}, exclusive:
 *
 * <ul>
 *   <li>Hours are hours on a stopwatch, whatever the clocks do.
 *   <li>Rolling days and months are whole calendar days, a {@link CalendarSpan} from the day of the
 *       contact: of 7 days the day of the contact is the first, and a day on which the clocks
 *       change is one day; a contact of 15 January counts within a month up to 14 February, one of
 *       31 January up to 27 February, or 28 in a leap year. A behaviour window of the kernel that
 *       looks back as far from a later day sees the contact just as long.
 *   <li>Calendar weeks begin on Monday.
 *   <li>Days are told as {@link LocalDays} tells them: a contact belongs to the day that calendars
 *       in the zone show at its instant.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit hours, days and the like
 * @param length how many of them, 1 to 1,000; 1 for those of the calendar
 */
public record ContactWindow(Unit unit, int length) {

  /** What a window is measured in. */
  public enum Unit {
    /** Hours on a stopwatch. */
    HOURS("hours", "小时", "hours"),
    /** Calendar days, the day of the contact being the first. */
    DAYS("days", "天", "days"),
    /** Calendar months to the day. */
    MONTHS("months", "个月", "months"),
    /** The calendar day of the contact. */
    CALENDAR_DAY("day", "每自然日", "a calendar day"),
    /** The calendar week of the contact, from Monday. */
    CALENDAR_WEEK("week", "每自然周", "a calendar week"),
    /** The calendar month of the contact. */
    CALENDAR_MONTH("month", "每自然月", "a calendar month");

    final String word;
    private final String zh;
    private final String en;

    Unit(String word, String zh, String en) {
      this.word = word;
      this.zh = zh;
      this.en = en;
    }

    /** Whether windows of it follow each other on the calendar, the same for all contacts. */
    public boolean isCalendar() {
      return this == CALENDAR_DAY || this == CALENDAR_WEEK || this == CALENDAR_MONTH;
    }
  }

  static final int MOST = 1_000;

  private static final int DAYS_THAT_MONTHS_DIFFER = 3;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MOST_DAYS_OF_A_MONTH = 31;
  private static final int HOURS_OF_A_DAY = 24;

  /** What 1 January 1970 is, from Monday. */
  private static final int THURSDAY = 3;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is out of bounds, or not 1 for a unit of the calendar
   */
  public ContactWindow {
    requireNonNull(unit, "unit");
    Checks.within(length, 1, unit.isCalendar() ? 1 : MOST, "length");
  }

  /** A window as documents have it, for the forms of policies: {@code {"days": 7}}. */
  public static Value<ContactWindow> value() {
    return Values.object(ContactWindowForm.FORM);
  }

  /** Within so many hours. */
  public static ContactWindow ofHours(int hours) {
    return new ContactWindow(Unit.HOURS, hours);
  }

  /** Within so many calendar days, the day of the contact being the first. */
  public static ContactWindow ofDays(int days) {
    return new ContactWindow(Unit.DAYS, days);
  }

  /** Within so many calendar months. */
  public static ContactWindow ofMonths(int months) {
    return new ContactWindow(Unit.MONTHS, months);
  }

  /** Within the calendar day. */
  public static ContactWindow calendarDay() {
    return new ContactWindow(Unit.CALENDAR_DAY, 1);
  }

  /** Within the calendar week, from Monday. */
  public static ContactWindow calendarWeek() {
    return new ContactWindow(Unit.CALENDAR_WEEK, 1);
  }

  /** Within the calendar month. */
  public static ContactWindow calendarMonth() {
    return new ContactWindow(Unit.CALENDAR_MONTH, 1);
  }

  /**
   * The first instant at which a contact no longer counts; later than the contact.
   *
   * @param contact when the contact was
   * @param zone whose calendar counts
   */
  public Instant endOf(Instant contact, ZoneId zone) {
    return unit == Unit.HOURS
        ? contact.plus(length, ChronoUnit.HOURS)
        : LocalDays.firstFrom(contact, endOf(LocalDays.of(contact, zone)), zone);
  }

  /**
   * The first day on which a contact of the day no longer counts; never earlier for a later day.
   *
   * @throws IllegalStateException for hours, which do not end with a day
   */
  public LocalDate endOf(LocalDate day) {
    return switch (unit) {
      case HOURS -> throw new IllegalStateException("hours do not end with a day");
      case DAYS -> CalendarSpan.days(length).after(day);
      case MONTHS -> CalendarSpan.months(length).after(day);
      case CALENDAR_DAY -> day.plusDays(1);
      case CALENDAR_WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case CALENDAR_MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }

  /** No contact counts on a day that lies more days after its own. */
  int mostDays() {
    return switch (unit) {
      case HOURS -> length / HOURS_OF_A_DAY + 1;
      case DAYS -> length;
      case MONTHS -> MOST_DAYS_OF_A_MONTH * length + DAYS_THAT_MONTHS_DIFFER;
      case CALENDAR_DAY -> 1;
      case CALENDAR_WEEK -> DAYS_OF_A_WEEK;
      case CALENDAR_MONTH -> MOST_DAYS_OF_A_MONTH;
    };
  }

  /**
   * The first day of which a contact still counts on another day; both counted from 1 January 1970.
   */
  long firstDay(long day) {
    return switch (unit) {
      case HOURS -> throw new IllegalStateException("hours do not begin with a day");
      case DAYS -> day - length + 1;
      case MONTHS -> firstOfMonths(LocalDate.ofEpochDay(day)).toEpochDay();
      case CALENDAR_DAY -> day;
      case CALENDAR_WEEK -> day - Math.floorMod(day + THURSDAY, DAYS_OF_A_WEEK);
      case CALENDAR_MONTH -> day + 1 - LocalDate.ofEpochDay(day).getDayOfMonth();
    };
  }

  /** Months end on their last day where they have no such day, so that some days end alike. */
  private LocalDate firstOfMonths(LocalDate day) {
    LocalDate first = day.minusMonths(length).minusDays(DAYS_THAT_MONTHS_DIFFER);
    while (!endOf(first).isAfter(day)) {
      first = first.plusDays(1);
    }
    return first;
  }

  /**
   * The instant from which on contacts may still count at another: the first of a day, or the hours
   * before it. Whatever was before counts no longer.
   *
   * @param zone whose calendar counts
   */
  public Instant reachesBack(Instant at, ZoneId zone) {
    return unit == Unit.HOURS
        ? at.minus(length, ChronoUnit.HOURS)
        : LocalDays.startOf(
            LocalDate.ofEpochDay(firstDay(LocalDays.of(at, zone).toEpochDay())), zone);
  }

  /** What people call it: {@code 7天内}, {@code a calendar week}. */
  public LocalizedText label() {
    return unit.isCalendar()
        ? LocalizedText.of(unit.zh, unit.en)
        : LocalizedText.of("每" + length + unit.zh, "within " + length + " " + unit.en);
  }

  /** What people call it in English. */
  @Override
  public String toString() {
    return label().en();
  }
}
