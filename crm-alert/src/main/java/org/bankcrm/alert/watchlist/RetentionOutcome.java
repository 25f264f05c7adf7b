package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of one subject that came onto a list by its condition or an alert. Immutable and
 * thread-safe.
 *
 * @param heldBack whether the list held its action back, as {@link WatchListState#heldBack} says
 * @param entered the day on which it came onto the list, the first time
 * @param done whether the action was done within the horizon
 * @param stayed whether the subject was still a customer on the last day of the horizon; empty if
 *     that is not known
 */
public record RetentionOutcome(
    boolean heldBack, LocalDate entered, boolean done, Optional<Boolean> stayed) {
  /** Refuses nulls. */
  public RetentionOutcome {
    requireNonNull(entered, "entered");
    requireNonNull(stayed, "stayed");
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "RetentionOutcome";
  }
}
