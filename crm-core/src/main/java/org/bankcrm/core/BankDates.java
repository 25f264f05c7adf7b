package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Which dates a bank means when it says since when, until when or on which day to look again.
 *
 * <p>Systems write days that nobody means, such as 0001-01-01, where they know none, and 9999-12-31
 * where there is no end. The first kind is refused where it is written; the second is taken for
 * what it says, no end, where an end is asked for, and refused elsewhere. All ends are inclusive.
 * Immutable, thread-safe.
 */
public final class BankDates {

  /** The first day that is taken for one, 1 January 1800. */
  public static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

  /** The last day that is taken for one, 31 December 2199. */
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /** The day that stands for no end, 31 December 9999. */
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  private BankDates() {}

  /** Whether a bank can mean the day: from {@link #FIRST} to {@link #LAST}. */
  public static boolean isMeant(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /**
   * The day, if a bank can mean it.
   *
   * @param name what the day is, for the message
   * @throws IllegalArgumentException if the day is before {@link #FIRST} or after {@link #LAST};
   *     the message quotes it, as no person's day is out there
   */
  public static LocalDate check(String name, LocalDate day) {
    requireNonNull(day, requireNonNull(name, "name"));
    if (!isMeant(day)) {
      throw new IllegalArgumentException(
          name
              + " must be a day from "
              + FIRST
              + " to "
              + LAST
              + " but was "
              + day
              + "; leave it out where no day is known");
    }
    return day;
  }

  /**
   * The end, if a bank can mean it or it stands for no end; {@link LocalDate#MAX} becomes {@link
   * #OPEN_END}.
   *
   * @param name what the day is, for the message
   * @throws IllegalArgumentException if it is neither
   */
  public static LocalDate checkEnd(String name, LocalDate end) {
    requireNonNull(end, requireNonNull(name, "name"));
    if (end.equals(OPEN_END) || end.equals(LocalDate.MAX)) {
      return OPEN_END;
    }
    if (!isMeant(end)) {
      throw new IllegalArgumentException(
          name
              + " must be a day from "
              + FIRST
              + " to "
              + LAST
              + ", or "
              + OPEN_END
              + " for no end, but was "
              + end);
    }
    return end;
  }
}
