package org.bankcrm.core.window;

import java.time.LocalDate;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.window.WindowPeriod.Between;
import org.bankcrm.core.window.WindowPeriod.Complete;
import org.bankcrm.core.window.WindowPeriod.Last;
import org.bankcrm.core.window.WindowPeriod.ToDate;
import org.bankcrm.core.window.WindowPeriod.Whole;

/**
 * The days of a window as of a date, or of the same window so many steps before.
 *
 * @param before the day before the first
 * @param last the last day
 */
record PeriodDays(LocalDate before, LocalDate last) {

  /** What stands for not at all earlier. */
  static final CalendarSpan NOT_EARLIER = CalendarSpan.days(0);

  /** Those of a window that has begun, or of the one so many steps before it. */
  static PeriodDays of(WindowPeriod period, LocalDate asOf, int steps) {
    if (period instanceof Last last) {
      return new PeriodDays(rolling(last, asOf, steps + 1), rolling(last, asOf, steps));
    } else if (period instanceof ToDate toDate) {
      LocalDate day = back(toDate.period(), toDate.earlier(), steps, asOf);
      return new PeriodDays(toDate.period().firstDay(day).minusDays(1), day);
    } else if (period instanceof Complete complete) {
      return of(complete, asOf, steps);
    } else if (period instanceof Whole whole) {
      LocalDate today = whole.period().firstDay(asOf);
      LocalDate first = back(whole.period(), whole.earlier(), steps, today);
      return new PeriodDays(first.minusDays(1), whole.period().lastDay(first));
    }
    Between fixed = (Between) period;
    LocalDate last = fixed.to().isBefore(asOf) ? fixed.to() : asOf;
    return new PeriodDays(fixed.from().minusDays(1), last);
  }

  DateRange range() {
    return DateRange.of(before.plusDays(1), last.plusDays(1));
  }

  /** Whether there are days of it by then. */
  static boolean hasBegun(WindowPeriod period, LocalDate asOf) {
    return !(period instanceof Between fixed) || !fixed.from().isAfter(asOf);
  }

  /** Months are gone back all at once, so that clamped days do not drift. */
  private static LocalDate rolling(Last window, LocalDate asOf, int steps) {
    CalendarSpan span = window.span();
    CalendarSpan earlier = window.earlier();
    return earlier.unit() == span.unit()
        ? new CalendarSpan(earlier.length() + steps * span.length(), span.unit()).before(asOf)
        : span.before(earlier.before(asOf), steps);
  }

  /** From the first day of what is not complete, which every month has, it is told back. */
  private static PeriodDays of(Complete window, LocalDate asOf, int steps) {
    CalendarPeriod period = window.period();
    LocalDate open = period.firstDay(asOf.plusDays(1));
    LocalDate end = back(period, window.earlier(), steps * window.number(), open);
    LocalDate begin = back(period, window.earlier(), (steps + 1) * window.number(), open);
    return new PeriodDays(begin.minusDays(1), end.minusDays(1));
  }

  private static LocalDate back(
      CalendarPeriod period, CalendarSpan earlier, int periods, LocalDate day) {
    CalendarSpan one = period.span();
    return new CalendarSpan(earlier.length() + periods * one.length(), one.unit()).before(day);
  }
}
