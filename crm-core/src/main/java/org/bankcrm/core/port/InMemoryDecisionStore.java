package org.bankcrm.core.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;

/**
 * A store in memory, for tests and for hosts that hand decisions on. Nothing outlives the process.
 * Thread-safe; a reader is called outside of its lock.
 */
public final class InMemoryDecisionStore implements DecisionStore {

  private final Map<String, KeptDecision> decisions = new LinkedHashMap<>(); // guarded by this

  /** An empty store. Nothing outlives the process. */
  public InMemoryDecisionStore() {}

  @Override
  public synchronized void append(Collection<KeptDecision> more) {
    Map<String, KeptDecision> fresh = new LinkedHashMap<>();
    for (KeptDecision each : more) {
      KeptDecision known = decisions.getOrDefault(each.id(), fresh.get(each.id()));
      if (known == null) {
        fresh.put(each.id(), each);
      } else if (!known.equals(each)) {
        throw new IllegalArgumentException("another decision has the id '" + each.id() + "'");
      }
    }
    decisions.putAll(fresh);
  }

  @Override
  public synchronized Optional<KeptDecision> find(String id) {
    return Optional.ofNullable(decisions.get(requireNonNull(id, "id")));
  }

  @Override
  public List<KeptDecision> of(CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    requireNonNull(customer, "customer");
    return some(fromInclusive, toExclusive, each -> each.customer().equals(customer));
  }

  private synchronized List<KeptDecision> some(
      Instant fromInclusive, Instant toExclusive, Predicate<KeptDecision> which) {
    requireNonNull(fromInclusive, "fromInclusive");
    requireNonNull(toExclusive, "toExclusive");
    return decisions.values().stream()
        .filter(which)
        .filter(each -> !each.record().asOf().isBefore(fromInclusive))
        .filter(each -> each.record().asOf().isBefore(toExclusive))
        .sorted(Comparator.comparing(each -> each.record().asOf()))
        .toList();
  }

  @Override
  public void read(Instant fromInclusive, Instant toExclusive, Consumer<KeptDecision> reader) {
    requireNonNull(reader, "reader");
    some(fromInclusive, toExclusive, each -> true).forEach(reader);
  }

  @Override
  public synchronized void forget(CustomerId customer) {
    requireNonNull(customer, "customer");
    decisions.values().removeIf(each -> each.customer().equals(customer));
  }

  /** How many decisions there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryDecisionStore of " + decisions.size();
  }
}
