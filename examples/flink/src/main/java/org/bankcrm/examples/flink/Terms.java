package org.bankcrm.examples.flink;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.window.EventHistory;
import org.jspecify.annotations.Nullable;

/**
 * What every task is told.
 *
 * @param book the policy book as JSON
 * @param lifecycle the id of the lifecycle of the book that customers are led through
 * @param zone in which days are told
 * @param patience how much later than others an event may come and still be decided in its order
 * @param completeFrom the first day from which all events are there; null if nobody says so
 * @param until the last instant at which customers are looked at, and their standing told; null for
 *     a stream without an end
 */
public record Terms(
    String book,
    String lifecycle,
    ZoneId zone,
    Duration patience,
    @Nullable LocalDate completeFrom,
    @Nullable Instant until)
    implements Serializable {

  /** The day of an instant in the zone. */
  LocalDate day(Instant at) {
    return LocalDays.of(at, zone);
  }

  /** The beginning of the next day in the zone. */
  Instant nextDay(Instant at) {
    return LocalDays.startOf(day(at).plusDays(1), zone);
  }

  EventHistory history() {
    return Optional.ofNullable(completeFrom)
        .map(EventHistory::from)
        .orElseGet(EventHistory::untold);
  }

  /** Neither the book nor anybody's day. */
  @Override
  public String toString() {
    return "Terms of " + lifecycle;
  }
}
