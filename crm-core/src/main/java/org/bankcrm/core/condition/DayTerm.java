package org.bankcrm.core.condition;

import java.util.Optional;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift.Anchor;

/**
 * A term that is a date or an instant, which can be told from the as-of date.
 *
 * <p>Both the last and the next days and months have the as-of date in them. The last ones begin
 * after the same day so many days or months ago: the last 30 days are 30 days. The next ones reach
 * up to the same day so many days or months ahead: a deposit that matures today is within the next
 * 14 days, and so is one that matures in 14 days. Where today is meant to be out, write {@link
 * #inNextDays(int, int)} from 1. Months keep the day of the month and clip to the month's last day
 * ({@link DayShift}).
 *
 * @param <T> {@code LocalDate} or {@code Instant}
 */
public interface DayTerm<T> extends OrderedTerm<T> {

  /** The day is one of the last so many, the as-of date being the last of them. */
  default Condition inLastDays(int days) {
    return new RelativeDate(ref(), DayShift.ofDays(1 - days), DayShift.ofDays(0));
  }

  /** The day is the as-of date or at most so many days later. */
  default Condition inNextDays(int days) {
    return inNextDays(0, days);
  }

  /**
   * The day is at least {@code from} and at most {@code days} days after the as-of date: from 1 it
   * leaves the as-of date out.
   */
  default Condition inNextDays(int from, int days) {
    return new RelativeDate(ref(), DayShift.ofDays(from), DayShift.ofDays(days));
  }

  /** The day is after the same day so many months ago, and not after the as-of date. */
  default Condition inLastMonths(int months) {
    return new RelativeDate(ref(), DayShift.ofMonths(-months, 1), DayShift.ofDays(0));
  }

  /** The day is the as-of date or later, up to the same day so many months ahead, inclusive. */
  default Condition inNextMonths(int months) {
    return new RelativeDate(ref(), DayShift.ofDays(0), DayShift.ofMonths(months, 0));
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

  /** The day is the one that is told from the as-of date, or any earlier one. */
  default Condition isUpTo(DayShift last) {
    return new RelativeDate(ref(), Optional.empty(), Optional.of(last));
  }

  /** The day is the one that is told from the as-of date, or any later one. */
  default Condition isFrom(DayShift first) {
    return new RelativeDate(ref(), Optional.of(first), Optional.empty());
  }

  /** An anniversary of the day is the as-of date or at most so many days later. */
  default Condition anniversaryWithinDays(int days, LeapDay leapDay) {
    return new Anniversary(ref(), 0, days, leapDay);
  }
}
