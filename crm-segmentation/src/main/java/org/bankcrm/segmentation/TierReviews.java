package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;

/**
 * On which days a ladder is reviewed that does not keep to even periods: on a day of some months,
 * the same for all customers, or once a year on an anniversary of the customer's own.
 *
 * <p>An anniversary of 29 February is 28 February in years that have no such day. Who has no date
 * is not reviewed; of who has one, but no review day yet, the next anniversary is told as the first
 * and nothing is due before it. Where the date is the ladder's own {@code tier.<id>.since}, a year
 * begins with each rung that is reached.
 *
 * <p>In documents: {@code "reviews": {"months": [1, 7], "day": 1}} for the first of January and
 * July, {@code "reviews": {"anniversaryOf": "customer.since"}} for a day of each customer's own.
 * Days are those of the zone of the facts.
 *
 * @param months 1 to 12; empty for anniversaries
 * @param day of the month, from 1 to 31; the last one of a month that is too short: 31 is the last
 *     day of every month. 1 for anniversaries, which need none
 * @param anniversaryOf an attribute that is a date; empty for days of months
 */
public record TierReviews(
    SortedSet<Integer> months, int day, Optional<AttributeRef> anniversaryOf) {

  static final int LAST_DAY = 31;
  private static final int MONTHS_OF_A_YEAR = 12;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a month or the day is none, the attribute is no date, or
   *     there are months and an anniversary, or neither
   */
  public TierReviews {
    months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    months.forEach(month -> Checks.within(month, 1, MONTHS_OF_A_YEAR, "months"));
    Checks.within(day, 1, LAST_DAY, "day");
    requireNonNull(anniversaryOf, "anniversaryOf");
    Checks.require(months.isEmpty() == anniversaryOf.isPresent(), "months", "or an anniversary");
    Checks.require(anniversaryOf.stream().allMatch(TierReviews::isDate), "anniversaryOf", "a date");
    Checks.require(anniversaryOf.isEmpty() || day == 1, "day", "is for months");
  }

  static boolean isDate(AttributeRef attribute) {
    return attribute.type().equals(ValueType.DATE);
  }

  /** The first review day after a day, by the customer's date; empty where that is missing. */
  Optional<LocalDate> after(LocalDate today, Optional<LocalDate> own) {
    return anniversaryOf.isPresent()
        ? own.filter(BankDates::isMeant).map(date -> anniversary(date, today))
        : Optional.of(inAMonth(today));
  }

  private LocalDate inAMonth(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    while (!months.contains(month.getMonthValue()) || !of(month).isAfter(today)) {
      month = month.plusMonths(1);
    }
    return of(month);
  }

  private LocalDate of(YearMonth month) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static LocalDate anniversary(LocalDate date, LocalDate today) {
    int year = Math.max(today.getYear(), date.getYear() + 1);
    LocalDate first = date.withYear(year);
    return first.isAfter(today) ? first : date.withYear(year + 1);
  }
}
