package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * A store in memory, for tests and for hosts that keep their customers there. Nothing outlives the
 * process. Thread-safe.
 */
public final class InMemoryConsentStore implements ConsentStore {

  private final Map<CustomerId, ConsentLedger> ledgers = new ConcurrentHashMap<>();

  /** An empty store. */
  public InMemoryConsentStore() {}

  @Override
  public ConsentLedger of(CustomerId customer) {
    return ledgers.getOrDefault(requireNonNull(customer, "customer"), ConsentLedger.empty());
  }

  @Override
  public Map<CustomerId, ConsentLedger> ofAll(Collection<CustomerId> customers) {
    Map<CustomerId, ConsentLedger> all = new LinkedHashMap<>();
    customers.forEach(each -> all.put(each, of(each)));
    return all;
  }

  @Override
  public void append(CustomerId customer, Collection<ConsentEvent> decisions) {
    List<ConsentEvent> all = Checks.copy(decisions, "decisions");
    ledgers.merge(
        requireNonNull(customer, "customer"),
        ConsentLedger.of(all),
        (known, first) -> known.plusAll(all));
  }

  @Override
  public boolean replace(CustomerId customer, ConsentLedger expected, ConsentLedger ledger) {
    requireNonNull(expected, "expected");
    requireNonNull(ledger, "ledger");
    ConsentLedger after =
        ledgers.compute(
            requireNonNull(customer, "customer"),
            (key, found) -> {
              ConsentLedger known = found == null ? ConsentLedger.empty() : found;
              return known.equals(expected) ? ledger : known;
            });
    return ledger.equals(after);
  }

  @Override
  public void forget(CustomerId customer) {
    ledgers.remove(requireNonNull(customer, "customer"));
  }

  /** How many customers there are. */
  @Override
  public String toString() {
    return "InMemoryConsentStore of " + ledgers.size();
  }
}
