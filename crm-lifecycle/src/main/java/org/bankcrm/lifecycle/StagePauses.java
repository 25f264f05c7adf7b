package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;

/**
 * For how long the time in a stage stood still ({@link Stage#pausedWhile}).
 *
 * <p>A day of the time is over at the start of the next one, in the zone of the facts. Whether it
 * counted is told by the look before that instant: where the condition of the stage held then, or
 * could not be told, the day stood still. Nothing is known of what happened between two looks.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param days the days at whose start no time was up, since time stood still before; in order,
 *     apart from each other. Of more than 1,000 stretches the two oldest are told as one, that ends
 *     with the second and is as long as both
 * @param standsStill whether time stands still since the last look
 */
public record StagePauses(List<DateRange> days, boolean standsStill) {

  /** The most stretches of one stay. */
  static final int MOST = 1_000;

  /** Time that never stood still. */
  static final StagePauses NONE = new StagePauses(List.of(), false);

  /**
   * Checks the stretches.
   *
   * @throws IllegalArgumentException if they are more than 1,000, one has no day or has days that
   *     no bank means, or they are not in order and apart
   */
  public StagePauses {
    days = List.copyOf(days);
    Checks.within(days.size(), 0, MOST, "the number of pauses");
    LocalDate last = LocalDate.MIN;
    for (DateRange stretch : days) {
      LocalDate first = BankDates.check("from", stretch.fromInclusive());
      BankDates.check("before", stretch.toExclusive().minusDays(1));
      boolean follows = first.isAfter(last) && first.isBefore(stretch.toExclusive());
      Checks.require(follows, "days", "must have days, and be in order and apart");
      last = stretch.toExclusive();
    }
  }

  /** Whether nothing ever stood still. */
  boolean isNone() {
    return days.isEmpty() && !standsStill;
  }

  /** What is known at a look: of the days after the last one, up to this, none has counted. */
  StagePauses upTo(LocalDate last, LocalDate today) {
    LocalDate end = today.plusDays(1);
    LocalDate first = last.plusDays(1);
    boolean more = standsStill && first.isBefore(end);
    if (!days.isEmpty()) { // in another zone the day may be one that was told before
      LocalDate told = days.get(days.size() - 1).toExclusive();
      first = told.isAfter(first) ? told : first;
    }
    return more && first.isBefore(end) ? with(DateRange.of(first, end)) : this;
  }

  private StagePauses with(DateRange stretch) {
    List<DateRange> all = new ArrayList<>(days);
    int before = all.size() - 1;
    if (before >= 0 && all.get(before).toExclusive().equals(stretch.fromInclusive())) {
      all.set(before, DateRange.of(all.get(before).fromInclusive(), stretch.toExclusive()));
    } else {
      all.add(stretch);
    }
    if (all.size() > MOST) {
      DateRange oldest = all.remove(0);
      LocalDate from = all.get(0).fromInclusive().minusDays(length(oldest));
      all.set(0, DateRange.of(from, all.get(0).toExclusive()));
    }
    return new StagePauses(all, standsStill);
  }

  /** The same with time that runs, or stands still, from now on. */
  StagePauses from(boolean still) {
    return new StagePauses(days, still);
  }

  private static long length(DateRange stretch) {
    return stretch.toExclusive().toEpochDay() - stretch.fromInclusive().toEpochDay();
  }

  /** All days that stood still. */
  long length() {
    return days.stream().mapToLong(StagePauses::length).sum();
  }

  /** The first day after another that counts. */
  LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    for (DateRange stretch : days) {
      next = stretch.contains(next) ? stretch.toExclusive() : next;
    }
    return next;
  }

  /** The business days among those that stood still, both ends included and covered. */
  long businessDays(LocalDate first, LocalDate last, BusinessCalendar calendar) {
    DateRange all = DateRange.of(first, last.plusDays(1));
    return days.stream()
        .flatMap(stretch -> stretch.intersection(all).stream())
        .mapToLong(
            part ->
                calendar.businessDaysBetween(
                    part.fromInclusive().minusDays(1), part.toExclusive().minusDays(1)))
        .sum();
  }

  /** On which day time is up that would be up on this one, had nothing stood still. */
  LocalDate moved(LocalDate day) {
    LocalDate moved = day;
    for (DateRange stretch : days) {
      if (stretch.fromInclusive().isAfter(moved)) {
        return moved;
      }
      moved = moved.plusDays(length(stretch));
    }
    return moved;
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StagePauses";
  }
}
