package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;
import org.bankcrm.lifecycle.StageState;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint keeps of one customer, as a document of the library's own documents: it can be
 * read without this job, and by later versions of it. Mutable, for one thread.
 */
final class Customer {

  private static final int FORMAT = 1;

  final String id;
  final WindowState windows;
  StageState stage;

  /** When time may next move the customer; null if it never does. */
  @Nullable Instant next;

  /** How many lines were told of the customer, which puts them in their order. */
  long told;

  private Customer(String id, WindowState windows, StageState stage) {
    this.id = id;
    this.windows = windows;
    this.stage = stage;
  }

  /** One of whom nothing has happened yet. */
  static Customer begin(String id, Windows windows) {
    return new Customer(id, windows.newState(), StageState.none());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if windows of another book are remembered, or it is damaged
   */
  @SuppressWarnings("unchecked") // a tree of JSON
  static Customer read(String id, String text, Windows windows) {
    Map<String, Object> tree = Json.read(text);
    if (!Integer.valueOf(FORMAT).equals(tree.get("format"))) {
      throw new IllegalArgumentException("state of a customer: expected format " + FORMAT);
    }
    Map<String, ?> remembered = (Map<String, ?>) part(tree, "windows");
    StageState stage = StageState.parse(part(tree, "stage"));
    Customer customer = new Customer(id, windows.readState(remembered), stage);
    customer.told = ((Number) part(tree, "told")).longValue();
    customer.next = tree.get("next") instanceof String at ? Instant.parse(at) : null;
    return customer;
  }

  private static Object part(Map<String, Object> tree, String key) {
    Object part = tree.get(key);
    if (part == null) {
      throw new IllegalArgumentException("state of a customer: " + key + " is wanting");
    }
    return part;
  }

  String write() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("told", told);
    if (next != null) {
      tree.put("next", next.toString());
    }
    tree.put("stage", stage.toDocument());
    tree.put("windows", windows.toDocument());
    return Json.write(tree);
  }

  /** Up to when everything was decided; empty of one who has not entered the lifecycle. */
  Optional<Instant> decidedUntil() {
    return stage.decidedUntil().or(() -> stage.standing().map(StageState.Standing::since));
  }
}
