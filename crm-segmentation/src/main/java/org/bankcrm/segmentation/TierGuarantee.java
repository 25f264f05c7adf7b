package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.check.Checks;

/**
 * For how long a rung is promised to whoever reaches it, whatever becomes of its conditions: for
 * twelve months, or until the end of next year.
 *
 * <p>The promise is made on the day on which a customer enters the ladder on the rung or rises to
 * it, that day included; nobody gets one by coming down. It goes out with the placement ({@link
 * TierState#guaranteedUntil}), is stored and comes back in, so that a later version of the book
 * takes none back. While it runs no demotion leads below the rung; grace and reviews go on beside
 * it. Who keeps the rung longer gets no second one.
 *
 * @param unit what the length is counted in
 * @param length months from 1 to 120; years after the one in which the rung is reached, from 0 to
 *     10: 0 for until the end of that year, 1 for until the end of the next
 */
public record TierGuarantee(Unit unit, int length) {

  /** What a promise is counted in. */
  public enum Unit {
    /** Calendar months from the day on which the rung is reached. */
    MONTHS,
    /** Ends of calendar years. */
    YEAR_ENDS
  }

  static final int MOST_MONTHS = 120;
  static final int MOST_YEARS = 10;
  private static final int MONTHS_OF_A_YEAR = 12;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is out of bounds
   */
  public TierGuarantee {
    requireNonNull(unit, "unit");
    boolean months = unit == Unit.MONTHS;
    Checks.within(length, months ? 1 : 0, months ? MOST_MONTHS : MOST_YEARS, "length");
  }

  /** The promise of so many calendar months. */
  public static TierGuarantee ofMonths(int months) {
    return new TierGuarantee(Unit.MONTHS, months);
  }

  /** The promise until the end of the year so many years later. */
  public static TierGuarantee untilEndOfYear(int yearsLater) {
    return new TierGuarantee(Unit.YEAR_ENDS, yearsLater);
  }

  /**
   * The last day on which the rung is promised to who reached it on a day; no later than the last
   * that a bank means. Months end with the day before the same day of the month: reached on 15
   * March, twelve months end with 14 March. Where the last month has no such day they end with its
   * last: reached on 29 February 2028, with 28 February 2029.
   */
  public LocalDate lastDay(LocalDate reached) {
    LocalDate last;
    if (unit == Unit.YEAR_ENDS) {
      last = LocalDate.of(reached.getYear() + length, 12, 31);
    } else {
      LocalDate end = CalendarSpan.months(length).after(reached);
      last = end.getDayOfMonth() == reached.getDayOfMonth() ? end.minusDays(1) : end;
    }
    return last.isAfter(BankDates.LAST) ? BankDates.LAST : last;
  }

  /** Whether it surely ends no sooner than another that is made on the same day or before. */
  boolean covers(TierGuarantee other) {
    return unit == other.unit ? length >= other.length : least() >= other.most();
  }

  /** In months, whenever the rung is reached. */
  private int least() {
    return unit == Unit.MONTHS ? length : length * MONTHS_OF_A_YEAR;
  }

  private int most() {
    return unit == Unit.MONTHS ? length : (length + 1) * MONTHS_OF_A_YEAR;
  }
}
