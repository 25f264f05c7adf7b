package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an event finds in the stage in which it meets a subject.
 *
 * @param leaving the transition by which it leaves the stage
 * @param within those that stay and are open
 * @param obstacles what stands in the way of the others that were looked at: those that stay, and
 *     those that leave up to the first that is open
 */
record Heard(Optional<Transition> leaving, List<Transition> within, List<Obstacle> obstacles) {

  private static final Heard NOTHING = new Heard(Optional.empty(), List.of(), List.of());

  /**
   * @param listening those that such an event sets off, in the order in which they go
   * @param look at the stage at the instant of the event
   * @param outlook the ways out of it that need no event
   */
  static Heard of(List<Transition> listening, StageLook look, Outlook outlook) {
    if (listening.isEmpty()) {
      return NOTHING;
    }
    List<Transition> within = new ArrayList<>(0);
    List<Obstacle> found = new ArrayList<>(listening.size());
    Optional<Transition> leaving = Optional.empty();
    boolean unsure = false;
    for (Transition transition : listening) {
      Optional<StageReason> obstacle = look.obstacleNow(transition);
      boolean aside = !transition.stays() && (unsure || outlook.turnsAside(transition));
      if (obstacle.isPresent() || aside) {
        if (leaving.isEmpty() || transition.stays()) {
          StageReason reason = obstacle.orElse(StageReason.UNDECIDED_BEFORE);
          unsure |= !transition.stays() && reason.isUndecided();
          found.add(new Obstacle(transition.code(), reason));
        }
      } else if (transition.stays()) {
        within.add(transition);
      } else if (leaving.isEmpty()) {
        leaving = Optional.of(transition);
      }
    }
    return new Heard(leaving, within, found);
  }

  /** Whether it cannot be told where the event leads. */
  boolean isUnsure() {
    return Obstacle.isAnyUndecided(obstacles);
  }

  boolean isNothing() {
    return leaving.isEmpty() && within.isEmpty();
  }
}
