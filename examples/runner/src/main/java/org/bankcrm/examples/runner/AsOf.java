package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.bankcrm.core.LocalDays;

/** The instant that a day's decisions are told for. */
final class AsOf {

  private AsOf() {}

  /** The last microsecond of the day: everything booked on it counts. */
  static Instant endOf(LocalDate day, ZoneId zone) {
    return LocalDays.startOf(day.plusDays(1), zone).minus(1, ChronoUnit.MICROS);
  }
}
