package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;

/**
 * How the days between two dates become parts of a year, for interest 计息天数. As in the 2006
 * definitions of the International Swaps and Derivatives Association, but for what is said here.
 */
public enum DayCount implements Labelled {
  /** Days by 365, in leap years too. */
  ACT_365,

  /** Days by 360. */
  ACT_360,

  /** Days within leap years by 366, others by 365. */
  ACT_ACT,

  /**
   * Months of 30 days, by 360: the last day of any month, of February too, counts as the 30th, so
   * that from month's end to month's end are 30 days always.
   */
  THIRTY_360;

  private static final int LEAP = 366;
  private static final int COMMON = 365;

  /**
   * Simple interest, rounded half up to the minor unit, once.
   *
   * @param principal what bears it
   * @param annualRate as a part of one: 0.0315 is 3.15 %
   * @param from the first day that counts
   * @param to the day on which it is paid, which no longer counts
   * @throws IllegalArgumentException if the days are in the wrong order, or the interest has more
   *     than 18 digits
   */
  public Money interest(Money principal, BigDecimal annualRate, LocalDate from, LocalDate to) {
    requireNonNull(principal, "principal");
    requireNonNull(annualRate, "annualRate");
    Checks.require(!requireNonNull(to, "to").isBefore(from), "to", "must not be before from");
    BigDecimal yearly = principal.amount().multiply(annualRate);
    int digits = principal.currency().getDefaultFractionDigits();
    BigDecimal interest =
        yearly
            .multiply(BigDecimal.valueOf(days(from, to)))
            .divide(BigDecimal.valueOf(year()), digits, RoundingMode.HALF_UP);
    return Money.of(interest, principal.currency());
  }

  /** Days, or for {@link #ACT_ACT} days as parts of both lengths of a year. */
  private long days(LocalDate from, LocalDate to) {
    return switch (this) {
      case ACT_365, ACT_360 -> to.toEpochDay() - from.toEpochDay();
      case ACT_ACT -> actual(from, to);
      case THIRTY_360 ->
          360L * (to.getYear() - from.getYear())
              + 30L * (to.getMonthValue() - from.getMonthValue())
              + (thirtieth(to) - thirtieth(from));
    };
  }

  private long year() {
    return switch (this) {
      case ACT_365 -> COMMON;
      case ACT_360, THIRTY_360 -> 360;
      case ACT_ACT -> (long) COMMON * LEAP;
    };
  }

  private static long actual(LocalDate from, LocalDate to) {
    long parts = 0;
    LocalDate at = from;
    while (at.isBefore(to)) {
      LocalDate next = LocalDate.of(at.getYear() + 1, 1, 1);
      LocalDate end = next.isBefore(to) ? next : to;
      parts += (end.toEpochDay() - at.toEpochDay()) * (at.isLeapYear() ? COMMON : LEAP);
      at = end;
    }
    return parts;
  }

  private static int thirtieth(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth() ? 30 : day.getDayOfMonth();
  }
}
