package org.bankcrm.lifecycle.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalDays;

/** The days that a bank can mean when it says since when, or when something happened. */
public final class BankDays {

  private static final Instant FIRST = start(BankDates.FIRST);
  private static final Instant END = start(BankDates.LAST.plusDays(1));

  /** Those of a microsecond. */
  private static final int NANOS = 1_000;

  private BankDays() {}

  private static Instant start(LocalDate day) {
    return LocalDays.startOf(day, ZoneOffset.UTC);
  }

  /**
   * The instant to the microsecond, if it lies in the years 1800 to 2199, told in UTC.
   *
   * @throws IllegalArgumentException otherwise; the message names the field and not the instant
   */
  public static Instant held(Instant instant, String field) {
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw new IllegalArgumentException(
          field
              + " must lie in the years 1800 to 2199;"
              + " leave out what is not known instead of writing a day that nobody means");
    }
    return instant.getNano() % NANOS == 0 ? instant : instant.truncatedTo(ChronoUnit.MICROS);
  }
}
