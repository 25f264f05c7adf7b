package org.bankcrm.core.condition;

import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift.Anchor;

/**
 * A term that is a date or an instant, which can be told from the as-of date.
 *
 * @param <T> {@code LocalDate} or {@code Instant}
 */
public interface DayTerm<T> extends OrderedTerm<T> {

  /** The day is one of the last so many, the as-of date being the last of them. */
  default Condition inLastDays(int days) {
    return new RelativeDate(ref(), DayShift.ofDays(1 - days), DayShift.ofDays(0));
  }

  /** The day is one of the next so many, the day after the as-of date being the first of them. */
  default Condition inNextDays(int days) {
    return new RelativeDate(ref(), DayShift.ofDays(1), DayShift.ofDays(days));
  }

  /** The day is after the same day so many months ago, and not after the as-of date. */
  default Condition inLastMonths(int months) {
    return new RelativeDate(ref(), DayShift.ofMonths(-months, 1), DayShift.ofDays(0));
  }

  /** The day is after the as-of date, up to the same day so many months ahead, inclusive. */
  default Condition inNextMonths(int months) {
    return new RelativeDate(ref(), DayShift.ofDays(1), DayShift.ofMonths(months, 0));
  }

  /** The day lies in the calendar month of the as-of date. */
  default Condition inThisMonth() {
    return new RelativeDate(
        ref(), new DayShift(Anchor.MONTH_START, 0, 0), new DayShift(Anchor.MONTH_END, 0, 0));
  }

  /** The day lies in the calendar year of the as-of date. */
  default Condition inThisYear() {
    return new RelativeDate(
        ref(), new DayShift(Anchor.YEAR_START, 0, 0), new DayShift(Anchor.YEAR_END, 0, 0));
  }

  /** The day lies in a span told from the as-of date, both ends inclusive. */
  default Condition isWithin(DayShift from, DayShift to) {
    return new RelativeDate(ref(), from, to);
  }

  /** The next anniversary of the day is at most so many days ahead; 0 is the day itself. */
  default Condition anniversaryWithinDays(int days, LeapDay leapDay) {
    return new Anniversary(ref(), 0, days, leapDay);
  }
}
