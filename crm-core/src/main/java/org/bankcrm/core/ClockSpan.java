package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * So many minutes or hours of time that passes, whatever the clocks on the wall show: one hour
 * after an instant is 60 minutes after it, in the nights in which clocks are changed too.
 *
 * <p>Days are no such span, for a day may have 23 hours; see {@link CalendarSpan}. Counted by the
 * opening hours of a bank they are told by {@link BusinessClock}. 120 minutes and 2 hours are the
 * same time and differ in how the author wrote them. Immutable and thread-safe.
 *
 * @param length how many, from 0
 * @param unit minutes or hours
 */
public record ClockSpan(int length, Unit unit) {

  private static final int MINUTES_OF_AN_HOUR = 60;

  /** What a span is counted in. */
  public enum Unit implements Labelled {
    /** Of 60 seconds. */
    MINUTES,
    /** Of 60 minutes. */
    HOURS
  }

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  public ClockSpan {
    requireNonNull(unit, "unit");
    if (length < 0) {
      throw new IllegalArgumentException("a span must be 0 or more but was " + length);
    }
  }

  /** So many minutes. */
  public static ClockSpan minutes(int length) {
    return new ClockSpan(length, Unit.MINUTES);
  }

  /** So many hours. */
  public static ClockSpan hours(int length) {
    return new ClockSpan(length, Unit.HOURS);
  }

  /** How many minutes it has. */
  public long minutes() {
    return unit == Unit.HOURS ? (long) length * MINUTES_OF_AN_HOUR : length;
  }

  /** How long it takes. */
  public Duration duration() {
    return Duration.ofMinutes(minutes());
  }

  /** The instant so much later. */
  public Instant after(Instant instant) {
    return instant.plus(duration());
  }

  /** The length and unit: {@code 90 minutes}. */
  @Override
  public String toString() {
    return length + " " + unit.label().en();
  }
}
