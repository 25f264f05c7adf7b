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
   * @param run of the call, which stands in the stage at the instant of the event
   * @param outlook the ways out of it that need no event
   */
  static Heard of(List<Transition> listening, StageRun run, Outlook outlook) {
    if (listening.isEmpty()) {
      return NOTHING;
    }
    List<Transition> within = List.of();
    List<Obstacle> found = List.of();
    Optional<Transition> leaving = Optional.empty();
    boolean unsure = false;
    for (int i = 0; i < listening.size(); i++) { // an iterator would be garbage
      Transition transition = listening.get(i);
      Optional<StageReason> obstacle = run.obstacleNow(transition);
      boolean aside = !transition.stays() && (unsure || outlook.turnsAside(transition));
      if (obstacle.isPresent() || aside) {
        if (leaving.isEmpty() || transition.stays()) {
          StageReason reason = obstacle.orElse(StageReason.UNDECIDED_BEFORE);
          unsure |= !transition.stays() && reason.isUndecided();
          found = added(found, new Obstacle(transition.code(), reason));
        }
      } else if (transition.stays()) {
        within = added(within, transition);
      } else if (leaving.isEmpty()) {
        leaving = Optional.of(transition);
      }
    }
    return new Heard(leaving, within, found);
  }

  /** Most find one at most. */
  private static <T> List<T> added(List<T> some, T one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /** Whether it cannot be told where the event leads. */
  boolean isUnsure() {
    return Obstacle.isAnyUndecided(obstacles);
  }

  boolean isNothing() {
    return leaving.isEmpty() && within.isEmpty();
  }
}
