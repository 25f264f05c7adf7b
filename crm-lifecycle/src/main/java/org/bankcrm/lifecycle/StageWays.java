package org.bankcrm.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/**
 * A stage, and the ways out of it in the order in which they go.
 *
 * @param stage empty for one that the lifecycle does not know, or none
 * @param code of the stage
 * @param automatic those that need no event
 * @param leaving those of them that leave the stage
 * @param within those of them that stay in it
 * @param byEvent those that events set off, by type
 */
record StageWays(
    Optional<Stage> stage,
    Optional<String> code,
    List<Transition> all,
    List<Transition> automatic,
    List<Transition> leaving,
    List<Transition> within,
    Map<String, List<Transition>> byEvent) {

  /** Out of nowhere. */
  static final StageWays NONE = of(Optional.empty(), List.of());

  static StageWays of(Stage stage, List<Transition> ordered) {
    return of(
        Optional.of(stage), ordered.stream().filter(t -> t.from().contains(stage.code())).toList());
  }

  private static StageWays of(Optional<Stage> stage, List<Transition> all) {
    Map<String, List<Transition>> byEvent = new HashMap<>();
    for (Transition transition : all) {
      if (transition.trigger() instanceof OnEvent event) {
        byEvent.computeIfAbsent(event.type(), type -> listening(all, event));
      }
    }
    List<Transition> automatic = all.stream().filter(t -> t.trigger().isAutomatic()).toList();
    return new StageWays(
        stage,
        stage.map(Stage::code),
        all,
        automatic,
        automatic.stream().filter(t -> !t.stays()).toList(),
        automatic.stream().filter(Transition::stays).toList(),
        byEvent);
  }

  private static List<Transition> listening(List<Transition> all, OnEvent event) {
    return all.stream().filter(t -> t.trigger().equals(event)).toList();
  }

  /** The stage of a subject that was found to stand in one. */
  Stage here() {
    return stage.orElseThrow();
  }

  /** Those that an event of this type sets off. */
  List<Transition> on(String type) {
    return byEvent.getOrDefault(type, List.of());
  }

  /** Whether the time in the stage may stand still. */
  boolean knowsPauses() {
    return stage.isPresent() && stage.get().pausedWhile().isPresent();
  }

  boolean isOf(String code) {
    return stage.isPresent() && stage.get().code().equals(code);
  }
}
