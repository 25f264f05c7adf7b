package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.port.ContactEntry.Kind;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.InteractionId;

/**
 * A store in memory, for tests and for hosts that keep their customers there. Nothing outlives the
 * process. Thread-safe.
 */
public final class InMemoryContactStore implements ContactStore {

  private final Map<CustomerId, Map<Key, ContactEntry>> entries = new HashMap<>(); // guarded

  /** By what an entry of a customer is told. */
  private record Key(Kind kind, InteractionId id) {}

  /** An empty store. */
  public InMemoryContactStore() {}

  @Override
  public synchronized void append(Collection<ContactEntry> more) {
    Map<CustomerId, Map<Key, ContactEntry>> changed = new HashMap<>();
    for (ContactEntry each : more) {
      changed
          .computeIfAbsent(
              each.customer(), customer -> new HashMap<>(entries.getOrDefault(customer, Map.of())))
          .merge(new Key(each.kind(), each.id()), each, InMemoryContactStore::one);
    }
    entries.putAll(changed);
  }

  private static ContactEntry one(ContactEntry known, ContactEntry told) {
    if (!known.isSameAs(told)) {
      throw new IllegalArgumentException("another entry of the customer and kind has the key");
    }
    return known.open() ? told : known;
  }

  @Override
  public synchronized ContactHistory of(
      CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(toExclusive, "toExclusive");
    return ContactEntry.history(
        entries.getOrDefault(requireNonNull(customer, "customer"), Map.of()).values().stream()
            .filter(each -> !each.at().isBefore(fromInclusive) && each.at().isBefore(toExclusive))
            .toList());
  }

  @Override
  public synchronized Map<CustomerId, ContactHistory> ofAll(
      Collection<CustomerId> customers, Instant fromInclusive, Instant toExclusive) {
    Map<CustomerId, ContactHistory> all = new LinkedHashMap<>();
    customers.forEach(each -> all.put(each, of(each, fromInclusive, toExclusive)));
    return all;
  }

  @Override
  public synchronized boolean withdraw(CustomerId customer, InteractionId id) {
    requireNonNull(id, "id");
    Map<Key, ContactEntry> own =
        entries.getOrDefault(requireNonNull(customer, "customer"), new HashMap<>());
    own.remove(new Key(Kind.ANSWER, id));
    return own.remove(new Key(Kind.CONTACT, id)) != null;
  }

  @Override
  public synchronized void forget(CustomerId customer) {
    entries.remove(requireNonNull(customer, "customer"));
  }

  /** How many customers there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryContactStore of " + entries.size();
  }
}
