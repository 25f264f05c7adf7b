package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.internal.check.Checks;

/**
 * Which days a bank works: every day but the weekend and the holidays, and the weekend days that
 * are worked to make up for a holiday (调休).
 *
 * <pre>{@code
 * BusinessCalendar china =
 *     BusinessCalendar.of(DateRange.parse("2026-01-01/2027-01-01"), SATURDAY, SUNDAY)
 *         .withHolidays(springFestival)
 *         .withMakeUpDays(List.of(LocalDate.parse("2026-02-14")));
 * }</pre>
 *
 * <p>Holidays are announced year by year, so a calendar covers the days that its author knows of
 * and refuses to guess beyond them. It knows no zone. Immutable and thread-safe.
 *
 * @param covered the days that the calendar can tell, both ends closed; at most 100 years
 * @param weekend the days of the week that are not worked; may be empty, not all seven
 * @param holidays days not worked, within what is covered
 * @param makeUpDays days worked although they fall on the weekend, within what is covered
 */
public record BusinessCalendar(
    DateRange covered,
    Set<DayOfWeek> weekend,
    SortedSet<LocalDate> holidays,
    SortedSet<LocalDate> makeUpDays) {

  private static final int MOST_YEARS = 100;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the covered days have an open end or span more than 100
   *     years, the week has no working day, a day lies outside of what is covered, a day is both a
   *     holiday and made up for, or a make-up day is no weekend day
   */
  public BusinessCalendar {
    requireNonNull(covered, "covered");
    Checks.require(
        covered.start().isPresent()
            && covered.end().isPresent()
            && !covered.toExclusive().isAfter(covered.fromInclusive().plusYears(MOST_YEARS)),
        "covered",
        "must have both ends and at most " + MOST_YEARS + " years");
    EnumSet<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    off.addAll(weekend);
    Checks.require(off.size() < 7, "weekend", "must leave a day of the week to work on");
    weekend = Collections.unmodifiableSet(off);
    holidays = days(holidays, "holidays", covered);
    makeUpDays = days(makeUpDays, "makeUpDays", covered);
    Checks.require(
        makeUpDays.stream().allMatch(day -> off.contains(day.getDayOfWeek())),
        "makeUpDays",
        "must fall on the weekend");
    Checks.require(
        Collections.disjoint(holidays, makeUpDays), "makeUpDays", "must not be holidays as well");
  }

  private static SortedSet<LocalDate> days(
      Collection<LocalDate> given, String name, DateRange covered) {
    SortedSet<LocalDate> days = new TreeSet<>(given);
    Checks.require(days.stream().allMatch(covered::contains), name, "must lie within " + covered);
    return Collections.unmodifiableSortedSet(days);
  }

  /** A calendar without holidays. */
  public static BusinessCalendar of(DateRange covered, DayOfWeek... weekend) {
    return new BusinessCalendar(
        covered, Set.of(weekend), Collections.emptySortedSet(), Collections.emptySortedSet());
  }

  /** The same with these holidays besides its own. */
  public BusinessCalendar withHolidays(Collection<LocalDate> more) {
    return new BusinessCalendar(covered, weekend, union(holidays, more), makeUpDays);
  }

  /** The same with these weekend days to work besides its own. */
  public BusinessCalendar withMakeUpDays(Collection<LocalDate> more) {
    return new BusinessCalendar(covered, weekend, holidays, union(makeUpDays, more));
  }

  private static SortedSet<LocalDate> union(
      Collection<LocalDate> some, Collection<LocalDate> more) {
    SortedSet<LocalDate> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Whether the calendar can tell this day. */
  public boolean covers(LocalDate day) {
    return covered.contains(day);
  }

  /**
   * Whether the bank works on this day.
   *
   * @throws IllegalArgumentException if the day is not covered
   */
  public boolean isBusinessDay(LocalDate day) {
    Checks.require(covers(day), "day", "must lie within " + covered);
    return works(day);
  }

  private boolean works(LocalDate day) {
    return makeUpDays.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /**
   * The n-th business day after the given day, which itself does not count; with 0 the day itself,
   * worked or not. Empty where it lies beyond what is covered.
   *
   * @param count from 0 to 36,500
   * @throws IllegalArgumentException if the count is out of bounds
   */
  public Optional<LocalDate> after(LocalDate day, int count) {
    Checks.require(count >= 0 && count <= 36_500, "count", "must be within 0 and 36500");
    LocalDate at = day;
    for (int left = count; left > 0; left -= works(at) ? 1 : 0) {
      at = at.plusDays(1);
      if (!covers(at)) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /**
   * How many business days lie after the first day and not after the second: 0 for the same day.
   *
   * @throws IllegalArgumentException if the second lies before the first, or a day between them is
   *     not covered
   */
  public int businessDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    Checks.require(!toInclusive.isBefore(fromExclusive), "toInclusive", "must not be earlier");
    boolean known =
        fromExclusive.equals(toInclusive)
            || (covers(fromExclusive.plusDays(1)) && covers(toInclusive));
    Checks.require(known, "days", "must lie within " + covered);
    int count = 0;
    for (LocalDate at = fromExclusive; at.isBefore(toInclusive); ) {
      at = at.plusDays(1);
      count += works(at) ? 1 : 0;
    }
    return count;
  }
}
