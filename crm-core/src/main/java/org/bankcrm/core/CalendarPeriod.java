package org.bankcrm.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of the calendar that follows upon its like without a gap: every day lies in just one
 * week, month, quarter and year.
 *
 * <p>It knows no zone: whoever has an instant tells its day first ({@link LocalDays}).
 */
public enum CalendarPeriod implements Labelled {
  /** From Monday to Sunday, also across the turn of a year. */
  WEEK(7, CalendarSpan.Unit.DAYS),
  /** From the 1st to the last day of a month. */
  MONTH(1, CalendarSpan.Unit.MONTHS),
  /** From 1 January, 1 April, 1 July or 1 October to the last day of the third month. */
  QUARTER(3, CalendarSpan.Unit.MONTHS),
  /** From 1 January to 31 December. */
  YEAR(12, CalendarSpan.Unit.MONTHS);

  private final int length;
  private final CalendarSpan.Unit unit;

  CalendarPeriod(int length, CalendarSpan.Unit unit) {
    this.length = length;
    this.unit = unit;
  }

  /**
   * How long one is: 7 days, or 1, 3 or 12 months. Months and what is made of them differ in days.
   */
  public CalendarSpan span() {
    return new CalendarSpan(length, unit);
  }

  /** The first day of the one in which a day lies. That day may be the first itself. */
  public LocalDate firstDay(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The last day of the one in which a day lies. */
  public LocalDate lastDay(LocalDate day) {
    return span().after(firstDay(day)).minusDays(1);
  }
}
