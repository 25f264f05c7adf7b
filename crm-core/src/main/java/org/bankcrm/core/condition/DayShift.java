package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.bankcrm.core.CalendarSpan;

/**
 * A day told from the as-of date: first to an anchor, then by months, then by days. How long
 * something lasts is a {@link CalendarSpan}.
 *
 * <p>Adding months keeps the day of the month and takes the month's last day where there is none:
 * one month after 31 January is 28 or 29 February, one month before 31 March too. With the anchor
 * {@code MONTH_END} the result of adding months is again a month's end.
 *
 * @param anchor the day to start from
 * @param months calendar months to add, within ±1,200
 * @param days calendar days to add after that, within ±36,500
 */
public record DayShift(Anchor anchor, int months, int days) {

  /** A day of the as-of date's own month or year. */
  public enum Anchor {
    /** The as-of date itself, in the zone of the facts. */
    AS_OF,
    /** The first day of its month. */
    MONTH_START,
    /** The last day of its month. */
    MONTH_END,
    /** The first of January of its year. */
    YEAR_START,
    /** The last of December of its year. */
    YEAR_END,
    /**
     * The as-of date itself; where it is the last day of its month, the last day of whichever month
     * the months lead to, as {@link CalendarSpan#before} has it: one month before 28 February 2026
     * is 31 January, before 30 April 31 March.
     */
    AS_OF_OR_MONTH_END
  }

  /** Checks the bounds. */
  public DayShift {
    requireNonNull(anchor, "anchor");
    if (Math.abs((long) months) > 1_200 || Math.abs((long) days) > 36_500) {
      throw new IllegalArgumentException("a shift must stay within 1200 months and 36500 days");
    }
  }

  /** The as-of date moved by days. */
  public static DayShift ofDays(int days) {
    return new DayShift(Anchor.AS_OF, 0, days);
  }

  /** The as-of date moved by months, then days. */
  public static DayShift ofMonths(int months, int days) {
    return new DayShift(Anchor.AS_OF, months, days);
  }

  /** The latest day from which the span ends by the as-of date: {@link CalendarSpan#before}. */
  public static DayShift before(CalendarSpan span) {
    return span.unit() == CalendarSpan.Unit.DAYS
        ? ofDays(-span.length())
        : new DayShift(Anchor.AS_OF_OR_MONTH_END, -span.length(), 0);
  }

  /** The day that is meant, for an as-of date. */
  public LocalDate from(LocalDate asOf) {
    LocalDate moved =
        switch (anchor) {
          case AS_OF -> asOf.plusMonths(months);
          case MONTH_START -> asOf.withDayOfMonth(1).plusMonths(months);
          case MONTH_END ->
              asOf.withDayOfMonth(1).plusMonths(months).with(TemporalAdjusters.lastDayOfMonth());
          case YEAR_START -> asOf.withDayOfYear(1).plusMonths(months);
          case YEAR_END -> LocalDate.of(asOf.getYear(), 12, 31).plusMonths(months);
          case AS_OF_OR_MONTH_END -> CalendarSpan.months(1).before(asOf, -months);
        };
    return moved.plusDays(days);
  }
}
