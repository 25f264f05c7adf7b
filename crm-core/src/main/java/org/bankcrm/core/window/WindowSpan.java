package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How far a window looks back from the as-of date, which always belongs to it.
 *
 * <p>The last N days are the N days that end with the as-of date: the last day alone is the as-of
 * date itself. The last N months begin on the day after the same day N months ago: as of 15 March,
 * the last month is 16 February to 15 March. Where a month has no such day, its last day takes the
 * place, as {@link LocalDate#minusMonths} does: as of 31 March, the last month is 1 to 31 March,
 * for a month ago is the last of February.
 *
 * <p>The window before has the same length and ends where this one begins: as of 15 March it is 16
 * January to 15 February.
 *
 * @param unit days or calendar months
 * @param length how many, from 1; at most 3,660 days or 120 months
 */
public record WindowSpan(Unit unit, int length) {

  /** What a span is counted in. */
  public enum Unit {
    /** Calendar days. */
    DAYS,
    /** Calendar months. */
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

  /** The calendar months that end with the as-of date. */
  public static WindowSpan lastMonths(int months) {
    return new WindowSpan(Unit.MONTHS, months);
  }

  /** The last day before the window, so that the window begins the day after. */
  public LocalDate lastDayBefore(LocalDate asOf) {
    return back(asOf, 1);
  }

  /**
   * The as-of date moved back by so many of these spans at once, so that clamped days do not drift.
   */
  LocalDate back(LocalDate asOf, int spans) {
    long amount = (long) length * spans;
    return unit == Unit.DAYS ? asOf.minusDays(amount) : asOf.minusMonths(amount);
  }

  /** The length and unit: {@code 90 days}. */
  @Override
  public String toString() {
    return length + (unit == Unit.DAYS ? " days" : " months");
  }
}
