package org.bankcrm.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.lifecycle.StageState;

/** A lifecycle that time alone moves: active customers fall asleep after 90 days. */
final class TickBook {

  static final String ACTIVE = "ACTIVE";

  /** Where time leads. */
  static final String ASLEEP = "ASLEEP";

  /** After how many days a stage ends. */
  static final int DAYS = 90;

  private static final String ID = "relationship";

  private TickBook() {}

  static LifecycleEngine engine() {
    PolicyBook book = book();
    return LifecycleEngine.of(book, lifecycle(book));
  }

  static Lifecycle lifecycle(PolicyBook book) {
    return (Lifecycle) book.policies().get(0);
  }

  static PolicyBook book() {
    Map<String, Object> document = named("book", "tick");
    document.put("version", 1);
    document.put(
        "attributes",
        List.of(
            attribute("stage." + ID, Map.of("type", "code", "codes", List.of(ACTIVE, ASLEEP))),
            attribute("stage." + ID + ".since", Map.of("type", "date"))));
    document.put("policies", List.of(document()));
    return PolicyBook.parse(document, LifecycleKinds.all());
  }

  /** The same states as columns. */
  static Population population(PolicyBook book, StageState... states) {
    LifecycleEngine engine = LifecycleEngine.of(book, lifecycle(book));
    PopulationBuilder filling =
        Population.builder(book.catalog(), LibraryBook.AS_OF, LibraryBook.ZONE)
            .expect(states.length);
    for (StageState state : states) {
      engine.put(filling.next(), state, LibraryBook.ZONE);
    }
    return filling.build();
  }

  /** Nothing is asked of a subject but how long it stands where it stands. */
  static Facts facts(LifecycleEngine engine) {
    return Facts.builder(engine.catalog(), LibraryBook.AS_OF, LibraryBook.ZONE).build();
  }

  private static Map<String, Object> document() {
    Map<String, Object> lifecycle = named("id", ID);
    lifecycle.put("kind", "lifecycle");
    lifecycle.put("version", 1);
    lifecycle.put("subject", "customer");
    Map<String, Object> asleep = named("code", ASLEEP);
    asleep.put("final", true);
    lifecycle.put("stages", List.of(named("code", ACTIVE), asleep));
    Map<String, Object> sleeps = named("code", "sleeps");
    sleeps.put("from", List.of(ACTIVE));
    sleeps.put("to", ASLEEP);
    sleeps.put("after", Map.of("days", DAYS));
    lifecycle.put("transitions", List.of(sleeps));
    return lifecycle;
  }

  private static Map<String, Object> attribute(String id, Map<String, Object> type) {
    Map<String, Object> attribute = named("id", id);
    attribute.putAll(type);
    return attribute;
  }

  private static Map<String, Object> named(String key, String code) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(key, code);
    document.put("name", Map.of("zh", code, "en", code));
    return document;
  }
}
