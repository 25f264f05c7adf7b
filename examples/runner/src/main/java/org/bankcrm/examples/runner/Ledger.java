package org.bankcrm.examples.runner;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a run, one entry after the other, read in the order in which they were written.
 *
 * <p>What only a customer's decision tells, such as the words of a reason, is written as a customer
 * who stands for all who are alike, and told by deciding that one again.
 */
final class Ledger {

  private final List<String> entries;
  private final Set<CustomerId> standIns = new LinkedHashSet<>();
  private @Nullable Decisions decided;
  private Map<CustomerId, Integer> rows = Map.of();
  private int next;

  /** An empty one, to be written. */
  Ledger() {
    this(List.of());
  }

  /** One that was written, to be read. */
  Ledger(List<String> entries) {
    this.entries = new ArrayList<>(entries);
  }

  void put(String entry) {
    entries.add(entry);
  }

  void put(long entry) {
    put(Long.toString(entry));
  }

  /** Writes a customer who stands for others. */
  void putStandIn(CustomerId customer) {
    standIns.add(customer);
    put(customer.value());
  }

  String text() {
    return entries.get(next++);
  }

  long number() {
    return Long.parseLong(text());
  }

  /** From now on those who stand for others are known by their decisions. */
  void decided(Decisions again) {
    decided = again;
    rows = new HashMap<>();
    for (int row = 0; row < again.size(); row++) {
      rows.put(again.population().id(row), row);
    }
  }

  /** The decisions of those who stand for others. */
  Decisions decided() {
    return requireNonNull(decided, "decided");
  }

  /** The row of one of them there. */
  int standIn() {
    return requireNonNull(rows.get(CustomerId.of(text())), "standIn");
  }

  /** All that was written. */
  List<String> entries() {
    return entries;
  }

  /** The customers among it who stand for others. */
  Set<CustomerId> standIns() {
    return standIns;
  }
}
