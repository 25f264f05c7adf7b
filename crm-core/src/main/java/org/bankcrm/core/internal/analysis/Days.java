package org.bankcrm.core.internal.analysis;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Days told from the as-of date: which values they are on one as-of date, and which as-of dates
 * stand for all others.
 *
 * <p>Whether days told in days alone lie before one another is the same on every as-of date, in
 * months and years it comes again after 400 years; against a fixed day it turns once.
 */
final class Days {

  /** The as-of date that is tried first. */
  static final long USUAL = LocalDate.of(2026, 1, 1).toEpochDay();

  private static final long CYCLE = 146_097;

  /** Eight years, with every kind of leap year but that of a century. */
  private static final long SHORT_CYCLE = 2_922;

  /** A day before such a one. */
  private static final long BEFORE_CENTURY = LocalDate.of(2096, 1, 1).toEpochDay();

  private static final long MICROS_A_DAY = 86_400_000_000L;

  /** The steps that it takes to work out days of the calendar. */
  private static final int DAYS_OF_CALENDAR = 8;

  /** Years in a row that stand for all others: leap years and common ones. */
  private static final int YEARS = 8;

  /** More years than a shift can lead away from the as-of date. */
  private static final int REACH = 210;

  private final Spans asOf;
  private final List<Criterion> tests;
  private final NavigableSet<Long> fixedDays;
  private final boolean isFree;
  private final boolean isPlain;
  private final boolean onlyReturns;

  /** The first and last days of all tests, where nothing else depends on the as-of date. */
  private final List<DayShift> shifts;

  /**
   * @param asOf the as-of dates that there may be
   * @param tests the tests, of dates and instants
   * @param fixedDays days with which values are compared, with what they may be apart from these
   * @param alone whether nothing but these tests depends on the as-of date
   */
  Days(Spans asOf, List<Criterion> tests, NavigableSet<Long> fixedDays, boolean alone) {
    this.asOf = asOf;
    this.tests = tests;
    this.fixedDays = fixedDays;
    this.isFree =
        fixedDays.isEmpty()
            && asOf.size() == 1
            && asOf.least() < USUAL - CYCLE
            && asOf.greatest() > USUAL + 2 * CYCLE;
    this.isPlain = tests.stream().allMatch(Days::isPlain);
    this.onlyReturns = tests.stream().allMatch(Anniversary.class::isInstance);
    this.shifts =
        alone && tests.stream().allMatch(RelativeDate.class::isInstance)
            ? tests.stream().flatMap(test -> shifts((RelativeDate) test)).toList()
            : List.of();
  }

  private static Stream<DayShift> shifts(RelativeDate span) {
    return Stream.concat(span.from().stream(), span.to().stream());
  }

  private static boolean isPlain(Criterion test) {
    return test instanceof RelativeDate span
        && span.from().stream().allMatch(Days::isPlain)
        && span.to().stream().allMatch(Days::isPlain);
  }

  private static boolean isPlain(DayShift shift) {
    return shift.anchor() == DayShift.Anchor.AS_OF && shift.months() == 0;
  }

  /** What is found on the first as-of date on which there is something. */
  <T> Optional<T> first(LongFunction<Optional<T>> onDay, Budget budget) {
    long usual = asOf.nearest(USUAL);
    Optional<T> found = onDay.apply(usual);
    if (found.isPresent() || (isFree && isPlain)) {
      return found;
    }
    NavigableSet<Long> starts =
        isFree ? new TreeSet<>(List.of(usual, BEFORE_CENTURY)) : starts(budget);
    for (long start : starts) {
      found = onDay.apply(start);
      if (found.isPresent()) {
        return found;
      }
    }
    return isPlain ? Optional.empty() : firstWithin(starts, onDay, budget);
  }

