package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * So many calendar days or months, and the one rule by which the library moves a day by them.
 *
 * <p>Forwards, months keep the day of the month; where the month is too short for it, its last day
 * takes the place: one month after 31 January is 28 or 29 February, one month after 28 February is
 * 28 March.
 *
 * <p>Backwards is the reverse: the latest day from which as many months later is not after the day.
 * From a month's end it is a month's end: one month before 28 February 2026 is 31 January, before
 * 30 April 31 March; one month before 30 March is 28 February. So {@code !span.after(first)
 * .isAfter(day)} holds exactly where {@code !first.isAfter(span.before(day))} does.
 *
 * <p>Hours are no such span, for a day may have 23 of them; business days need a {@link
 * BusinessCalendar}. Immutable and thread-safe.
 *
 * @param length how many, from 0
 * @param unit days or months
 */
public record CalendarSpan(int length, Unit unit) {

  /** What a span is counted in. */
  public enum Unit implements Labelled {
    /** Calendar days. */
    DAYS,
    /** Calendar months. */
    MONTHS
  }

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public CalendarSpan {
    requireNonNull(unit, "unit");
    if (length < 0) {
      throw new IllegalArgumentException("a span must be 0 or more but was " + length);
    }
  }

  /** So many calendar days. */
  public static CalendarSpan days(int length) {
    return new CalendarSpan(length, Unit.DAYS);
  }

  /** So many calendar months. */
  public static CalendarSpan months(int length) {
    return new CalendarSpan(length, Unit.MONTHS);
  }

  /** The day so much later. */
  public LocalDate after(LocalDate day) {
    return unit == Unit.DAYS ? day.plusDays(length) : day.plusMonths(length);
  }

  /** The latest day from which so much later is not after the day. */
  public LocalDate before(LocalDate day) {
    return before(day, 1);
  }

  /** The day so many of these spans before, told at once, so that clamped days do not drift. */
  public LocalDate before(LocalDate day, int spans) {
    long amount = (long) length * spans;
    if (unit == Unit.DAYS) {
      return day.minusDays(amount);
    }
    LocalDate back = day.minusMonths(amount);
    boolean isEnd = day.getDayOfMonth() == day.lengthOfMonth();
    return isEnd ? back.with(TemporalAdjusters.lastDayOfMonth()) : back;
  }

  /** The length and unit: {@code 90 days}. */
  @Override
  public String toString() {
    return length + " " + unit.label().en();
  }
}
