package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * How long a subject must have been in the stage for a transition to be open: whole calendar days
 * or months, from the day of entry in the zone of the facts, or minutes or hours that have passed
 * since the instant of entry. A month that has no such day ends it on its last one.
 *
 * <p>It delays a transition and never sets it off: one that waits for an event or for facts is
 * simply not open before and after. Time in which the stage stands still ({@link
 * Stage#pausedWhile}) is not counted, as of timers.
 *
 * @param atLeast open from the start of the day so much after that of entry, which belongs to it,
 *     or from the instant so much after that of entry; empty for from the entry on
 * @param lessThan shut from the start of the day, or the instant, so much after that of entry;
 *     empty for never
 */
public record Dwell(Optional<StageTime> atLeast, Optional<StageTime> lessThan) {

  private static final long MINUTES_OF_A_DAY = 24 * 60;
  private static final int FEWEST_DAYS_OF_A_MONTH = 28;
  private static final int MOST_DAYS_OF_A_MONTH = 31;

  private static final StageTime NONE = new StageTime.Days(CalendarSpan.days(0));

  /** Whenever it is. */
  static final Dwell ANY = new Dwell(Optional.empty(), Optional.empty());

  /** Refuses nulls. */
  public Dwell {
    requireNonNull(atLeast, "atLeast");
    requireNonNull(lessThan, "lessThan");
  }

  /** Whether it asks for no time at all. */
  boolean isAny() {
    return atLeast.isEmpty() && lessThan.isEmpty();
  }

  /** The bounds that it has. */
  Stream<StageTime> bounds() {
    return Stream.of(atLeast, lessThan).flatMap(Optional::stream);
  }

  /** Whether it takes time before it is open. */
  boolean takesTime() {
    return atLeast.filter(time -> !time.isZero()).isPresent();
  }

  /** Whether no time is left, whenever the subject entered. */
  boolean isNever() {
    return lessThan.filter(end -> isOver(atLeast.orElse(NONE), end)).isPresent();
  }

  /** Whether time in the stage that sets off a transition comes surely too late. */
  boolean isOverAfter(AfterTime time) {
    Optional<StageTime> passed =
        time instanceof AfterSpan of
            ? Optional.of(new StageTime.Days(of.span()))
            : time instanceof AfterClock of
                ? Optional.of(new StageTime.Elapsed(of.span()))
                : Optional.empty();
    return passed.filter(up -> lessThan.filter(end -> isOver(up, end)).isPresent()).isPresent();
  }

  /** Whether they are never open at the same instant. */
  boolean isApart(Dwell other) {
    return endsBefore(other) || other.endsBefore(this);
  }

  private boolean endsBefore(Dwell other) {
    return lessThan.filter(end -> isOver(other.atLeast.orElse(NONE), end)).isPresent();
  }

  /** Whether a time is surely up no earlier than another, whenever the subject entered. */
  private static boolean isOver(StageTime time, StageTime end) {
    if (time instanceof StageTime.Days of && end instanceof StageTime.Days other) {
      return of.span().unit() == other.span().unit()
          ? of.span().length() >= other.span().length()
          : days(of.span(), FEWEST_DAYS_OF_A_MONTH) >= days(other.span(), MOST_DAYS_OF_A_MONTH);
    }
    return leastMinutes(time) >= mostMinutes(end);
  }

  private static int days(CalendarSpan span, int ofAMonth) {
    return span.unit() == CalendarSpan.Unit.MONTHS ? span.length() * ofAMonth : span.length();
  }

  /**
   * Days are up at a midnight, by up to one earlier than they are long; one more may be short, or
   * left out by the zone.
   */
  private static long leastMinutes(StageTime time) {
    return time instanceof StageTime.Days of
        ? Math.max(0, days(of.span(), FEWEST_DAYS_OF_A_MONTH) - 2) * MINUTES_OF_A_DAY
        : ((StageTime.Elapsed) time).span().minutes();
  }

  private static long mostMinutes(StageTime time) {
    return time instanceof StageTime.Days of
        ? (time.isZero() ? 0 : days(of.span(), MOST_DAYS_OF_A_MONTH) + 1) * MINUTES_OF_A_DAY
        : ((StageTime.Elapsed) time).span().minutes();
  }
}
