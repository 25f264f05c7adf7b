package org.bankcrm.lifecycle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/** What must hold of the form of a lifecycle: names that exist, and nothing twice. */
final class LifecycleCheck {

  /** The most stages; with the transitions, no more than a choice of the kernel's can tell. */
  static final int MOST_STAGES = 40;

  /** How the ids of values that events carry begin. */
  static final String CARRIED = "event.";

  static final String APART = "Name values of events apart from those of subjects.";

  /** The most transitions that facts or time set off. */
  static final int MOST_AUTOMATIC = 59;

  /** The most transitions in all. */
  static final int MOST_TRANSITIONS = 1_000;

  /** The most types of event, and the most values that events carry. */
  static final int MOST_EVENTS = 200;

  /** Takes a problem: the list, the place in it or -1 for all, the key, and the words. */
  @FunctionalInterface
  interface Sink {
    void problem(String list, int place, String key, String code, String message, String advice);
  }

  private final List<Stage> stages;
  private final List<EventRule> events;
  private final List<? extends Attribute<?>> payload;
  private final List<Transition> transitions;
  private final Sink sink;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> carried = new HashSet<>();

  LifecycleCheck(
      List<Stage> stages,
      List<EventRule> events,
      List<? extends Attribute<?>> payload,
      List<Transition> transitions,
      Sink sink) {
    this.stages = stages;
    this.events = events;
    this.payload = payload;
    this.transitions = transitions;
    this.sink = sink;
  }

  void check() {
    checkStages();
    checkEvents();
    checkPayload();
    checkNumbers();
    Set<String> codes = new HashSet<>();
    for (int place = 0; place < transitions.size(); place++) {
      Transition transition = transitions.get(place);
      if (!codes.add(transition.code())) {
        duplicate("transitions", place, "code", transition.code());
      }
      checkEnds(transition, place);
      checkTrigger(transition, place);
    }
  }

  private void checkStages() {
    if (stages.isEmpty() || stages.size() > MOST_STAGES) {
      sink.problem(
          "stages",
          -1,
          "",
          "wrong-size",
          "a lifecycle has 1 to " + MOST_STAGES + " stages but this one has " + stages.size() + ".",
          "");
    }
    for (int place = 0; place < stages.size(); place++) {
      String code = stages.get(place).code();
      if (places.putIfAbsent(code, place) != null) {
        duplicate("stages", place, "code", code);
      }
    }
  }

  private void checkEvents() {
    for (int place = 0; place < events.size(); place++) {
      if (!types.add(events.get(place).type())) {
        duplicate("events", place, "type", events.get(place).type());
      }
    }
  }

  static String notCarried(String id) {
    return "'" + id + "' does not begin with '" + CARRIED + "'.";
  }

  private void checkPayload() {
    for (int place = 0; place < payload.size(); place++) {
      Attribute<?> attribute = payload.get(place);
      if (!carried.add(attribute.id())) {
        duplicate("payload", place, "id", attribute.id());
      }
      if (!attribute.id().startsWith(CARRIED)) {
        sink.problem("payload", place, "id", "wrong-value", notCarried(attribute.id()), APART);
      }
      AttributeInfo info = attribute.info();
      if (attribute instanceof ElementsAttribute || !info.equals(kept(info))) {
        sink.problem(
            "payload",
            place,
            "id",
            "wrong-value",
            "an event's value has a name, a unit and a sensitivity, and no parts.",
            "Leave out the rest.");
      }
    }
  }

  private static AttributeInfo kept(AttributeInfo info) {
    return AttributeInfo.named(info.name().zh(), info.name().en())
        .withUnit(info.unit())
        .withSensitivity(info.sensitivity());
  }

  private void checkNumbers() {
    long automatic = transitions.stream().filter(t -> t.trigger().isAutomatic()).count();
    tooMany("transitions", transitions.size(), MOST_TRANSITIONS, "transitions");
    tooMany("transitions", automatic, MOST_AUTOMATIC, "transitions by facts or time");
    tooMany("events", events.size(), MOST_EVENTS, "types of event");
    tooMany("payload", payload.size(), MOST_EVENTS, "values of events");
  }

  private void tooMany(String list, long number, int most, String what) {
    if (number > most) {
      String message = "at most " + most + " " + what + " but these are " + number + ".";
      sink.problem(list, -1, "", "wrong-size", message, "");
    }
  }

  private void checkEnds(Transition transition, int place) {
    if (transition.from().isEmpty()) {
      sink.problem("transitions", place, "from", "missing-key", "it leads out of no stage.", "");
    }
    transition.from().forEach(code -> checkFrom(transition, place, code));
    if (!places.containsKey(transition.to())) {
      unknown(place, "to", "stage", transition.to());
    }
  }

  private void checkFrom(Transition transition, int place, String code) {
    Integer from = places.get(code);
    if (from == null) {
      unknown(place, "from", "stage", code);
      return;
    }
    if (stages.get(from).isFinal()) {
      sink.problem(
          "transitions",
          place,
          "from",
          "leaves-final-stage",
          "'" + code + "' is final.",
          "Let it start elsewhere, or let the lifecycle go on there.");
    }
    Integer to = places.get(transition.to());
    if (to != null && to < from && !transition.backwards()) {
      sink.problem(
          "transitions",
          place,
          "backwards",
          "goes-backwards",
          "'" + transition.to() + "' comes before '" + code + "'.",
          "If it is meant, say so: backwards.");
    }
  }

  private void checkTrigger(Transition transition, int place) {
    if (transition.trigger() instanceof OnEvent event && !types.contains(event.type())) {
      unknown(place, "on", "type of event", event.type());
    }
    if (transition.trigger() instanceof OnFacts && transition.when().isEmpty()) {
      sink.problem(
          "transitions",
          place,
          "when",
          "missing-key",
          "nothing sets it off.",
          "Name an event, a time, a day or a condition.");
    }
    transition.when().ifPresent(when -> checkReads(transition, place, when));
  }

  private void checkReads(Transition transition, int place, Condition when) {
    Set<String> read = when.attributeIds();
    if (transition.trigger().isAutomatic() && read.stream().anyMatch(carried::contains)) {
      sink.problem(
          "transitions",
          place,
          "when",
          "no-event",
          "it reads what only an event carries, but no event sets it off.",
          "");
    }
  }

  private void duplicate(String list, int place, String key, String code) {
    String message = "'" + code + "' is listed already.";
    sink.problem(list, place, key, "duplicate-code", message, "Give each a code of its own.");
  }

  private void unknown(int place, String key, String what, String code) {
    String message = "there is no " + what + " '" + code + "'.";
    sink.problem("transitions", place, key, "unknown-code", message, "");
  }
}
