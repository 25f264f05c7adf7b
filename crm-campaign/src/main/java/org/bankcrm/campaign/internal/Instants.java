package org.bankcrm.campaign.internal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalDays;

/** Instants as a bank means them, and as attributes hold them. */
public final class Instants {

  /** The first that a bank means. */
  public static final Instant FIRST = LocalDays.startOf(BankDates.FIRST, ZoneOffset.UTC);

  /** The first after all that a bank means. */
  public static final Instant END = LocalDays.startOf(BankDates.LAST.plusDays(1), ZoneOffset.UTC);

  private Instants() {}

  /**
   * The instant, if a bank can mean it. The message quotes it, as nobody was contacted out there.
   *
   * @throws IllegalArgumentException if it lies before {@link BankDates#FIRST} or after {@link
   *     BankDates#LAST} in UTC
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
