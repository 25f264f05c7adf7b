package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a run, both included.
 *
 * @param from the first
 * @param until the last
 * @param zone whose days they are
 */
record WarnPeriod(LocalDate from, LocalDate until, ZoneId zone) {

  /**
   * Checks their order.
   *
   * @throws UserException if the last is before the first
   */
  WarnPeriod {
    if (until.isBefore(from)) {
      throw WarnTexts.NOT_AFTER.of(until, from);
    }
  }

  /** Where watches begin: the last microsecond before the first day. */
  Instant begin() {
    return AsOf.endOf(from.minusDays(1), zone);
  }

  /** The last microsecond of the last day. */
  Instant end() {
    return AsOf.endOf(until, zone);
  }
}
