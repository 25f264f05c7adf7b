package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;

/**
 * What can be seen of days told from the as-of date without going through as-of dates: how many
 * days away they lie at least and at most, and which of two is never after the other.
 */
final class Offsets {

  private static final Spans EVERYWHERE = Spans.of(-10_000_000, 10_000_000);
  private static final double DAYS_A_MONTH = 365.2425 / 12;

  /** Months of different lengths, days that a month does not have, and ends of months. */
  private static final int UNEVEN = 7;

  private static final int MONTH = 31;
  private static final int YEAR = 366;

  private final List<RelativeDate> within = new ArrayList<>();
  private final List<RelativeDate> outside = new ArrayList<>();

  /** Adds a test of the attribute, and whether it has to hold. */
  void add(RelativeDate test, boolean holds) {
    (holds ? within : outside).add(test);
  }

  /** Whether no day can pass the tests, on whichever as-of date. */
  boolean excludeAll(Budget budget) {
    budget.spend((long) (1 + within.size()) * (1 + within.size() + outside.size()));
    Spans left = EVERYWHERE;
    for (RelativeDate test : within) {
      left = left.and(Spans.of(least(test.from()), most(test.to())));
    }
    for (RelativeDate test : outside) {
      left =
          left.minus(
              Spans.of(
                  most(test.from(), EVERYWHERE.least()), least(test.to(), EVERYWHERE.greatest())));
    }
    return left.isEmpty()
        || within.stream()
            .anyMatch(
                one ->
                    outside.stream().anyMatch(other -> isWithin(one, other))
                        || within.stream().anyMatch(other -> isBefore(one, other)));
  }

  private static boolean isWithin(RelativeDate inner, RelativeDate outer) {
    boolean from =
        outer.from().isEmpty()
            || inner.from().filter(first -> isUpTo(outer.from().get(), first, 0)).isPresent();
    boolean to =
        outer.to().isEmpty()
            || inner.to().filter(last -> isUpTo(last, outer.to().get(), 0)).isPresent();
    return from && to;
  }

  private static boolean isBefore(RelativeDate one, RelativeDate other) {
    return one.to().isPresent()
        && other.from().filter(first -> isUpTo(one.to().get(), first, 1)).isPresent();
  }

  /** Whether the first shift leads at least so many days before the other, from any day. */
  private static boolean isUpTo(DayShift first, DayShift other, int before) {
    return first.anchor() == other.anchor()
        && first.months() <= other.months()
        && first.days() + before <= other.days();
  }

  private static long least(Optional<DayShift> shift) {
    return least(shift, EVERYWHERE.least());
  }

  private static long most(Optional<DayShift> shift) {
    return most(shift, EVERYWHERE.greatest());
  }

  private static long least(Optional<DayShift> shift, long open) {
    return shift.map(day -> (long) Math.floor(middle(day)) - before(day)).orElse(open);
  }

  private static long most(Optional<DayShift> shift, long open) {
    return shift.map(day -> (long) Math.ceil(middle(day)) + after(day)).orElse(open);
  }

  private static double middle(DayShift shift) {
    return shift.months() * DAYS_A_MONTH + shift.days();
  }

  private static int before(DayShift shift) {
    return uneven(shift)
        + switch (shift.anchor()) {
          case MONTH_START -> MONTH;
          case YEAR_START -> YEAR;
          default -> 0;
        };
  }

  private static int after(DayShift shift) {
    return uneven(shift)
        + switch (shift.anchor()) {
          case MONTH_END -> MONTH;
          case YEAR_END -> YEAR;
          default -> 0;
        };
  }

  private static int uneven(DayShift shift) {
    return shift.months() == 0 ? 0 : UNEVEN;
  }
}
