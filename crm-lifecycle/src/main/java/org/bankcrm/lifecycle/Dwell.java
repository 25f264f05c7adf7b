package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.check.Checks;

/**
 * How long a subject must have been in the stage for a transition to be open: whole calendar days
 * or months, from the day of entry in the zone of the facts. A month that has no such day ends it
 * on its last one.
 *
 * @param atLeast open from the start of the day so much after that of entry, which belongs to it;
 *     empty for from the entry on
 * @param lessThan shut from the start of the day so much after that of entry; empty for never
 */
public record Dwell(Optional<CalendarSpan> atLeast, Optional<CalendarSpan> lessThan) {

  private static final int FEWEST_DAYS_OF_A_MONTH = 28;
  private static final int MOST_DAYS_OF_A_MONTH = 31;

  /** Whenever it is. */
  static final Dwell ANY = new Dwell(Optional.empty(), Optional.empty());

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is longer than 36,500 days or 1,200 months
   */
  public Dwell {
    atLeast.ifPresent(span -> check(span, "atLeast"));
    lessThan.ifPresent(span -> check(span, "lessThan"));
  }

  private static void check(CalendarSpan span, String name) {
    boolean months = span.unit() == CalendarSpan.Unit.MONTHS;
    Checks.within(span.length(), 0, months ? Trigger.MOST_MONTHS : Trigger.MOST_DAYS, name);
  }

  /** Whether it asks for no time at all. */
  boolean isAny() {
    return atLeast.isEmpty() && lessThan.isEmpty();
  }

  /** The first day on which it is open. */
  LocalDate from(LocalDate since) {
    return atLeast.map(span -> span.after(since)).orElse(since);
  }

  /** The first day on which it is shut for good. */
  Optional<LocalDate> until(LocalDate since) {
    return lessThan.map(span -> span.after(since));
  }

  /** The days on which time in the stage opens and shuts it; none where time does not. */
  Stream<LocalDate> turns(LocalDate since) {
    return Stream.of(atLeast, lessThan).flatMap(Optional::stream).map(span -> span.after(since));
  }

  /** Whether it takes time before it is open. */
  boolean takesTime() {
    return atLeast.filter(span -> span.length() > 0).isPresent();
  }

  /** Whether no day is left, whenever the subject entered. */
  boolean isNever() {
    return lessThan.filter(end -> isOver(atLeast.orElse(CalendarSpan.days(0)), end)).isPresent();
  }

  /** Whether time in the stage that sets off a transition comes surely too late. */
  boolean isOverAfter(CalendarSpan time) {
    return lessThan.filter(end -> isOver(time, end)).isPresent();
  }

  /** Whether they are never open on the same day. */
  boolean isApart(Dwell other) {
    return endsBefore(other) || other.endsBefore(this);
  }

  private boolean endsBefore(Dwell other) {
    return lessThan
        .filter(end -> isOver(other.atLeast.orElse(CalendarSpan.days(0)), end))
        .isPresent();
  }

  /** Whether a time is surely up when another is. */
  private static boolean isOver(CalendarSpan time, CalendarSpan end) {
    return time.unit() == end.unit()
        ? time.length() >= end.length()
        : days(time, FEWEST_DAYS_OF_A_MONTH) >= days(end, MOST_DAYS_OF_A_MONTH);
  }

  private static int days(CalendarSpan span, int ofAMonth) {
    return span.unit() == CalendarSpan.Unit.MONTHS ? span.length() * ofAMonth : span.length();
  }
}
