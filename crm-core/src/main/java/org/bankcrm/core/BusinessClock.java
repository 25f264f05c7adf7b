package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.OpeningHours.Opening;
import org.bankcrm.core.check.Checks;

/**
 * Counts time only while a bank is open: on the business days of a calendar, within its opening
 * hours, as it passes.
 *
 * <ul>
 *   <li>What begins outside the hours, or at the minute at which the bank closes, is counted from
 *       the next opening on.
 *   <li>Time that is up just when the bank closes is up at that instant, not at the next opening.
 *   <li>No time at all is up at once, open or not.
 *   <li>A day that the calendar does not cover cannot be told, as with business days: what needs it
 *       is not told, from the start of that day in the zone of the hours.
 * </ul>
 *
 * <p>See {@link OpeningHours} for the days on which clocks are changed. Immutable and thread-safe.
 *
 * @param calendar which days are worked, as days of the zone of the hours
 * @param hours when the bank is open on them
 */
public record BusinessClock(BusinessCalendar calendar, OpeningHours hours) {

  /** Refuses nulls. */
  public BusinessClock {
    requireNonNull(calendar, "calendar");
    requireNonNull(hours, "hours");
  }

  /**
   * The first instant at which the bank has been open for so long since another one; empty where
   * that depends on a day that the calendar does not cover.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public Optional<Instant> after(Instant start, Duration time) {
    Checks.require(!time.isNegative(), "time", "must not be negative");
    if (time.isZero()) {
      return Optional.of(start);
    }
    Duration left = time;
    LocalDate day = LocalDays.of(start, hours.zone());
    for (; calendar.covers(day); day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant from = later(start, hours.opens(day, opening));
        Duration open = time(from, hours.closes(day, opening));
        if (open.compareTo(left) >= 0) {
          return Optional.of(from.plus(left));
        }
        left = left.minus(open);
      }
    }
    return Optional.empty();
  }

  private List<Opening> openings(LocalDate day) {
    return calendar.isBusinessDay(day) ? hours.openings() : List.of();
  }

  /**
   * For how long the bank was open between two instants; what the calendar does not cover counts
   * for nothing ({@link #covers}).
   */
  public Duration between(Instant start, Instant end) {
    Duration open = Duration.ZERO;
    LocalDate last = LocalDays.of(end, hours.zone());
    LocalDate day = LocalDays.of(start, hours.zone());
    for (; !day.isAfter(last) && calendar.covers(day); day = day.plusDays(1)) {
      open = open.plus(calendar.isBusinessDay(day) ? open(day, start, end) : Duration.ZERO);
    }
    return open;
  }

  private Duration open(LocalDate day, Instant start, Instant end) {
    Duration open = Duration.ZERO;
    for (Opening opening : hours.openings()) {
      Instant from = later(start, hours.opens(day, opening));
      Instant closes = hours.closes(day, opening);
      open = open.plus(time(from, closes.isBefore(end) ? closes : end));
    }
    return open;
  }

  private static Duration time(Instant from, Instant before) {
    return before.isAfter(from) ? Duration.between(from, before) : Duration.ZERO;
  }

  /** Whether the calendar covers the day of an instant, in the zone of the hours. */
  public boolean covers(Instant instant) {
    return calendar.covers(LocalDays.of(instant, hours.zone()));
  }

  /** The first instant after the last day that the calendar covers. */
  public Instant end() {
    return LocalDays.startOf(calendar.covered().toExclusive(), hours.zone());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
