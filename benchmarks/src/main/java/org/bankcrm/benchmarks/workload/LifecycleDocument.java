package org.bankcrm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the lifecycle as a policy document of the library; an event carries one whole number. */
public final class LifecycleDocument {
  /** The id of the policy. */
  public static final String ID = "relationship";

  /** The value that events carry. */
  public static final String VALUE = "event.value";

  private LifecycleDocument() {}

  /** The document of the policy; events that fit nowhere are taken note of. */
  public static Map<String, Object> of(List<Lifecycle.Transition> transitions) {
    return of(transitions, "ignore");
  }

  /**
   * The same.
   *
   * @param unfitting what comes of events that fit nowhere
   */
  public static Map<String, Object> of(List<Lifecycle.Transition> transitions, String unfitting) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "lifecycle");
    document.put("id", ID);
    document.put("version", 1);
    document.put("name", words(ID));
    document.put("subject", "customer");
    document.put("stages", Stream.of(Lifecycle.Stage.values()).map(s -> named("code", s)).toList());
    document.put(
        "events", Stream.of(Lifecycle.Event.values()).map(e -> event(e, unfitting)).toList());
    document.put("payload", List.of(Map.of("id", VALUE, "type", "integer", "name", words(VALUE))));
    document.put(
        "transitions",
        IntStream.range(0, transitions.size())
            .mapToObj(i -> transition(i, transitions.get(i)))
            .toList());
    return document;
  }

  /** The attribute of the book that tells where a customer stands. */
  public static Map<String, Object> stageAttribute() {
    List<String> codes = Stream.of(Lifecycle.Stage.values()).map(Enum::name).toList();
    Map<String, Object> name = Map.of("zh", "当前阶段", "en", "Current stage");
    return Map.of("id", "stage." + ID, "name", name, "type", "code", "codes", codes);
  }

  private static Map<String, Object> event(Lifecycle.Event event, String unfitting) {
    Map<String, Object> document = named("type", event);
    document.put("unfitting", unfitting);
    return document;
  }

  private static Map<String, Object> transition(int number, Lifecycle.Transition transition) {
    Map<String, Object> document = named("code", "T" + number);
    document.put("from", List.of(transition.from().name()));
    document.put("to", transition.to().name());
    document.put("on", transition.event().name());
    document.put(
        "when",
        Map.of("attribute", VALUE, "atLeast", transition.low(), "atMost", transition.high()));
    if (transition.to().compareTo(transition.from()) < 0) {
      document.put("backwards", true);
    }
    return document;
  }

  private static Map<String, Object> named(String key, Object code) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(key, code.toString());
    document.put("name", words(code.toString()));
    return document;
  }

  private static Map<String, Object> words(String text) {
    return Map.of("zh", text, "en", text);
  }
}
