package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an engine made of an event or a tick.
 *
 * @param decision what it decided
 * @param state what to keep; the same as before where the decision is a refusal
 * @param changes what to add to the history, in order; empty unless the subject moved
 */
public record StageResult(StageDecision decision, StageState state, List<StageChange> changes) {
  /** Refuses nulls. */
  public StageResult {
    requireNonNull(decision, "decision");
    requireNonNull(state, "state");
    changes = List.copyOf(changes);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageResult";
  }
}
