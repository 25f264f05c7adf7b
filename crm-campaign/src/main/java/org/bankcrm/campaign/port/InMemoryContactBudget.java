package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.internal.Instants;
import org.jspecify.annotations.Nullable;

/**
 * A contact budget in the memory of one process. Thread-safe: one call at a time, so a cap cannot
 * be broken between looking and counting.
 *
 * <p>Reserving, committing and releasing cost O(log n) for each cap, of n contacts; {@code
 * nextAllowed} the same for each stretch in which the budget is full. A call that is handed another
 * instant than the one before it also counts in or out the reservations that expire between the
 * two. Limits that were not among the last four of their budget are counted anew once, of all
 * contacts.
 *
 * <p>Committed contacts are kept for good, some 400 bytes each; a host that runs for long makes a
 * new one from its own records now and then.
 */
public final class InMemoryContactBudget implements ContactBudget {

  /** A contact; an object of its own, not a value. */
  private static final class Entry {
    BudgetClaim claim;
    boolean committed;

    Entry(BudgetClaim claim) {
      this.claim = claim;
    }
  }

  // all guarded by this
  private final Map<String, BudgetCounts> budgets = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, String> leads = new HashMap<>(); // of subjects that were joined
  private final NavigableMap<Instant, Set<Entry>> reserved = new TreeMap<>(); // by expiry
  private Instant shown = Instant.MIN; // the tallies are as of it: what has lapsed is not in them

  /**
   * Begins without contacts. Nothing is read or written anywhere: what it counts is gone with the
   * process.
   */
  public InMemoryContactBudget() {}

  @Override
  public synchronized BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
    checkBudget(policy, claim);
    drop(now);
    Entry known = entries.get(claim.id());
    if (known != null) {
      return repeated(known.claim, claim);
    }
    if (!now.isBefore(claim.expires())) {
      throw new IllegalArgumentException("the claim expires at " + claim.expires() + ", not later");
    }
    Optional<BudgetCap> broken = tallies(policy).firstBroken(one(claim.subject()), claim.at());
    if (broken.isPresent()) {
      return new BudgetAnswer.Refused(broken.get());
    }
    budget(claim.budget()).add(asOne(claim));
    Entry entry = new Entry(claim);
    entries.put(claim.id(), entry);
    reserved.computeIfAbsent(claim.expires(), expires -> new LinkedHashSet<>()).add(entry);
    return new BudgetAnswer.Reserved(claim);
  }

  private static void checkBudget(BudgetPolicy policy, BudgetClaim claim) {
    if (!policy.ref().id().equals(claim.budget())) {
      throw new IllegalArgumentException(
          "the claim is on the budget '" + claim.budget() + "', not on that of " + policy.ref());
    }
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
    budget(entry.claim.budget()).remove(asOne(entry.claim));
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
        BudgetCounts budget = budget(entry.claim.budget());
        if (later) {
          budget.remove(asOne(entry.claim));
        } else {
          budget.add(asOne(entry.claim));
        }
      }
    }
    shown = now;
  }

  @Override
  public synchronized Optional<Instant> nextAllowed(
      BudgetPolicy policy, String subject, Instant at, Instant now) {
    requireNonNull(policy, "policy");
    requireNonNull(subject, "subject");
    Instants.check(at, "at");
    show(now);
    return tallies(policy).firstAllowed(one(subject), at);
  }

  private BudgetCounts budget(String id) {
    return budgets.computeIfAbsent(id, first -> new BudgetCounts());
  }

  private BudgetTallies tallies(BudgetPolicy policy) {
    String id = policy.ref().id();
    return budget(id).by(policy, () -> counted(id));
  }

  /** What counts in a budget as of the instant shown. */
  private List<BudgetClaim> counted(String id) {
    return entries.values().stream()
        .filter(entry -> entry.claim.budget().equals(id))
        .filter(entry -> entry.committed || entry.claim.expires().isAfter(shown))
        .map(entry -> asOne(entry.claim))
        .toList();
  }

  @Override
  public synchronized void join(String from, String into) {
    requireNonNull(from, "from");
    String joined = into(from);
    if (joined.equals(requireNonNull(into, "into"))) {
      return;
    }
    if (!joined.equals(from) || one(into).equals(from)) {
      throw new IllegalArgumentException(
          "a subject is joined to one other at a time, and never back to itself; take it apart"
              + " first");
    }
    leads.put(from, into);
    budgets.clear(); // counted anew of all contacts, by their subjects as one
  }

  @Override
  public synchronized void part(String from) {
    if (leads.remove(requireNonNull(from, "from")) != null) {
      budgets.clear();
    }
  }

  @Override
  public synchronized void pseudonymise(String subject, String pseudonym) {
    if (!isKnown(requireNonNull(subject, "subject")) || subject.equals(pseudonym)) {
      return;
    }
    if (isKnown(requireNonNull(pseudonym, "pseudonym"))) {
      throw new IllegalArgumentException("the pseudonym has claims or joins of its own");
    }
    for (Entry entry : entries.values()) {
      if (entry.claim.subject().equals(subject)) {
        entry.claim = entry.claim.of(pseudonym);
      }
    }
    String into = leads.remove(subject);
    if (into != null) {
      leads.put(pseudonym, into);
    }
    leads.replaceAll((from, to) -> to.equals(subject) ? pseudonym : to);
    budgets.clear();
  }

  private boolean isKnown(String subject) {
    return leads.containsKey(subject)
        || leads.containsValue(subject)
        || entries.values().stream().anyMatch(each -> each.claim.subject().equals(subject));
  }

  @Override
  public synchronized List<BudgetClaim> claims(String subject, Instant now) {
    requireNonNull(subject, "subject");
    return entries.values().stream()
        .filter(entry -> entry.claim.subject().equals(subject))
        .filter(entry -> entry.committed || entry.claim.expires().isAfter(now))
        .map(entry -> entry.claim)
        .sorted(Comparator.comparing(BudgetClaim::at).thenComparing(BudgetClaim::id))
        .toList();
  }

  private String into(String subject) {
    return leads.getOrDefault(subject, subject);
  }

  /** Under which subject another one counts. */
  private String one(String subject) {
    String one = subject;
    while (!into(one).equals(one)) {
      one = into(one);
    }
    return one;
  }

  private BudgetClaim asOne(BudgetClaim claim) {
    String one = one(claim.subject());
    return one.equals(claim.subject()) ? claim : claim.of(one);
  }

  /** How many budgets and contacts there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryContactBudget[" + budgets.size() + " budgets, " + entries.size() + " contacts]";
  }
}
