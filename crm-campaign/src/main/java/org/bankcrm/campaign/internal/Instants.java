package org.bankcrm.campaign.internal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as a bank means them, and as attributes hold them. */
public final class Instants {

  private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private Instants() {}

  /**
   * The instant, if a bank can mean it. The message quotes it, as nobody was contacted out there.
   *
   * @throws IllegalArgumentException if it lies before 1800 or after 2199
   */
  public static Instant check(Instant at, String name) {
    requireNonNull(at, name);
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw new IllegalArgumentException(
          name + " must be an instant of the years 1800 to 2199 but was " + at);
    }
    return at;
  }

  /** The instant in whole microseconds, or the next. */
  public static Instant toMicros(Instant instant) {
    Instant whole = instant.truncatedTo(ChronoUnit.MICROS);
    return whole.equals(instant) ? whole : whole.plus(1, ChronoUnit.MICROS);
  }
}