  /**
   * What is found on any day after the starts. Between two of them a day is like one before it from
   * which all shifts lead as far: months have few lengths, so few days of 400 years are tried.
   */
  private <T> Optional<T> firstWithin(
      NavigableSet<Long> starts, LongFunction<Optional<T>> onDay, Budget budget) {
    Set<List<Long>> tried = new HashSet<>();
    for (long start : starts) {
      if (!isFree) {
        tried.clear();
      }
      tried.add(distances(start, budget));
      Long next = starts.higher(start);
      long cycle = isFree && onlyReturns ? SHORT_CYCLE : CYCLE;
      long end = Math.min(start + cycle, next == null ? Long.MAX_VALUE : next);
      for (long day = start + 1; day < end && asOf.contains(day); day++) {
        if (shifts.isEmpty() || tried.add(distances(day, budget))) {
          Optional<T> found = onDay.apply(day);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** How far from an as-of date the shifts lead. */
  private List<Long> distances(long asOfDay, Budget budget) {
    budget.spend(1 + shifts.size());
    LocalDate day = LocalDate.ofEpochDay(asOfDay);
    List<Long> distances = new ArrayList<>(shifts.size());
    for (DayShift shift : shifts) {
      distances.add(shift.from(day).toEpochDay() - asOfDay);
    }
    return distances;
  }

  /** The as-of dates from which on something lies otherwise to the fixed days. */
  private NavigableSet<Long> starts(Budget budget) {
    NavigableSet<Long> starts = new TreeSet<>();
    for (int i = 0; i < asOf.size(); i++) {
      starts.add(asOf.first(i));
    }
    for (Criterion test : tests) {
      if (test instanceof RelativeDate span) {
        span.from().ifPresent(shift -> addTurns(shift, starts, budget));
        span.to().ifPresent(shift -> addTurns(shift, starts, budget));
      } else {
        for (long day = asOf.least(); day <= asOf.greatest(); day += CYCLE) {
          starts.add(asOf.nearest(day)); // so that every day counts: no years before are alike
        }
      }
    }
    return starts;
  }

  private void addTurns(DayShift shift, NavigableSet<Long> starts, Budget budget) {
    for (long day : fixedDays) {
      budget.spend(20);
      long turn = turn(shift, day);
      if (asOf.contains(turn)) {
        starts.add(turn);
      }
    }
  }

  /** The first as-of date on which the shift leads to the day or beyond. */
  private long turn(DayShift shift, long day) {
    long low = asOf.least();
    long high = asOf.greatest() + 1;
    while (low < high) {
      long middle = (low + high) >> 1;
      if (on(shift, middle) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long on(DayShift shift, long asOf) {
    return shift.from(LocalDate.ofEpochDay(asOf)).toEpochDay();
  }

  /** The values for which the test holds on an as-of date. */
  Spans values(Criterion test, long asOfDay, Budget budget) {
    budget.spend(DAYS_OF_CALENDAR);
    ValueType type = test.refs().get(0).type();
    Spans days =
        test instanceof RelativeDate span
            ? span(span, asOfDay)
            : returns((Anniversary) test, LocalDate.ofEpochDay(asOfDay), budget);
    return (type.kind() == Kind.INSTANT ? instants(days) : days).and(Variable.known(type));
  }

  private static Spans span(RelativeDate span, long asOf) {
    Spans all = Variable.known(ValueType.DATE);
    return Spans.of(
        span.from().map(shift -> on(shift, asOf)).orElse(all.least()),
        span.to().map(shift -> on(shift, asOf)).orElse(all.greatest()));
  }

  /** The instants of days in UTC. */
  private static Spans instants(Spans days) {
    long[] ends = new long[2 * days.size()];
    for (int i = 0; i < days.size(); i++) {
      ends[2 * i] = days.first(i) * MICROS_A_DAY;
      ends[2 * i + 1] = (days.last(i) + 1) * MICROS_A_DAY - 1;
    }
    return Spans.ofAscending(ends, ends.length);
  }

  /** The days of which a yearly return lies in the days; the first is in the year after. */
  private Spans returns(Anniversary test, LocalDate asOf, Budget budget) {
    LocalDate from = asOf.plusDays(test.fromDays());
    LocalDate to = asOf.plusDays(test.toDays());
    int first = isFree ? Math.max(1, from.getYear() - (onlyReturns ? 0 : REACH) - YEARS) : 1;
    long[] ends = new long[2 * Math.max(0, to.getYear() - first)];
    int size = 0;
    Spans all = Spans.NONE;
    for (int year = Math.max(from.getYear(), 2); year <= to.getYear(); year++) {
      LocalDate least = year == from.getYear() ? from : LocalDate.of(year, 1, 1);
      LocalDate most = year == to.getYear() ? to : LocalDate.of(year, 12, 31);
      size = 0;
      for (int born = first; born < year; born++) {
        ends[size++] = firstReturning(born, least, test.leapDay()).toEpochDay();
        ends[size++] = lastReturning(born, most, test.leapDay()).toEpochDay();
      }
      budget.spend(size);
      all = all.or(Spans.ofAscending(ends, size));
    }
    return all;
  }

  /** The first day of a year of which the return in the year of {@code least} is not before it. */
  private static LocalDate firstReturning(int born, LocalDate least, LeapDay leapDay) {
    boolean lacksLeapDay = !least.isLeapYear() && Year.isLeap(born);
    if (least.getMonthValue() == 3 && least.getDayOfMonth() == 1 && lacksLeapDay) {
      return leapDay == LeapDay.MARCH_1 ? LocalDate.of(born, 2, 29) : LocalDate.of(born, 3, 1);
    }
    boolean isLeapDay = least.getMonthValue() == 2 && least.getDayOfMonth() == 29;
    return isLeapDay && !Year.isLeap(born) ? LocalDate.of(born, 3, 1) : least.withYear(born);
  }

  /** The last day of a year of which the return in the year of {@code most} is not after it. */
  private static LocalDate lastReturning(int born, LocalDate most, LeapDay leapDay) {
    boolean isBefore = most.getMonthValue() == 2 && most.getDayOfMonth() == 28;
    boolean takesLeapDay =
        isBefore && !most.isLeapYear() && Year.isLeap(born) && leapDay == LeapDay.FEBRUARY_28;
    return takesLeapDay ? LocalDate.of(born, 2, 29) : most.withYear(born);
  }
}
