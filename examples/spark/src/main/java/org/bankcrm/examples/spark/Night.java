package org.bankcrm.examples.spark;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.window.EventHistory;
import org.jspecify.annotations.Nullable;

/**
 * What every task of a run is told besides the book.
 *
 * @param asOf the last day that counts
 * @param zone in which days are told
 * @param completeFrom the first day from which all events are there; null if nobody says so
 * @param portion how many customers are decided at a time, which bounds the memory of a task
 */
public record Night(LocalDate asOf, ZoneId zone, @Nullable LocalDate completeFrom, int portion)
    implements Serializable {

  /** Refuses a portion of nobody. */
  public Night {
    if (portion < 1) {
      throw new IllegalArgumentException("portion: expected 1 or more, was " + portion);
    }
  }

  /** The beginning of the day in the zone. */
  Instant instant() {
    return LocalDays.startOf(asOf, zone);
  }

  EventHistory history() {
    return Optional.ofNullable(completeFrom)
        .map(EventHistory::from)
        .orElseGet(EventHistory::untold);
  }
}
