package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.check.Checks;

/**
 * A stretch of calendar days, from its first day up to but not including its end: the year 2024 is
 * {@code 2024-01-01/2025-01-01}. Either end may be open. It has at least one day.
 *
 * <p>A range knows no zone; whoever compares it with an instant names one. Immutable and
 * thread-safe.
 *
 * @param fromInclusive the first day, {@link LocalDate#MIN} if the beginning is open
 * @param toExclusive the day after the last, {@link LocalDate#MAX} if the end is open
 */
public record DateRange(LocalDate fromInclusive, LocalDate toExclusive) {
  private static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);
  private static final String OPEN = "..";
  private static final int MAX_TEXT = 40;

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if the range would have no day
   */
  public DateRange {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(toExclusive, "toExclusive");
    Checks.require(
        fromInclusive.isBefore(toExclusive), "fromInclusive", "must be before toExclusive");
  }

  /** The days from the first up to but not including the end. */
  public static DateRange of(LocalDate fromInclusive, LocalDate toExclusive) {
    return new DateRange(fromInclusive, toExclusive);
  }

  /** The days from the first to the last, both of them included. */
  public static DateRange ofDays(LocalDate first, LocalDate last) {
    Checks.require(
        !requireNonNull(last, "last").equals(LocalDate.MAX), "last", "must be a day of a calendar");
    return new DateRange(first, last.plusDays(1));
  }

  /** That day and every later one. */
  public static DateRange startingOn(LocalDate fromInclusive) {
    return new DateRange(fromInclusive, LocalDate.MAX);
  }

  /** Every day before the given one. */
  public static DateRange until(LocalDate toExclusive) {
    return new DateRange(LocalDate.MIN, toExclusive);
  }

  /** Every day. */
  public static DateRange always() {
    return ALWAYS;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if the text is not two ISO dates, or {@code ..}, with a slash
   *     between them, or the range would have no day
   */
  public static DateRange parse(String text) {
    int slash = requireNonNull(text, "text").indexOf('/');
    Checks.require(
        slash > 0 && text.length() <= MAX_TEXT,
        "range",
        "must be written like '2024-01-01/2025-01-01', with '..' for an open end");
    return new DateRange(
        end(text.substring(0, slash), LocalDate.MIN),
        end(text.substring(slash + 1), LocalDate.MAX));
  }

  private static LocalDate end(String text, LocalDate open) {
    if (text.equals(OPEN)) {
      return open;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      // The cause would quote the text, so it is left out.
      throw new IllegalArgumentException("range must have ISO dates such as 2024-01-01, or '..'");
    }
  }

  /** The first day; empty if the beginning is open. */
  public Optional<LocalDate> start() {
    return fromInclusive.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(fromInclusive);
  }

  /** The day after the last; empty if the end is open. */
  public Optional<LocalDate> end() {
    return toExclusive.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(toExclusive);
  }

  /** Whether the day is in the range. */
  public boolean contains(LocalDate day) {
    requireNonNull(day, "day");
    return !day.isBefore(fromInclusive) && day.isBefore(toExclusive);
  }

  /** Whether every day of the other range is in this one. */
  public boolean encloses(DateRange other) {
    requireNonNull(other, "other");
    return !other.fromInclusive.isBefore(fromInclusive) && !other.toExclusive.isAfter(toExclusive);
  }

  /** Whether there is a day in both ranges. */
  public boolean overlaps(DateRange other) {
    requireNonNull(other, "other");
    return fromInclusive.isBefore(other.toExclusive) && other.fromInclusive.isBefore(toExclusive);
  }

  /** The days that are in both ranges; empty if there is none. */
  public Optional<DateRange> intersection(DateRange other) {
    return overlaps(other)
        ? Optional.of(
            new DateRange(
                later(fromInclusive, other.fromInclusive), earlier(toExclusive, other.toExclusive)))
        : Optional.empty();
  }

  /**
   * This range ended on the given day, which no longer belongs to it.
   *
   * @throws IllegalArgumentException if no day would be left
   */
  public DateRange withEnd(LocalDate newToExclusive) {
    return new DateRange(fromInclusive, newToExclusive);
  }

  /** Both ends with a slash between them, {@code ..} for an open one: {@code 2024-01-01/..}. */
  @Override
  public String toString() {
    return start().map(LocalDate::toString).orElse(OPEN)
        + '/'
        + end().map(LocalDate::toString).orElse(OPEN);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
