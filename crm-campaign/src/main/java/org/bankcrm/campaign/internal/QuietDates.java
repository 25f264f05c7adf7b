package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.core.LocalDays;

/**
 * Days on which nobody is contacted, as the calendar of a zone shows them.
 *
 * @param quiet the days; it must leave one after every day
 * @param zone whose calendar is meant
 */
public record QuietDates(Predicate<LocalDate> quiet, ZoneId zone) implements TimeRule {

  /** Quiet ends with its day, and goes on where clocks are set back into it. */
  @Override
  public Optional<Instant> firstAllowed(Instant instant) {
    Instant at = instant;
    LocalDate day = LocalDays.of(at, zone);
    while (quiet.test(day)) {
      LocalDate next = day.plusDays(1);
      while (quiet.test(next)) {
        next = next.plusDays(1);
      }
      at = LocalDays.firstFrom(at, next, zone);
      day = LocalDays.of(at, zone);
    }
    return Optional.of(at);
  }
}
