package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.ValueType;

/**
 * Which days a window looks at, told from the as-of date: the last 90 days, the month so far, the
 * last three complete months, the whole of the same month a year earlier, or days that are fixed.
 *
 * <p>All days are whole calendar days and the first and the last of them belong to it. The as-of
 * date is a day, not an instant: that which the calendar shows in the zone in which the bank
 * decides, and all of its events count, at whatever hour they were booked. Later ones never do.
 *
 * <ul>
 *   <li>{@link Last}: <b>rolling</b> days or months that end with the as-of date.
 *   <li>{@link ToDate}: the calendar week, month, quarter or year <b>so far</b>, from its first day
 *       to the as-of date. As of 15 May, the month is 1 to 15 May and the quarter 1 April to 15
 *       May; as of the 1st it is one day.
 *   <li>{@link Complete}: the last calendar weeks, months, quarters or years that are
 *       <b>complete</b>. One is complete <b>as of its last day</b>, since that day counts whole
 *       like every as-of date: as of 30 June, the last three complete months are April to June, and
 *       the same as of 1, 15 and 30 July; as of 31 July they are May to July, as of 29 June March
 *       to May. So a job for the end of June says the same on 30 June and on whichever day of July
 *       it is run again. Were June complete only from 1 July on, the job that every bank runs for
 *       the books of 30 June would tell of March to May.
 *   <li>{@link Whole}: the <b>whole</b> calendar period in which the as-of date lies, so much
 *       earlier: as of 15 May 2026 a year earlier, 1 to 31 May 2025. It has to be earlier, for the
 *       days to come of this one have not happened.
 *   <li>{@link Between}: <b>fixed</b> days. As of a day before the last of them it is what there is
 *       so far; as of a day before the first there is no value, for it does not apply yet ({@link
 *       org.bankcrm.core.condition.Absence#NOT_APPLICABLE}), also where the aggregate gives zero
 *       for no events.
 * </ul>
 *
 * <p><b>Earlier.</b> All but fixed days can be asked for as they were so much {@linkplain
 * #earlier(CalendarSpan) earlier}, by the one rule that moves days by months ({@link
 * CalendarSpan#before}):
 *
 * <ul>
 *   <li>What is complete or whole moves by whole periods: a year before the last complete month,
 *       February 2024, is February 2023, 28 days.
 *   <li>What is so far ends with the same day so much earlier; a month's end stays a month's end,
 *       so that a complete month stands beside a complete one. A year before 1 to 29 February 2024
 *       is 1 to 28 February 2023; before 1 to 28 February 2025, 1 to 29 February 2024. As of a day
 *       that the earlier month does not have, it is the whole of that: a month before 1 to 30 March
 *       2026 is 1 to 28 February.
 *   <li>Rolling days and months end so much earlier.
 * </ul>
 *
 * <p>A later as-of date never begins earlier nor ends earlier, and nothing reaches back more than
 * ten years but for what is earlier, by ten years more, and fixed days. Nothing that nobody has
 * observed is taken for nothing: where a host says from which day on the events are there ({@link
 * EventHistory}), a window that begins before is told so.
 *
 * <p>Pure data, comparable by value. Immutable and thread-safe.
 */
public sealed interface WindowPeriod {

  /** The most days that a rolling window may span, and by which one may be earlier. */
  int MOST_DAYS = 3_660;

  /** The most months that a rolling window may span, and by which one may be earlier. */
  int MOST_MONTHS = 120;

  /**
   * Rolling days or months that end with the as-of date, or so much earlier.
   *
   * @param span 1 to 3,660 days or 1 to 120 months
   * @param earlier how much earlier; no days for not at all
   */
  record Last(CalendarSpan span, CalendarSpan earlier) implements WindowPeriod {
    /** Checks the bounds. */
    public Last {
      requireWithin("a window must span 1 to ", requireNonNull(span, "span"));
      earlier = checked(earlier);
    }

    @Override
    public Last earlier(CalendarSpan by) {
      return new Last(span, by);
    }

    @Override
    public String toString() {
      return span + told(earlier);
    }
  }

  /**
   * The calendar period so far.
   *
   * @param period which
   * @param earlier how much earlier: whole periods; no days for not at all
   */
  record ToDate(CalendarPeriod period, CalendarSpan earlier) implements WindowPeriod {
    /** Checks that it is moved by whole periods. */
    public ToDate {
      earlier = wholePeriods(period, earlier);
    }

    @Override
    public ToDate earlier(CalendarSpan by) {
      return new ToDate(period, by);
    }

    @Override
    public String toString() {
      return period.label().en() + " to date" + told(earlier);
    }
  }

  /**
   * The last complete calendar periods.
   *
   * @param number how many: 1 to 520 weeks, 120 months, 40 quarters or 10 years
   * @param period which
   * @param earlier how much earlier: whole periods; no days for not at all
   */
  record Complete(int number, CalendarPeriod period, CalendarSpan earlier) implements WindowPeriod {
    /** Checks the bounds, and that it is moved by whole periods. */
    public Complete {
      earlier = wholePeriods(period, earlier);
      if (number < 1 || number > most(period)) {
        throw new IllegalArgumentException(
            "a window must span 1 to "
                + most(period)
                + " complete "
                + period.label().en()
                + "s but was "
                + number);
      }
    }

