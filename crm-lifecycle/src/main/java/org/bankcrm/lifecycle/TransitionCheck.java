package org.bankcrm.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** What must hold of the transitions of a lifecycle: names that exist, and ways that are meant. */
final class TransitionCheck {

  /** The most transitions that facts or time set off. */
  private static final int MOST_AUTOMATIC = 59;

  /** The most codes that advice names. */
  private static final int MOST_NAMED = 12;

  private final Draft draft;
  private final List<Stage> stages;
  private final List<Transition> transitions;
  private final List<String> types;
  private final Set<String> carried;
  private final Map<String, Integer> places = new HashMap<>();

  TransitionCheck(Draft draft) {
    this.draft = draft;
    this.stages = draft.get(LifecycleForm.STAGES);
    this.transitions = draft.get(LifecycleForm.TRANSITIONS);
    this.types = draft.get(LifecycleForm.EVENTS).stream().map(EventRule::type).toList();
    this.carried =
        draft.get(LifecycleForm.PAYLOAD).stream().map(Attribute::id).collect(Collectors.toSet());
  }

  void check() {
    for (int place = 0; place < stages.size(); place++) {
      places.putIfAbsent(stages.get(place).code(), place);
    }
    checkNumber();
    for (int place = 0; place < transitions.size(); place++) {
      Transition transition = transitions.get(place);
      String path = "/transitions/" + place;
      checkEnds(transition, path);
      checkTrigger(transition, path);
    }
  }

  private void checkNumber() {
    long automatic = transitions.stream().filter(t -> t.trigger().isAutomatic()).count();
    if (automatic > MOST_AUTOMATIC) {
      draft.problem(
          "/transitions",
          CoreProblem.WRONG_SIZE,
          "at most "
              + MOST_AUTOMATIC
              + " transitions by facts or time but these are "
              + automatic
              + ".",
          "Let events set some of them off, or make two lifecycles.");
    }
  }

  private void checkEnds(Transition transition, String path) {
    Integer to = places.get(transition.to());
    if (to == null) {
      unknown(path + "/to", "stage", transition.to(), codes());
    }
    for (int i = 0; i < transition.from().size(); i++) {
      checkFrom(transition, path, i);
    }
  }

  private void checkFrom(Transition transition, String path, int number) {
    String code = transition.from().get(number);
    Integer from = places.get(code);
    if (from == null) {
      unknown(path + "/from/" + number, "stage", code, codes());
      return;
    }
    if (stages.get(from).isFinal()) {
      draft.problem(
          path + "/from/" + number,
          LifecycleProblem.LEAVES_FINAL_STAGE,
          "'" + code + "' is final.",
          "Let it start elsewhere, or let the lifecycle go on there.");
    }
    checkDirection(transition, path, from);
  }

  private void checkDirection(Transition transition, String path, int from) {
    Integer to = places.get(transition.to());
    if (to != null && to < from && !transition.backwards()) {
      String code = stages.get(from).code();
      draft.problem(
          path + "/backwards",
          LifecycleProblem.GOES_BACKWARDS,
          "'" + transition.to() + "' comes before '" + code + "'.",
          "If it is meant, say so: backwards.");
    }
  }

  private void checkTrigger(Transition transition, String path) {
    if (transition.trigger() instanceof OnEvent event && !types.contains(event.type())) {
      unknown(path + "/on", "type of event", event.type(), types);
    }
    boolean reads =
        transition.when().stream()
            .flatMap(when -> when.attributeIds().stream())
            .anyMatch(carried::contains);
    if (reads && transition.trigger().isAutomatic()) {
      draft.problem(
          path + "/when",
          LifecycleProblem.NO_EVENT,
          "it reads what only an event carries, but no event sets it off.",
          "Name the event (on), or read what is known of the subject.");
    }
  }

  private List<String> codes() {
    return stages.stream().map(Stage::code).toList();
  }

  private void unknown(String path, String what, String code, List<String> known) {
    String advice =
        known.isEmpty()
            ? "List it first."
            : "Name one of "
                + String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())));
    draft.problem(
        path,
        CoreProblem.UNKNOWN_CODE,
        "there is no " + what + " '" + code + "'.",
        advice + (known.size() > MOST_NAMED ? ", …" : known.isEmpty() ? "" : "."));
  }
}
