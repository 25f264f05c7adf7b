package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How far a window looks back from the as-of date, which always belongs to it.
 *
 * <p>The last N days are the N days that end with the as-of date: the last day alone is the as-of
 * date itself. The last N months are rolling ones, not those of the calendar: they begin on the day
 * after the same day N months ago. As of 15 March, the last month is 16 February to 15 March. Where
 * a month has no such day, its last day takes the place, as {@link LocalDate#minusMonths} does: as
 * of 30 March, the last month is 1 to 30 March, for a month ago is the last of February.
 *
 * <p>Month ends stay month ends: as of the last day of a month, N months ago is the last day of
 * that month. As of 30 June, the last month is 1 to 30 June and the last three are 1 April to 30
 * June; as of 28 February it is the whole of February. So balances told at the end of each month
 * are counted one a month, as of the end of a month and as of its first 27 days. As of the 28th to
 * 30th of a month that goes on, a rolling month may hold no end of a month at all: as of 30 May, 1
 * to 30 May; as of 28 March, 1 to 28 March. Such figures are asked for as of ends of months.
 *
 * <p>The window before has the same length and ends where this one begins: as of 15 March it is 16
 * January to 15 February, as of 30 June the whole of May. A later as-of date never begins earlier.
 *
 * @param unit days or calendar months
 * @param length how many, from 1; at most 3,660 days or 120 months
 */
public record WindowSpan(Unit unit, int length) {

  /** What a span is counted in. */
  public enum Unit {
    /** Calendar days. */
    DAYS,
    /** Rolling months, each from the day after the same day of the month before. */
    MONTHS
  }

  private static final int MOST_DAYS = 3_660;
  private static final int MOST_MONTHS = 120;

  /** Checks the length. */
  public WindowSpan {
    int most = requireNonNull(unit, "unit") == Unit.DAYS ? MOST_DAYS : MOST_MONTHS;
    if (length < 1 || length > most) {
      throw new IllegalArgumentException(
          "a window must span 1 to " + most + " " + unit + " but was " + length);
    }
  }

  /** The days that end with the as-of date. */
  public static WindowSpan lastDays(int days) {
    return new WindowSpan(Unit.DAYS, days);
  }

  /** The rolling months that end with the as-of date; of a month's last day, whole months. */
  public static WindowSpan lastMonths(int months) {
    return new WindowSpan(Unit.MONTHS, months);
  }

  /** The last day before the window, so that the window begins the day after. */
  public LocalDate lastDayBefore(LocalDate asOf) {
    return back(asOf, 1);
  }

  /**
   * The as-of date moved back by so many of these spans at once, so that clamped days do not drift;
   * from the last day of a month to the last day of a month.
   */
  LocalDate back(LocalDate asOf, int spans) {
    long amount = (long) length * spans;
    if (unit == Unit.DAYS) {
      return asOf.minusDays(amount);
    }
    LocalDate back = asOf.minusMonths(amount);
    boolean monthEnd = asOf.getDayOfMonth() == asOf.lengthOfMonth();
    return monthEnd ? back.withDayOfMonth(back.lengthOfMonth()) : back;
  }

  /** The length and unit: {@code 90 days}. */
  @Override
  public String toString() {
    return length + (unit == Unit.DAYS ? " days" : " months");
  }
}