    @Override
    public Complete earlier(CalendarSpan by) {
      return new Complete(number, period, by);
    }

    @Override
    public String toString() {
      String plural = number == 1 ? "" : "s";
      return number + " complete " + period.label().en() + plural + told(earlier);
    }
  }

  /**
   * The whole calendar period in which the as-of date lies, so much earlier.
   *
   * @param period which
   * @param earlier how much earlier: whole periods, one or more
   */
  record Whole(CalendarPeriod period, CalendarSpan earlier) implements WindowPeriod {
    /** Checks that it is earlier by whole periods. */
    public Whole {
      earlier = wholePeriods(period, earlier);
      if (earlier.length() == 0) {
        throw new IllegalArgumentException(
            "the whole "
                + period.label().en()
                + " is not over: say how much earlier, or ask for it to date");
      }
    }

    @Override
    public Whole earlier(CalendarSpan by) {
      return new Whole(period, by);
    }

    @Override
    public String toString() {
      return "whole " + period.label().en() + told(earlier);
    }
  }

  /**
   * Fixed days, both ends included.
   *
   * @param from the first day, in the years 1 to 9999
   * @param to the last day, not before the first
   */
  record Between(LocalDate from, LocalDate to) implements WindowPeriod {
    /** Checks the order of the days. */
    public Between {
      from = (LocalDate) ValueType.DATE.normalise(requireNonNull(from, "from"));
      to = (LocalDate) ValueType.DATE.normalise(requireNonNull(to, "to"));
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a window must not end before it begins");
      }
    }

    /**
     * Fixed days are not moved.
     *
     * @throws IllegalArgumentException always, unless it is by nothing
     */
    @Override
    public Between earlier(CalendarSpan by) {
      if (by.length() != 0) {
        throw new IllegalArgumentException("fixed days cannot be earlier: name other days");
      }
      return this;
    }

    @Override
    public CalendarSpan earlier() {
      return PeriodDays.NOT_EARLIER;
    }

    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  /** The rolling days or months that end with the as-of date. */
  static Last last(CalendarSpan span) {
    return new Last(span, PeriodDays.NOT_EARLIER);
  }

  /** The calendar period so far, from its first day to the as-of date. */
  static ToDate toDate(CalendarPeriod period) {
    return new ToDate(period, PeriodDays.NOT_EARLIER);
  }

  /** The last calendar periods that are complete; one is as of its last day. */
  static Complete complete(int number, CalendarPeriod period) {
    return new Complete(number, period, PeriodDays.NOT_EARLIER);
  }

  /** The whole of the calendar period in which the as-of date lies, so much earlier. */
  static Whole whole(CalendarPeriod period, CalendarSpan earlier) {
    return new Whole(period, earlier);
  }

  /** Fixed days, both ends included. */
  static Between between(LocalDate from, LocalDate to) {
    return new Between(from, to);
  }

  /**
   * The same so much earlier, in place of what it was earlier before.
   *
   * @param by 1 to 3,660 days or 1 to 120 months, whole periods of the calendar where the window
   *     has some; no days for not at all
   * @throws IllegalArgumentException if it is out of bounds, or does not fit
   */
  WindowPeriod earlier(CalendarSpan by);

  /** How much earlier it is; no days for not at all. */
  CalendarSpan earlier();

  /**
   * The days themselves as of a date; none for fixed days that all lie ahead.
   *
   * @param asOf the last day that counts
   */
  default Optional<DateRange> days(LocalDate asOf) {
    return PeriodDays.hasBegun(this, requireNonNull(asOf, "asOf"))
        ? Optional.of(PeriodDays.of(this, asOf, 0).range())
        : Optional.empty();
  }

  /** The keys by which a window of a book says so: {@code {"completeMonths": 3}}. */
  default Map<String, Object> toDocument() {
    return WindowWriter.period(this);
  }

  private static CalendarSpan checked(CalendarSpan earlier) {
    if (requireNonNull(earlier, "earlier").length() == 0) {
      return PeriodDays.NOT_EARLIER;
    }
    requireWithin("a window can be earlier by 1 to ", earlier);
    return earlier;
  }

  private static CalendarSpan wholePeriods(CalendarPeriod period, CalendarSpan earlier) {
    CalendarSpan one = requireNonNull(period, "period").span();
    CalendarSpan by = checked(earlier);
    if (by.length() > 0 && (by.unit() != one.unit() || by.length() % one.length() != 0)) {
      throw new IllegalArgumentException(
          "a "
              + period.label().en()
              + " can be earlier by whole "
              + period.label().en()
              + "s only");
    }
    return by;
  }

  private static void requireWithin(String what, CalendarSpan span) {
    int most = span.unit() == CalendarSpan.Unit.DAYS ? MOST_DAYS : MOST_MONTHS;
    if (span.length() < 1 || span.length() > most) {
      throw new IllegalArgumentException(
          what + new CalendarSpan(most, span.unit()) + " but was " + span.length());
    }
  }

  /** How many complete ones a window may span at the most: ten years of them. */
  static int most(CalendarPeriod period) {
    return period == CalendarPeriod.WEEK ? 520 : MOST_MONTHS / period.span().length();
  }

  private static String told(CalendarSpan earlier) {
    return earlier.length() == 0 ? "" : ", " + earlier + " earlier";
  }
}
