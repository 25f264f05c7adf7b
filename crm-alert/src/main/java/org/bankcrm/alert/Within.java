package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;

/**
 * How far an indicator looks back: so many minutes, hours or days that end with the one in which it
 * is looked at.
 *
 * <p>They are whole ones, as the days of a window are: the last 60 minutes are the minute of the
 * event and the 59 before it, so that as of 10:59:59 they begin at 10:00:00, and the last day is
 * today. Minutes and hours go by elapsed time and are those of UTC: in the night the clocks change
 * 60 minutes are 60 minutes. Days are those of the calendar in the zone in which the bank decides.
 * Immutable and thread-safe.
 *
 * @param length at least 1; up to 2,880 minutes, 744 hours or 400 days
 * @param unit what is counted
 */
public record Within(int length, Unit unit) {

  /** What a stretch of time is counted in. */
  public enum Unit implements Labelled {
    /** Minutes of the clock. */
    MINUTES(2_880),
    /** Hours of the clock, in UTC. */
    HOURS(744),
    /** Days of the calendar, in the bank's zone. */
    DAYS(400);

    private final int most;

    Unit(int most) {
      this.most = most;
    }

    /** The most of them that an indicator may look back. */
    public int most() {
      return most;
    }
  }

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is out of bounds
   */
  public Within {
    requireNonNull(unit, "unit");
    if (length < 1 || length > unit.most()) {
      throw new IllegalArgumentException(
          "an indicator looks back 1 to " + unit.most() + " " + unit.label().en());
    }
  }

  /** So many minutes. */
  public static Within minutes(int length) {
    return new Within(length, Unit.MINUTES);
  }

  /** So many hours. */
  public static Within hours(int length) {
    return new Within(length, Unit.HOURS);
  }

  /** So many days. */
  public static Within days(int length) {
    return new Within(length, Unit.DAYS);
  }

  /** The length and unit: {@code 60 minutes}. */
  @Override
  public String toString() {
    return length + " " + unit.label().en();
  }
}
