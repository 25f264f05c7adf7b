package org.bankcrm.core.window;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;

/**
 * Whether a day belongs to a window, asked of each day on its own: periods of the calendar are
 * numbered, and numbers compared.
 */
final class NaivePeriod {

  private final WindowPeriod period;
  private final LocalDate asOf;
  private final int parts;
  private final int steps;

  NaivePeriod(WindowDefinition window, LocalDate asOf) {
    this.period = window.period();
    this.asOf = asOf;
    this.parts = window.aggregate() instanceof Aggregate.Trend trend ? trend.parts() : 1;
    this.steps = window.aggregate() instanceof Aggregate.RatioToBefore ? 2 : parts;
  }

  boolean hasBegun() {
    return !(period instanceof WindowPeriod.Between fixed) || fixed.from().compareTo(asOf) <= 0;
  }

  /** Whether any step of the window has the day. */
  boolean looksAt(LocalDate day) {
    return IntStream.range(0, steps).anyMatch(step -> contains(step, day));
  }

  /**
   * Whether a step of the window has the day.
   *
   * @param step 0 for the newest part, or the window itself; 1 for the one before, and so on
   */
  boolean contains(int step, LocalDate day) {
    if (day.isAfter(asOf)) {
      return false;
    } else if (period instanceof WindowPeriod.Last last) {
      int length = last.span().length() / parts;
      return day.isAfter(rolled(last, (step + 1) * length))
          && !day.isAfter(rolled(last, step * length));
    } else if (period instanceof WindowPeriod.ToDate so) {
      int back = so.earlier().length() / length(so.period()) + step;
      return number(so.period(), day) == number(so.period(), asOf) - back
          && !day.isAfter(gone(back * length(so.period()), so.period() == CalendarPeriod.WEEK));
    } else if (period instanceof WindowPeriod.Complete all) {
      return isComplete(all, step, day);
    } else if (period instanceof WindowPeriod.Whole whole) {
      int back = whole.earlier().length() / length(whole.period()) + step;
      return number(whole.period(), day) == number(whole.period(), asOf) - back;
    }
    WindowPeriod.Between fixed = (WindowPeriod.Between) period;
    return !day.isBefore(fixed.from()) && !day.isAfter(fixed.to());
  }

  private boolean isComplete(WindowPeriod.Complete all, int step, LocalDate day) {
    boolean over = number(all.period(), asOf.plusDays(1)) != number(all.period(), asOf);
    int latest = number(all.period(), asOf) - (over ? 0 : 1);
    int newest = latest - all.earlier().length() / length(all.period());
    int back = newest - number(all.period(), day);
    int length = all.number() / parts;
    return back >= step * length && back < (step + 1) * length;
  }

  private LocalDate rolled(WindowPeriod.Last last, int span) {
    boolean days = last.span().unit() == CalendarSpan.Unit.DAYS;
    boolean earlierDays = last.earlier().unit() == CalendarSpan.Unit.DAYS;
    if (days == earlierDays) {
      return gone(last.earlier().length() + span, days);
    }
    LocalDate moved = gone(last.earlier().length(), earlierDays);
    return new NaivePeriod(period, moved, parts, steps).gone(span, days);
  }

  private NaivePeriod(WindowPeriod period, LocalDate asOf, int parts, int steps) {
    this.period = period;
    this.asOf = asOf;
    this.parts = parts;
    this.steps = steps;
  }

  /** Months by the calendar: the same day, or the last; of the last day the last. */
  private LocalDate gone(long amount, boolean days) {
    if (days) {
      return asOf.minusDays(amount);
    }
    YearMonth month = YearMonth.from(asOf).minusMonths(amount);
    boolean last = YearMonth.from(asOf.plusDays(1)).isAfter(YearMonth.from(asOf));
    return last || asOf.getDayOfMonth() > month.lengthOfMonth()
        ? month.atEndOfMonth()
        : month.atDay(asOf.getDayOfMonth());
  }

  /** In days of a week, otherwise in months. */
  private static int length(CalendarPeriod period) {
    return switch (period) {
      case WEEK -> 7;
      case MONTH -> 1;
      case QUARTER -> 3;
      case YEAR -> 12;
    };
  }

  /** Neighbours have neighbouring numbers. */
  private static int number(CalendarPeriod period, LocalDate day) {
    int months = day.getYear() * 12 + day.getMonthValue() - 1;
    return switch (period) {
      case WEEK -> (int) Math.floorDiv(day.toEpochDay() + 3, 7L); // day 0 was a Thursday
      case MONTH -> months;
      case QUARTER -> Math.floorDiv(months, 3);
      case YEAR -> day.getYear();
    };
  }
}
