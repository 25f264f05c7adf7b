package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a subject's history: a step, when exactly, and the event that set it off.
 *
 * @param at the instant
 * @param move the step
 * @param event the id of the event; empty where facts or time set it off
 */
public record StageChange(Instant at, Move move, Optional<String> event) {
  /** Refuses nulls. */
  public StageChange {
    requireNonNull(at, "at");
    requireNonNull(move, "move");
    requireNonNull(event, "event");
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageChange";
  }
}
