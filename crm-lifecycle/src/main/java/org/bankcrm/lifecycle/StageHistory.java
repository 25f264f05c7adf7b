package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a log comes to.
 *
 * @param state the state at its end
 * @param changes all steps, in order
 * @param decisions what was decided on each entry, in the order of the log
 */
public record StageHistory(
    StageState state, List<StageChange> changes, List<StageDecision> decisions) {
  /** Refuses nulls. */
  public StageHistory {
    requireNonNull(state, "state");
    changes = List.copyOf(changes);
    decisions = List.copyOf(decisions);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageHistory";
  }
}
