package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.lifecycle.StageTable;

/** The lifecycle of the workload as a host would hand it to the library: a document. */
final class LibraryLifecycle {

  private static final String ID = "workload";
  private static final String VALUE = "event.value";

  private LibraryLifecycle() {}

  /** The lifecycle as the library read it. */
  static org.bankcrm.lifecycle.Lifecycle lifecycle() {
    return (org.bankcrm.lifecycle.Lifecycle) book().find(ID).orElseThrow();
  }

  /** All customers in the first stage. */
  static StageTable table() {
    return LifecycleEngine.of(book(), lifecycle()).table(Lifecycle.CUSTOMERS);
  }

  private static PolicyBook book() {
    List<String> stages = Stream.of(Lifecycle.Stage.values()).map(Enum::name).toList();
    Map<String, Object> stage = new LinkedHashMap<>();
    stage.put("id", "stage." + ID);
    stage.put("type", "code");
    stage.put("codes", stages);
    stage.put("name", name("stage"));
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", ID);
    book.put("version", 1);
    book.put("name", name(ID));
    book.put("attributes", List.of(stage));
    book.put("policies", List.of(document(stages)));
    return PolicyBook.parse(book, LifecycleKinds.all());
  }

  private static Map<String, Object> document(List<String> stages) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "lifecycle");
    document.put("id", ID);
    document.put("version", 1);
    document.put("name", name(ID));
    document.put("subject", "customer");
    document.put(
        "stages", stages.stream().map(code -> Map.of("code", code, "name", name(code))).toList());
    document.put(
        "events",
        Stream.of(Lifecycle.Event.values())
            .map(e -> Map.of("type", e.name(), "name", name(e.name()), "unfitting", "ignore"))
            .toList());
    document.put("payload", List.of(Map.of("id", VALUE, "type", "integer", "name", name("value"))));
    List<Map<String, Object>> transitions = new ArrayList<>();
    Lifecycle.transitions().forEach(t -> transitions.add(transition(t, transitions.size())));
    document.put("transitions", transitions);
    return document;
  }

  private static Map<String, Object> transition(Lifecycle.Transition transition, int number) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", "t" + number);
    document.put("name", name("transition " + number));
    document.put("from", List.of(transition.from().name()));
    document.put("to", transition.to().name());
    document.put("on", transition.event().name());
    document.put(
        "when",
        Map.of("attribute", VALUE, "atLeast", transition.low(), "atMost", transition.high()));
    document.put("backwards", true);
    return document;
  }

  private static Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }
}
