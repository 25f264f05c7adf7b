package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Truth;

/**
 * For how long the time in a stage stood still ({@link Stage#pausedWhile}).
 *
 * <p>A day of the time is over at the start of the next one, in the zone of the facts. Whether it
 * counted is told by the look before that instant: where the condition of the stage was TRUE then,
 * the day stood still, where it was FALSE, the day counted. Nothing is known of what happened
 * between two looks.
 *
 * <p><b>Where it was UNKNOWN</b>, it cannot be told of the days up to the next look whether they
 * counted: they are kept apart ({@code unsure}), for the whole stay, and no later look settles
 * them, since that knows its own day and not theirs. A time is up once it is up whether they stood
 * still or not, is not up before it could be, and cannot be told in between ({@link
 * StageReason#PAUSE_UNKNOWN}): nobody moves too early, and no deadline is put off by more days than
 * were unsure. A host that learns later what held on them replays its log with the facts as they
 * are known now ({@link LifecycleEngine#replay}), and no day is unsure any more.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param days the days at whose start no time was up, since time stood still before; in order,
 *     apart from each other. Of more than 1,000 stretches of both kinds the two oldest are told as
 *     one, that ends with the second and is as long as both; unsure if either is
 * @param unsure the days of which that cannot be told; in order, apart from each other and none of
 *     {@code days}
 * @param standsStill whether time stands still since the last look
 */
public record StagePauses(List<DateRange> days, List<DateRange> unsure, Truth standsStill) {

  /** The most stretches of one stay. */
  static final int MOST = 1_000;

  /** Time that never stood still. */
  static final StagePauses NONE = new StagePauses(List.of(), List.of(), Truth.FALSE);

  /** Days that stood still, or of which that cannot be told. */
  private record Stretch(DateRange days, boolean isSure) {

    long length() {
      return StagePauses.length(days);
    }

    boolean goesOnWith(Stretch next) {
      return isSure == next.isSure && days.toExclusive().equals(next.days.fromInclusive());
    }

    Stretch upToEndOf(Stretch next) {
      return new Stretch(DateRange.of(days.fromInclusive(), next.days.toExclusive()), isSure);
    }

    /** Both as one that ends with the next. */
    Stretch pushedTo(Stretch next) {
      LocalDate from = next.days.fromInclusive().minusDays(length());
      return new Stretch(DateRange.of(from, next.days.toExclusive()), isSure && next.isSure);
    }
  }

  /**
   * Checks the stretches.
   *
   * @throws IllegalArgumentException if they are more than 1,000, one has no day or has days that
   *     no bank means, or they are not in order and apart
   */
  public StagePauses {
    days = List.copyOf(days);
    unsure = List.copyOf(unsure);
    requireNonNull(standsStill, "standsStill");
    Checks.within(days.size() + unsure.size(), 0, MOST, "the number of pauses");
    checkOrder(days, "days", 1);
    checkOrder(unsure, "unsure", 1);
    List<DateRange> all = new ArrayList<>(days);
    all.addAll(unsure);
    all.sort(Comparator.comparing(DateRange::fromInclusive));
    checkOrder(all, "unsure", 0);
  }

  private static void checkOrder(List<DateRange> stretches, String name, int gap) {
    LocalDate next = LocalDate.MIN;
    for (DateRange stretch : stretches) {
      LocalDate first = BankDates.check("from", stretch.fromInclusive());
      BankDates.check("before", stretch.toExclusive().minusDays(1));
      boolean follows = !first.isBefore(next) && first.isBefore(stretch.toExclusive());
      Checks.require(follows, name, "must have days, and be in order and apart");
      next = stretch.toExclusive().plusDays(gap);
    }
  }

  private static StagePauses of(List<Stretch> stretches, Truth standsStill) {
    return new StagePauses(
        stretches.stream().filter(Stretch::isSure).map(Stretch::days).toList(),
        stretches.stream().filter(each -> !each.isSure()).map(Stretch::days).toList(),
        standsStill);
  }

  /** All of both kinds in their order. */
  private List<Stretch> stretches() {
    List<Stretch> all = new ArrayList<>();
    days.forEach(stretch -> all.add(new Stretch(stretch, true)));
    unsure.forEach(stretch -> all.add(new Stretch(stretch, false)));
    all.sort(Comparator.comparing(each -> each.days().fromInclusive()));
    return all;
  }

  /** Whether nothing ever stood still, or may have. */
  boolean isNone() {
    return equals(NONE);
  }

  /** Whether time never stood still up to now, nor may have. */
  boolean hasNoDays() {
    return days.isEmpty() && unsure.isEmpty();
  }

  /** Whether it can be told of every day whether it counted. */
  boolean isSure() {
    return unsure.isEmpty();
  }

  /** What is known at a look: of the days after the last one, up to this, what that one told. */
  StagePauses upTo(LocalDate last, LocalDate today) {
    if (standsStill == Truth.FALSE) {
      return this;
    }
    LocalDate end = today.plusDays(1);
    LocalDate first = last.plusDays(1);
    List<Stretch> all = stretches();
    if (!all.isEmpty()) { // in another zone the day may be one that was told before
      LocalDate told = all.get(all.size() - 1).days().toExclusive();
      first = told.isAfter(first) ? told : first;
    }
    if (!first.isBefore(end)) {
      return this;
    }
    all.add(new Stretch(DateRange.of(first, end), standsStill == Truth.TRUE));
    return of(fitting(all), standsStill);
  }

  /** Those that go on with each other as one, and no more than are kept. */
  private static List<Stretch> fitting(List<Stretch> all) {
    List<Stretch> joined = joined(all);
    if (joined.size() > MOST) {
      Stretch oldest = joined.remove(0);
      joined.set(0, oldest.pushedTo(joined.get(0)));
    }
    return joined(joined);
  }

  private static List<Stretch> joined(List<Stretch> all) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch each : all) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).goesOnWith(each)) {
        joined.set(last, joined.get(last).upToEndOf(each));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  /** The same with time that runs, or stands still, from now on. */
  StagePauses from(Truth still) {
    return new StagePauses(days, unsure, still);
  }

  /** As if all days that are unsure had stood still; as it is, it tells as if they had counted. */
  StagePauses atMost() {
    if (isSure()) {
      return this;
    }
    List<Stretch> all = stretches().stream().map(each -> new Stretch(each.days(), true)).toList();
    return of(joined(all), standsStill);
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
