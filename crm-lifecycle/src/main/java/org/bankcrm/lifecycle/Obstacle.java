package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a transition out of a subject's stage is not open.
 *
 * @param transition its code
 * @param reason what stands in its way; {@link StageReason#WITHHELD} of every transition where the
 *     lifecycle asks about something protected
 */
public record Obstacle(String transition, StageReason reason) {
  /** Refuses nulls. */
  public Obstacle {
    requireNonNull(transition, "transition");
    requireNonNull(reason, "reason");
  }

  static boolean isAnyUndecided(List<Obstacle> obstacles) {
    for (int i = 0; i < obstacles.size(); i++) { // an iterator would be garbage
      if (obstacles.get(i).reason().isUndecided()) {
        return true;
      }
    }
    return false;
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Obstacle";
  }
}
