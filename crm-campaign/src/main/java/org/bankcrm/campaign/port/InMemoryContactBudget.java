package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.campaign.internal.Spans;

/**
 * A contact budget in the memory of one process. Thread-safe: one call at a time, so a cap cannot
 * be broken between looking and counting.
 *
 * <p>Committed contacts are kept for good; a host that runs for long makes a new one from its own
 * records now and then.
 */
public final class InMemoryContactBudget implements ContactBudget {

  private record Entry(BudgetClaim claim, boolean committed) {}

  private final Map<String, BudgetLimits> limits;
  private final Map<String, Entry> entries = new LinkedHashMap<>(); // guarded by this

  private InMemoryContactBudget(Map<String, BudgetLimits> limits) {
    this.limits = Map.copyOf(limits);
  }

  /** Without contacts, with these budgets by their keys. */
  public static InMemoryContactBudget of(Map<String, BudgetLimits> limits) {
    return new InMemoryContactBudget(limits);
  }

  @Override
  public synchronized BudgetAnswer reserve(BudgetClaim claim, Instant now) {
    expire(now);
    BudgetLimits budget = limits(claim.budget());
    Entry known = entries.get(claim.id());
    if (known != null) {
      return repeated(known.claim, claim);
    }
    if (!now.isBefore(claim.expires())) {
      throw new IllegalArgumentException("the claim expires at " + claim.expires() + ", not later");
    }
    for (BudgetCap cap : budget.caps()) {
      if (!spans(claim.budget(), claim.subject(), cap).fits(claim.at(), cap.most())) {
        return new BudgetAnswer.Refused(
            cap, firstAllowed(claim.budget(), claim.subject(), claim.at()));
      }
    }
    entries.put(claim.id(), new Entry(claim, false));
    return new BudgetAnswer.Reserved(claim);
  }

  private static BudgetAnswer repeated(BudgetClaim known, BudgetClaim claim) {
    if (known.equals(claim)) {
      return new BudgetAnswer.Reserved(claim);
    }
    throw new IllegalArgumentException("another claim has the id '" + claim.id() + "'");
  }

  @Override
  public synchronized boolean commit(String id, Instant now) {
    expire(now);
    Entry entry = entries.get(requireNonNull(id, "id"));
    if (entry == null) {
      return false;
    }
    entries.put(id, new Entry(entry.claim, true));
    return true;
  }

  @Override
  public synchronized boolean release(String id) {
    Entry entry = entries.get(requireNonNull(id, "id"));
    return entry != null && !entry.committed && entries.remove(id) != null;
  }

  @Override
  public synchronized int expire(Instant now) {
    requireNonNull(now, "now");
    int before = entries.size();
    entries.values().removeIf(entry -> !entry.committed && !now.isBefore(entry.claim.expires()));
    return before - entries.size();
  }

  @Override
  public synchronized Optional<Instant> nextAllowed(
      String budget, String subject, Instant from, Instant now) {
    expire(now);
    return firstAllowed(budget, subject, from);
  }

  /** Goes on to where the last of the caps would allow it, until none moves further. */
  private Optional<Instant> firstAllowed(String budget, String subject, Instant from) {
    Instant reached = from;
    while (true) {
      Instant next = reached;
      for (BudgetCap cap : limits(budget).caps()) {
        Optional<Instant> own = spans(budget, subject, cap).firstFit(reached, cap.most());
        if (own.isEmpty()) {
          return own;
        }
        next = own.get().isAfter(next) ? own.get() : next;
      }
      if (next.equals(reached)) {
        return Optional.of(reached);
      }
      reached = next;
    }
  }

  private Spans spans(String budget, String subject, BudgetCap cap) {
    Predicate<BudgetClaim> counted =
        claim ->
            claim.budget().equals(budget) && (!cap.perSubject() || claim.subject().equals(subject));
    return new Spans(
        at(entries.values(), counted), at -> cap.window().endOf(at, limits(budget).zone()));
  }

  private static List<Instant> at(Collection<Entry> entries, Predicate<BudgetClaim> counted) {
    List<Instant> at = new ArrayList<>();
    for (Entry entry : entries) {
      if (counted.test(entry.claim)) {
        at.add(entry.claim.at());
      }
    }
    return at;
  }

  private BudgetLimits limits(String budget) {
    BudgetLimits found = limits.get(requireNonNull(budget, "budget"));
    if (found == null) {
      throw new IllegalArgumentException("there is no budget '" + budget + "'");
    }
    return found;
  }

  /** How many budgets and contacts there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryContactBudget[" + limits.size() + " budgets, " + entries.size() + " contacts]";
  }
}
