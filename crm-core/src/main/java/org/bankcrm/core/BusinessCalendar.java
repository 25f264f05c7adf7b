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
import org.bankcrm.core.check.Checks;

/**
 * Which days a bank works: every day but the weekend and the holidays, and the days that are worked
 * all the same, as to make up for a holiday (调休).
 *
 * <pre>{@code
 * BusinessCalendar china =
 *     BusinessCalendar.of(DateRange.parse("2026-01-01/2027-01-01"), SATURDAY, SUNDAY)
 *         .withHolidays(springFestival)
 *         .withMakeUpDays(List.of(LocalDate.parse("2026-02-14")));
 * }</pre>
 *
 * <p>Days are taken as governments publish them: a holiday may fall on the weekend, and a notice
 * may say of any day that it is worked, of a working day too (as of Monday, 3 February 2020, the
 * first day after a holiday that was made longer). A later notice that takes back what an earlier
 * one said is added by {@link #amendedBy}.
 *
 * <p>Holidays are announced year by year, so a calendar covers the days that its author knows of
 * and refuses to guess beyond them, before as after: what asks for a day that is not covered cannot
 * be told, and is answered so. It knows no zone. Immutable and thread-safe.
 *
 * @param covered the days that the calendar can tell, both ends closed; at most 100 years
 * @param weekend the days of the week that are not worked; may be empty, not all seven
 * @param holidays days not worked, within what is covered
 * @param makeUpDays days worked whatever day of the week they are, within what is covered
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
   *     years, the week has no working day, a day lies outside of what is covered, or a day is both
   *     a holiday and worked; the message names the first such day
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
    holidays.stream().filter(makeUpDays::contains).findFirst().ifPresent(this::refuseBoth);
  }

  private void refuseBoth(LocalDate day) {
    throw new IllegalArgumentException(
        "makeUpDays must not be holidays as well, but "
            + day
            + " is; leave it out of one of them, or let a later notice overrule by amendedBy");
  }

  private static SortedSet<LocalDate> days(
      Collection<LocalDate> given, String name, DateRange covered) {
    SortedSet<LocalDate> days = new TreeSet<>(given);
    for (LocalDate day : days) {
      if (!covered.contains(day)) {
        throw new IllegalArgumentException(
            name + " must lie within " + covered + ", but " + day + " does not; leave it out");
      }
    }
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

  /** The same with these days to work besides its own. */
  public BusinessCalendar withMakeUpDays(Collection<LocalDate> more) {
    return new BusinessCalendar(covered, weekend, holidays, union(makeUpDays, more));
  }

  /**
   * The same as a later notice changes it: what it says of a day holds instead of what was said of
   * that day before.
   *
   * @throws IllegalArgumentException if a day is not covered, or is in both lists; the message
   *     names it
   */
  public BusinessCalendar amendedBy(
      Collection<LocalDate> newHolidays, Collection<LocalDate> newMakeUpDays) {
    SortedSet<LocalDate> off = union(holidays, newHolidays);
    off.removeIf(day -> newMakeUpDays.contains(day) && !newHolidays.contains(day));
    SortedSet<LocalDate> worked = union(makeUpDays, newMakeUpDays);
    worked.removeIf(day -> newHolidays.contains(day) && !newMakeUpDays.contains(day));
    return new BusinessCalendar(covered, weekend, off, worked);
  }

  /**
   * The same as far as it tells these days, and nothing of others.
   *
   * @throws IllegalArgumentException if it does not cover all of them
   */
  public BusinessCalendar within(DateRange days) {
    if (!covered.encloses(days)) {
      throw new IllegalArgumentException(
          "days must lie within " + covered + ", which the calendar covers, but were " + days);
    }
    return new BusinessCalendar(days, weekend, within(holidays, days), within(makeUpDays, days));
  }

  private static SortedSet<LocalDate> within(SortedSet<LocalDate> some, DateRange days) {
    return some.subSet(days.fromInclusive(), days.toExclusive());
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
    requireCovered(day);
    return works(day);
  }

  private void requireCovered(LocalDate day) {
    if (!covers(day)) {
      throw new IllegalArgumentException(
          "day must lie within " + covered + ", the days that the calendar covers, but was " + day);
    }
  }

  private boolean works(LocalDate day) {
    return makeUpDays.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /**
   * The n-th business day after the given day, which itself does not count; with 0 the day itself,
   * worked or not. Empty where it cannot be told, as a day that has to be counted is not covered:
   * the calendar begins too late or ends too early.
   *
   * @param count from 0 to 36,500
   * @throws IllegalArgumentException if the count is out of bounds
   */
  public Optional<LocalDate> after(LocalDate day, int count) {
    Checks.require(count >= 0 && count <= 36_500, "count", "must be within 0 and 36500");
    LocalDate at = requireNonNull(day, "day");
    for (int left = count; left > 0; left -= works(at) ? 1 : 0) {
      if (at.equals(LocalDate.MAX) || !covers(at.plusDays(1))) {
        return Optional.empty();
      }
      at = at.plusDays(1);
    }
    return Optional.of(at);
  }

  /**
   * How many business days lie after the first day and not after the second: 0 for the same day.
   *
   * @throws IllegalArgumentException if the second lies before the first, or a day that has to be
   *     counted is not covered; the message names it
   */
  public int businessDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    Checks.require(!toInclusive.isBefore(fromExclusive), "toInclusive", "must not be earlier");
    LocalDate first = fromExclusive.plusDays(1);
    if (!fromExclusive.equals(toInclusive)) {
      requireCovered(first);
      requireCovered(toInclusive);
    }
    int count = workedByWeek(first, (int) (toInclusive.toEpochDay() - fromExclusive.toEpochDay()));
    for (LocalDate day : holidays.subSet(first, toInclusive.plusDays(1))) {
      count -= weekend.contains(day.getDayOfWeek()) ? 0 : 1;
    }
    for (LocalDate day : makeUpDays.subSet(first, toInclusive.plusDays(1))) {
      count += weekend.contains(day.getDayOfWeek()) ? 1 : 0;
    }
    return count;
  }

  /** Days that are worked by the day of the week alone, of so many from a day on. */
  private int workedByWeek(LocalDate first, int days) {
    int count = days / 7 * (7 - weekend.size());
    for (int i = 0; i < days % 7; i++) {
      count += weekend.contains(first.getDayOfWeek().plus(i)) ? 0 : 1;
    }
    return count;
  }
}
