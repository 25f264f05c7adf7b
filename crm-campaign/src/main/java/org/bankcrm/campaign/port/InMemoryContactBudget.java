package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.campaign.internal.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A contact budget in the memory of one process. Thread-safe: one call at a time, so a cap cannot
 * be broken between looking and counting.
 *
 * <p>Reserving, committing and releasing cost O(log n) for each cap, of n contacts; {@code
 * nextAllowed} the same for each stretch in which the budget is full. A call that is handed another
 * instant than the one before it also counts in or out the reservations that expire between the
 * two.
 *
 * <p>Committed contacts are kept for good, some 400 bytes each; a host that runs for long makes a
 * new one from its own records now and then.
 */
public final class InMemoryContactBudget implements ContactBudget {

  /** A contact; an object of its own, not a value. */
  private static final class Entry {
    final BudgetClaim claim;
    boolean committed;

    Entry(BudgetClaim claim) {
      this.claim = claim;
    }
  }

  // all guarded by this
  private final Map<String, BudgetTallies> budgets = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final NavigableMap<Instant, Set<Entry>> reserved = new TreeMap<>(); // by expiry
  private Instant shown = Instant.MIN; // the tallies are as of it: what has lapsed is not in them

  private InMemoryContactBudget(Map<String, BudgetLimits> limits) {
    limits.forEach((key, each) -> budgets.put(key, new BudgetTallies(each)));
  }

  /** Without contacts, with these budgets by their keys. */
  public static InMemoryContactBudget of(Map<String, BudgetLimits> limits) {
    return new InMemoryContactBudget(Map.copyOf(limits));
  }

  @Override
  public synchronized BudgetAnswer reserve(BudgetClaim claim, Instant now) {
    drop(now);
    BudgetTallies budget = budget(claim.budget());
    Entry known = entries.get(claim.id());
    if (known != null) {
      return repeated(known.claim, claim);
    }
    if (!now.isBefore(claim.expires())) {
      throw new IllegalArgumentException("the claim expires at " + claim.expires() + ", not later");
    }
    Optional<BudgetCap> broken = budget.firstBroken(claim.subject(), claim.at());
    if (broken.isPresent()) {
      return new BudgetAnswer.Refused(broken.get());
    }
    budget.add(claim);
    Entry entry = new Entry(claim);
    entries.put(claim.id(), entry);
    reserved.computeIfAbsent(claim.expires(), expires -> new LinkedHashSet<>()).add(entry);
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
    drop(now);
    Entry entry = entries.get(requireNonNull(id, "id"));
    if (entry == null) {
      return false;
    }
    if (!entry.committed) {
      entry.committed = true;
      forgetExpiry(entry);
    }
    return true;
  }

  @Override
  public synchronized boolean release(String id, Instant now) {
    drop(now);
    Entry entry = entries.get(requireNonNull(id, "id"));
    if (entry == null || entry.committed) {
      return false;
    }
    entries.remove(id);
    forgetExpiry(entry);
    budget(entry.claim.budget()).remove(entry.claim);
    return true;
  }

  private void forgetExpiry(Entry entry) {
    @Nullable Set<Entry> same = reserved.get(entry.claim.expires());
    if (same != null && same.remove(entry) && same.isEmpty()) {
      reserved.remove(entry.claim.expires());
    }
  }

  @Override
  public synchronized int expire(Instant now) {
    return drop(requireNonNull(now, "now"));
  }

  /** Drops what has lapsed, after which the tallies are as of now. */
  private int drop(Instant now) {
    show(now);
    int dropped = 0;
    Map<Instant, Set<Entry>> lapsed = reserved.headMap(now, true);
    for (Set<Entry> each : lapsed.values()) {
      each.forEach(entry -> entries.remove(entry.claim.id()));
      dropped += each.size();
    }
    lapsed.clear();
    return dropped;
  }

  /** Counts out what lapses between the instant shown and this one, or counts it in again. */
  private void show(Instant now) {
    boolean later = now.isAfter(shown);
    Map<Instant, Set<Entry>> between =
        later ? reserved.subMap(shown, false, now, true) : reserved.subMap(now, false, shown, true);
    for (Set<Entry> each : between.values()) {
      for (Entry entry : each) {
        BudgetTallies budget = budget(entry.claim.budget());
        if (later) {
          budget.remove(entry.claim);
        } else {
          budget.add(entry.claim);
        }
      }
    }
    shown = now;
  }

  @Override
  public synchronized Optional<Instant> nextAllowed(
      String budget, String subject, Instant at, Instant now) {
    BudgetTallies tallies = budget(budget);
    requireNonNull(subject, "subject");
    Instants.check(at, "at");
    show(now);
    return tallies.firstAllowed(subject, at);
  }

  private BudgetTallies budget(String key) {
    BudgetTallies found = budgets.get(requireNonNull(key, "budget"));
    if (found == null) {
      throw new IllegalArgumentException("there is no budget '" + key + "'");
    }
    return found;
  }

  /** How many budgets and contacts there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryContactBudget[" + budgets.size() + " budgets, " + entries.size() + " contacts]";
  }
}
