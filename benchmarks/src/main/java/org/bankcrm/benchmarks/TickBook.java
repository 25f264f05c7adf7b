package org.bankcrm.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;

/** A lifecycle that time alone moves: active customers fall asleep after 90 days. */
final class TickBook {

  static final String ACTIVE = "ACTIVE";

  /** After how many days a stage ends. */
  static final int DAYS = 90;

  private static final String ID = "relationship";

  private TickBook() {}

  static LifecycleEngine engine() {
    Map<String, Object> document = named("book", "tick");
    document.put("version", 1);
    document.put(
        "attributes",
        List.of(
            attribute("stage." + ID, Map.of("type", "code", "codes", List.of(ACTIVE, "ASLEEP"))),
            attribute("stage." + ID + ".since", Map.of("type", "date"))));
    document.put("policies", List.of(lifecycle()));
    PolicyBook book = PolicyBook.parse(document, LifecycleKinds.all());
    return LifecycleEngine.of(book, (Lifecycle) book.policies().get(0));
  }

  /** Nothing is asked of a subject but how long it stands where it stands. */
  static Facts facts(LifecycleEngine engine) {
    return Facts.builder(engine.catalog(), LibraryBook.AS_OF, LibraryBook.ZONE).build();
  }

  private static Map<String, Object> lifecycle() {
    Map<String, Object> lifecycle = named("id", ID);
    lifecycle.put("kind", "lifecycle");
    lifecycle.put("version", 1);
    lifecycle.put("subject", "customer");
    Map<String, Object> asleep = named("code", "ASLEEP");
    asleep.put("final", true);
    lifecycle.put("stages", List.of(named("code", ACTIVE), asleep));
    Map<String, Object> sleeps = named("code", "sleeps");
    sleeps.put("from", List.of(ACTIVE));
    sleeps.put("to", "ASLEEP");
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
