package org.bankcrm.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.lifecycle.Finding.Severity;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * What must hold of the transitions of a lifecycle: names that exist, and ways that are meant. What
 * could not be read may have any name.
 */
final class TransitionCheck {

  /** The most transitions that facts or time set off. */
  private static final int MOST_AUTOMATIC = 59;

  /** The most codes that advice names. */
  private static final int MOST_NAMED = 12;

  private final Draft draft;
  private final List<Member<Transition>> transitions;
  private final Names stages;
  private final Names types;
  private final Set<String> carried;
  private final Set<Integer> finals;

  /** The codes in a list by their places, the first of several that are the same. */
  private record Names(String what, Map<String, Integer> places, boolean all) {

    static Names of(Draft draft, String what, Key<? extends List<?>> list, Key<String> code) {
      Map<String, Integer> places = new LinkedHashMap<>();
      List<Member<String>> codes = draft.members(list, code);
      codes.forEach(each -> places.putIfAbsent(each.value(), each.place()));
      return new Names(what, places, codes.size() == draft.size(list));
    }

    /** Whether it is certain that none has the code. */
    boolean lacks(String code) {
      return all && !places.containsKey(code);
    }
  }

  TransitionCheck(Draft draft) {
    this.draft = draft;
    this.transitions = draft.members(LifecycleForm.TRANSITIONS);
    this.stages = Names.of(draft, "stage", LifecycleForm.STAGES, Key.CODE);
    this.types = Names.of(draft, "type of event", LifecycleForm.EVENTS, LifecycleForm.TYPE);
    this.carried =
        draft.members(LifecycleForm.PAYLOAD).stream()
            .map(each -> each.value().id())
            .collect(Collectors.toSet());
    this.finals =
        draft.members(LifecycleForm.STAGES, StageForm.FINAL).stream()
            .filter(Member::value)
            .map(Member::place)
            .collect(Collectors.toSet());
  }

  void check() {
    checkNumber();
    checkNames(stages, TransitionForm.TO);
    checkNames(types, TransitionForm.ON);
    draft.forParts(LifecycleForm.TRANSITIONS, this::checkFrom);
    transitions.forEach(this::checkTrigger);
    transitions.forEach(each -> checkDwell(each.value(), path(each.place())));
    transitions.forEach(each -> checkStays(each.value(), path(each.place())));
    new CarriedCheck(draft, carried).check();
  }

  /**
   * What goes backwards and does not say so; as nothing else need be wrong, what is wrong with the
   * lifecycle as a whole is told with it.
   */
  void checkDirections() {
    boolean whole = draft.isSound();
    draft.forParts(LifecycleForm.TRANSITIONS, this::checkDirection);
    if (whole && !draft.isSound()) {
      LifecycleForm.make(draft).lint().stream()
          .filter(each -> each.severity() == Severity.ERROR)
          .forEach(this::tell);
    }
  }

  private void tell(Finding finding) {
    String advice = finding.advice().map(LocalizedText::en).orElse("");
    draft.problem(finding.path(), finding.code(), finding.message().en(), advice);
  }

  private void checkDirection(Draft transition, int place) {
    String target = transition.get(TransitionForm.TO);
    Integer to = stages.places().get(target);
    boolean meant = transition.get(TransitionForm.BACKWARDS);
    for (Member<String> code : transition.members(TransitionForm.FROM)) {
      Integer from = stages.places().get(code.value());
      if (!meant && from != null && to != null && to < from) {
        draft.problem(
            path(place) + "/backwards",
            LifecycleProblem.GOES_BACKWARDS,
            "'" + target + "' comes before '" + code.value() + "'.",
            "If it is meant, say so: backwards.");
      }
    }
  }

  private void checkDwell(Transition transition, String path) {
    boolean late =
        transition.trigger() instanceof AfterTime time && transition.dwell().isOverAfter(time);
    if (late) {
      draft.problem(
          path + "/dwell/lessThan",
          CoreProblem.EMPTY_RANGE,
          "it is over before the time is up that sets the transition off.",
          "Write a longer time here, or a shorter one under 'after'.");
    }
  }

  private void checkStays(Transition transition, String path) {
    if (transition.stays() && !transition.from().equals(List.of(transition.to()))) {
      draft.problem(
          path + "/stays",
          LifecycleProblem.STAYS_ELSEWHERE,
          "it stays, but does not lead from '" + transition.to() + "' alone to itself.",
          "Write the same stage under 'from' and 'to', and one transition for each stage.");
    } else if (transition.stays() && transition.effects().isEmpty()) {
      draft.problem(
          path + "/effects",
          CoreProblem.MISSING_KEY,
          "it stays in its stage, and nothing comes of it.",
          "Say what the host is to do then.");
    }
  }

  private static String path(int place) {
    return "/transitions/" + place;
  }

  private void checkNames(Names names, Key<String> key) {
    for (Member<String> code : draft.members(LifecycleForm.TRANSITIONS, key)) {
      checkName(path(code.place()) + "/" + key.name(), names, code.value());
    }
  }

  private void checkNumber() {
    long automatic = transitions.stream().filter(t -> t.value().trigger().isAutomatic()).count();
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

  private void checkFrom(Draft transition, int place) {
    for (Member<String> code : transition.members(TransitionForm.FROM)) {
      checkName(path(place) + "/from/" + code.place(), stages, code.value());
      Integer from = stages.places().get(code.value());
      if (from != null && finals.contains(from)) {
        draft.problem(
            path(place) + "/from/" + code.place(),
            LifecycleProblem.LEAVES_FINAL_STAGE,
            "'" + code.value() + "' is final.",
            "Let it start elsewhere, or let the lifecycle go on there.");
      }
    }
  }

  private void checkTrigger(Member<Transition> each) {
    Transition transition = each.value();
    boolean reads =
        transition.when().stream()
            .flatMap(when -> when.attributeIds().stream())
            .anyMatch(carried::contains);
    if (reads && transition.trigger().isAutomatic()) {
      draft.problem(
          path(each.place()) + "/when",
          LifecycleProblem.NO_EVENT,
          "it reads what only an event carries, but no event sets it off.",
          "Name the event (on), or read what is known of the subject.");
    }
  }

  private void checkName(String path, Names names, String code) {
    if (!names.lacks(code)) {
      return;
    }
    List<String> known = List.copyOf(names.places().keySet());
    String advice =
        known.isEmpty()
            ? "List it first."
            : "Name one of "
                + String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())));
    draft.problem(
        path,
        CoreProblem.UNKNOWN_CODE,
        "there is no " + names.what() + " '" + code + "'.",
        advice + (known.size() > MOST_NAMED ? ", …" : known.isEmpty() ? "" : "."));
  }
}
