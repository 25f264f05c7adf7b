package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Every key that customers ever had, and whose it is: after a merge the old key goes on to lead to
 * the customer, for ever 客户号别名. Nothing is overwritten, so that one can ask whose a key was at any
 * instant.
 *
 * <pre>{@code
 * AliasLedger aliases =
 *     AliasLedger.empty().plus(CustomerId.of("c-2"), CustomerId.of("c-1"), merged);
 * aliases.resolve(CustomerId.of("c-2"), now); // c-1
 * aliases.resolve(CustomerId.of("c-2"), merged.minusSeconds(1)); // c-2
 * }</pre>
 *
 * <p>A key leads to another from an instant on, inclusive, until it leads elsewhere; a key that
 * leads to itself again was unmerged. Chains are followed to their end; what would lead round in a
 * circle is refused. A key that the ledger does not know is its own.
 *
 * <p>The order in which entries are handed in never matters. Immutable and thread-safe, equal by
 * value.
 */
public final class AliasLedger {

  /**
   * That a key leads to another.
   *
   * @param alias the key
   * @param leadsTo the key of the customer; the alias itself where it was unmerged
   * @param from the instant from which on it does, inclusive
   */
  public record Entry(CustomerId alias, CustomerId leadsTo, Instant from) {
    /** Checks that all parts are there. */
    public Entry {
      requireNonNull(alias, "alias");
      requireNonNull(leadsTo, "leadsTo");
      requireNonNull(from, "from");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Entry";
    }
  }

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::from).thenComparing(Entry::alias).thenComparing(Entry::leadsTo);
  private static final AliasLedger EMPTY = new AliasLedger(List.of());

  private final List<Entry> entries;
  private final Map<CustomerId, List<Entry>> byAlias;

  private AliasLedger(List<Entry> entries) {
    this.entries = entries;
    Map<CustomerId, List<Entry>> aliases = new HashMap<>();
    entries.forEach(
        each -> aliases.computeIfAbsent(each.alias(), any -> new ArrayList<>()).add(each));
    this.byAlias = aliases;
  }

  /** A ledger in which every key is its own. */
  public static AliasLedger empty() {
    return EMPTY;
  }

  /**
   * A ledger of these entries, in any order; an entry twice is one.
   *
   * @throws IllegalArgumentException if a key leads to two others from the same instant on, or keys
   *     lead round in a circle at any instant; the message names a key of it
   */
  public static AliasLedger of(Collection<Entry> entries) {
    TreeSet<Entry> sorted = new TreeSet<>(ORDER);
    sorted.addAll(Checks.copy(entries, "entries"));
    AliasLedger ledger = new AliasLedger(List.copyOf(sorted));
    ledger.requireSound();
    return ledger;
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON or YAML reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place
   */
  public static AliasLedger parse(Object tree) {
    return SourceDocuments.aliases(tree);
  }

  /** The ledger as a tree of maps, lists and texts, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return SourceDocuments.write(this);
  }

  /** All at one instant hold together, so that they are put in force before they are followed. */
  private void requireSound() {
    Set<Map.Entry<CustomerId, Instant>> seen = new HashSet<>();
    for (Entry each : entries) {
      Checks.require(
          seen.add(Map.entry(each.alias(), each.from())),
          "entries",
          "must not lead " + each.alias() + " to two keys from one instant on");
    }
    for (Entry each : entries) {
      Set<CustomerId> passed = new HashSet<>();
      CustomerId at = each.alias();
      for (CustomerId next = next(at, each.from());
          !next.equals(at);
          next = next(at, each.from())) {
        Checks.require(passed.add(at), "entries", "must not lead in a circle, as of " + at);
        at = next;
      }
    }
  }

  /**
   * This ledger and one more entry.
   *
   * @param alias the key that is not used any more
   * @param leadsTo the key of the customer; the alias itself where it is its own again
   * @param from the first instant at which it is so
   * @throws IllegalArgumentException as in {@link #of}
   */
  public AliasLedger plus(CustomerId alias, CustomerId leadsTo, Instant from) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry(alias, leadsTo, from));
    return of(all);
  }

  /**
   * All entries, by instant, then by key. None is ever taken out: what was believed earlier can be
   * read as of then.
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Whose the key is at the instant, through any chain.
   *
   * @param key any; one that was never an alias is its own
   * @param at the instant as of which it is asked
   */
  public CustomerId resolve(CustomerId key, Instant at) {
    requireNonNull(at, "at");
    CustomerId found = requireNonNull(key, "key");
    for (CustomerId next = next(found, at); !next.equals(found); next = next(found, at)) {
      found = next;
    }
    return found;
  }

  private CustomerId next(CustomerId key, Instant at) {
    CustomerId next = key;
    for (Entry each : byAlias.getOrDefault(key, List.of())) {
      if (!each.from().isAfter(at)) {
        next = each.leadsTo();
      }
    }
    return next;
  }

  /** The other keys that lead to the customer at the instant, by key. Its own is not among them. */
  public SortedSet<CustomerId> aliasesOf(CustomerId customer, Instant at) {
    CustomerId master = resolve(customer, at);
    SortedSet<CustomerId> aliases = new TreeSet<>();
    for (CustomerId key : byAlias.keySet()) {
      if (!key.equals(master) && resolve(key, at).equals(master)) {
        aliases.add(key);
      }
    }
    return aliases;
  }

  /**
   * Whose the key was, and since when: an entry for each instant at which the answer changed, by
   * instant. Empty if it always was its own.
   */
  public List<Entry> historyOf(CustomerId key) {
    List<Entry> history = new ArrayList<>();
    CustomerId before = requireNonNull(key, "key");
    for (Instant at : entries.stream().map(Entry::from).distinct().toList()) {
      CustomerId now = resolve(key, at);
      if (!now.equals(before)) {
        history.add(new Entry(key, now, at));
        before = now;
      }
    }
    return List.copyOf(history);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AliasLedger ledger && entries.equals(ledger.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The type and how many entries there are. */
  @Override
  public String toString() {
    return "AliasLedger[" + entries.size() + "]";
  }
}
