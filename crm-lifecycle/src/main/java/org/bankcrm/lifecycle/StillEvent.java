package org.bankcrm.lifecycle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bankcrm.lifecycle.EventRule.Unfitting;
import org.bankcrm.lifecycle.Guards.Guard;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StillStage.Stay;
import org.jspecify.annotations.Nullable;

/**
 * What a type of event finds in a still stage where no guard lets it through: made once for all
 * subjects. Immutable and thread-safe.
 */
final class StillEvent {

  /** Those of the ways that the event could take. */
  private final List<Guard> guards;

  private final Stay stay;

  /** Instead, where the event is refused when it fits nowhere. */
  private final @Nullable Refused refused;

  /**
   * @param ofTick why a subject stays there without an event
   */
  StillEvent(
      StillStage stage,
      EventRule rule,
      List<Transition> listening,
      Guards all,
      StageReason ofTick) {
    this.guards = listening.stream().map(all::guard).toList();
    StageReason reason = reason(listening.isEmpty(), ofTick);
    this.stay = new Stay(stage, reason);
    List<Obstacle> shut =
        listening.stream().map(way -> new Obstacle(way.code(), StageReason.GUARD_NOT_MET)).toList();
    this.refused =
        rule.unfitting() == Unfitting.REFUSE
            ? new Refused(
                stage.lifecycle(), stage.code(), reason, shut, Optional.empty(), List.of())
            : null;
  }

  private static StageReason reason(boolean noWay, StageReason ofTick) {
    if (!noWay) {
      return StageReason.GUARD_NOT_MET;
    }
    return ofTick == StageReason.FINAL_STAGE ? ofTick : StageReason.NO_TRANSITION;
  }

  List<Guard> guards() {
    return guards;
  }

  /** Nothing moves: the event is remembered, or refused and the state as it was. */
  StageResult result(StageState state, StageEvent event, ZoneId zone) {
    return refused == null
        ? new StageResult(stay, zone, state.decided(event.at(), event.id(), event.at()))
        : new StageResult(refused, state, List.of());
  }
}
