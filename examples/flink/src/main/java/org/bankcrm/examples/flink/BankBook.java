package org.bankcrm.examples.flink;

import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.jspecify.annotations.Nullable;

/**
 * A policy book as a Java machine of the cluster has it: read from its text when the first task
 * there asks for it, and shared by all others. Thread-safe.
 */
final class BankBook {

  /** The attribute of the windows' events that tells their type. */
  static final String TYPE = "type";

  /** One is enough, and a machine that runs for months keeps no old ones. */
  private static @Nullable BankBook latest;

  private final Terms terms;
  private final Windows windows;
  private final EventType eventType;
  private final LifecycleEngine engine;

  private BankBook(Terms terms) {
    this.terms = terms;
    PolicyBook book = PolicyBook.parse(Json.read(terms.book()), LifecycleKinds.all());
    this.windows = book.windows();
    this.eventType = eventType(windows);
    this.engine = LifecycleEngine.of(book, lifecycle(book, terms.lifecycle()));
  }

  /**
   * The book of a job.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the book
   * @throws IllegalArgumentException if the book has no such lifecycle, or its windows are not over
   *     events of one type
   */
  static synchronized BankBook of(Terms terms) {
    BankBook known = latest;
    if (known == null || !known.terms.equals(terms)) {
      known = new BankBook(terms);
      latest = known;
    }
    return known;
  }

  private static EventType eventType(Windows windows) {
    List<EventType> types =
        windows.definitions().stream().map(WindowDefinition::over).distinct().toList();
    if (types.size() != 1 || types.get(0).attributes().find(TYPE).isEmpty()) {
      throw new IllegalArgumentException(
          "windows of the book: expected events of one type with an attribute " + TYPE);
    }
    return types.get(0);
  }

  private static Lifecycle lifecycle(PolicyBook book, String id) {
    return book.policies().stream()
        .filter(policy -> policy.ref().id().equals(id) && policy instanceof Lifecycle)
        .map(Lifecycle.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the book has no lifecycle " + id));
  }

  Terms terms() {
    return terms;
  }

  Windows windows() {
    return windows;
  }

  /** What all events are to the windows. */
  EventType eventType() {
    return eventType;
  }

  LifecycleEngine engine() {
    return engine;
  }

  /** What events carry to the lifecycle. */
  AttributeCatalog payload() {
    return engine.lifecycle().payload();
  }

  /** Whether the lifecycle listens to events of this type; others it only hears of by windows. */
  boolean listensTo(String type) {
    return engine.lifecycle().events().stream().anyMatch(rule -> rule.type().equals(type));
  }

  boolean isFinal(String stage) {
    return engine.lifecycle().find(stage).filter(it -> it.isFinal()).isPresent();
  }
}
