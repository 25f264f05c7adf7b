package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;

/**
 * An access log in memory, for tests and for hosts that hand it on. Nothing outlives the process.
 * Thread-safe.
 */
public final class InMemoryAccessLog implements AccessLog {

  private final Map<CustomerId, List<AccessRecord>> byCustomer = new HashMap<>(); // guarded
  private final Map<String, AccessRecord> byId = new HashMap<>(); // guarded

  /** A log without records. */
  public InMemoryAccessLog() {}

  @Override
  public synchronized void append(AccessRecord record) {
    AccessRecord known = byId.putIfAbsent(requireNonNull(record, "record").id(), record);
    if (known == null) {
      byCustomer.computeIfAbsent(record.customer(), first -> new ArrayList<>()).add(record);
    } else if (!known.equals(record)) {
      throw new IllegalArgumentException("another record has the id '" + record.id() + "'");
    }
  }

  @Override
  public synchronized List<AccessRecord> of(
      CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(toExclusive, "toExclusive");
    return byCustomer.getOrDefault(requireNonNull(customer, "customer"), List.of()).stream()
        .filter(each -> !each.at().isBefore(fromInclusive) && each.at().isBefore(toExclusive))
        .sorted(Comparator.comparing(AccessRecord::at))
        .toList();
  }

  @Override
  public synchronized void pseudonymise(CustomerId customer, CustomerId pseudonym) {
    requireNonNull(pseudonym, "pseudonym");
    List<AccessRecord> own = byCustomer.get(requireNonNull(customer, "customer"));
    if (own == null) {
      return;
    }
    if (byCustomer.containsKey(pseudonym)) {
      throw new IllegalArgumentException("the pseudonym has records of its own");
    }
    List<AccessRecord> renamed = new ArrayList<>();
    for (AccessRecord record : own) {
      AccessRecord other = renamed(record, pseudonym);
      byId.put(other.id(), other);
      renamed.add(other);
    }
    byCustomer.remove(customer);
    byCustomer.put(pseudonym, renamed);
  }

  private static AccessRecord renamed(AccessRecord record, CustomerId pseudonym) {
    return new AccessRecord(
        record.id(),
        record.at(),
        record.viewer(),
        record.role(),
        record.purpose(),
        pseudonym,
        record.policy(),
        record.fields());
  }

  /** How many records there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryAccessLog of " + byId.size();
  }
}
