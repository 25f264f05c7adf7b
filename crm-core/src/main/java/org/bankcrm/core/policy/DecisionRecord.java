package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Truth;

/**
 * What must be kept of a decision so that it can be replayed years later and shown to have been
 * just this: by which book, from which facts, as of when, with what outcome.
 *
 * <p>Keep the book's document, the facts and this record; {@link #verify} tells whether they still
 * give the same. It holds the outcomes for one customer, though no attribute of theirs: treat it as
 * personal data. Immutable and thread-safe; {@code toString} shows no outcome.
 *
 * @param book the id and version of the book
 * @param bookHash {@link PolicyBook#hash} of the book
 * @param factsHash {@link Facts#hash} of the facts, protected ones too: it proves what was decided
 *     on to whoever holds the facts, and tells nobody a value
 * @param asOf the instant that the facts were told for
 * @param zone the zone that days were told in
 * @param libraryVersion the version of this library that decided
 * @param outcomes for each policy, in the order of their ids, what it yields, by attribute id: a
 *     code, {@code yes} or {@code no}, or points; what missing values left open is left out, and so
 *     are policies that read a protected attribute without an approved exception, since their
 *     outcome may tell its value
 * @param notAsked the policies that were not asked: FALSE where they do not apply to the customer,
 *     UNKNOWN where that could not be told
 */
public record DecisionRecord(
    PolicyRef book,
    String bookHash,
    String factsHash,
    Instant asOf,
    ZoneId zone,
    String libraryVersion,
    SortedMap<PolicyRef, SortedMap<String, String>> outcomes,
    SortedMap<PolicyRef, Truth> notAsked) {

  /** Checks the parts. */
  public DecisionRecord {
    requireNonNull(book, "book");
    checkHash(bookHash, "bookHash");
    checkHash(factsHash, "factsHash");
    requireNonNull(asOf, "asOf");
    requireNonNull(zone, "zone");
    libraryVersion = Checks.text(libraryVersion, "libraryVersion", Checks.MAX_CODE_LENGTH);
    SortedMap<PolicyRef, SortedMap<String, String>> copy = new TreeMap<>();
    outcomes.forEach(
        (ref, yields) -> copy.put(ref, Collections.unmodifiableSortedMap(new TreeMap<>(yields))));
    outcomes = Collections.unmodifiableSortedMap(copy);
    notAsked = Collections.unmodifiableSortedMap(new TreeMap<>(notAsked));
    if (notAsked.containsValue(Truth.TRUE)) {
      throw new IllegalArgumentException("a policy that applies is asked");
    }
  }

  static String checkHash(String hash, String name) {
    requireNonNull(hash, name);
    boolean fits = hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    Checks.require(fits && hash.length() == 64, name, "must be 64 lower-case hexadecimal digits");
    return hash;
  }

  /**
   * The record of a decision.
   *
   * @throws IllegalArgumentException if a text of the book cannot stand in a document
   */
  public static DecisionRecord of(Decision decision) {
    Facts facts = decision.facts();
    return new DecisionRecord(
        decision.engine().book().ref(),
        decision.engine().bookHash(),
        facts.hash(),
        facts.asOf(),
        facts.zone(),
        LibraryVersion.current(),
        outcomes(decision),
        notAsked(decision));
  }

  private static SortedMap<PolicyRef, Truth> notAsked(Decision decision) {
    SortedMap<PolicyRef, Truth> notAsked = new TreeMap<>();
    for (PlannedPolicy policy : decision.engine().policies()) {
      Truth applies = decision.applies(policy);
      if (applies != Truth.TRUE && policy.shut.isEmpty()) {
        notAsked.put(policy.policy.ref(), applies);
      }
    }
    return notAsked;
  }

  private static SortedMap<PolicyRef, SortedMap<String, String>> outcomes(Decision decision) {
    SortedMap<PolicyRef, SortedMap<String, String>> outcomes = new TreeMap<>();
    for (PlannedPolicy policy : decision.engine().policies()) {
      if (policy.shut.filter(shut -> !shut.isEvidence()).isPresent()) {
        continue; // what it yields may tell a protected value
      }
      SortedMap<String, String> yields = new TreeMap<>();
      for (Attribute<?> attribute : policy.yields()) {
        decision.value(attribute).ifPresent(value -> yields.put(attribute.id(), text(value)));
      }
      outcomes.put(policy.policy.ref(), yields);
    }
    return outcomes;
  }

  private static String text(Object value) {
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
  }

  /**
   * Reads what {@link #toDocument} wrote.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public static DecisionRecord parse(Object tree) {
    return new RecordReader().read(tree);
  }

  /** The record as a tree of maps, lists and texts, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("book", book.toString());
    document.put("bookHash", bookHash);
    document.put("factsHash", factsHash);
    document.put("asOf", asOf.toString());
    document.put("zone", zone.getId());
    document.put("libraryVersion", libraryVersion);
    document.put("outcomes", outcomes.entrySet().stream().map(this::outcome).toList());
    return Collections.unmodifiableMap(document);
  }

  private Map<String, Object> outcome(Map.Entry<PolicyRef, SortedMap<String, String>> one) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("policy", one.getKey().toString());
    Optional.ofNullable(notAsked.get(one.getKey()))
        .ifPresent(applies -> outcome.put("applies", applies.name()));
    outcome.put("yields", Collections.unmodifiableMap(one.getValue()));
    return Collections.unmodifiableMap(outcome);
  }

  /**
   * Decides again and compares: an empty list says that book, facts and every outcome are the same.
   * The version of the library may have changed; that alone is no difference.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue than the engine's book
   */
  public List<RecordDifference> verify(DecisionEngine engine, Facts facts) {
    DecisionRecord again = of(engine.decide(facts));
    List<RecordDifference> differences = new ArrayList<>();
    compare("book", book, again.book, differences);
    compare("bookHash", bookHash, again.bookHash, differences);
    compare("factsHash", factsHash, again.factsHash, differences);
    compare("asOf", asOf, again.asOf, differences);
    compare("zone", zone, again.zone, differences);
    SortedMap<String, String> before = flat();
    SortedMap<String, String> now = again.flat();
    SortedMap<String, String> all = new TreeMap<>(before);
    all.putAll(now);
    for (String key : all.keySet()) {
      compare(key, before.getOrDefault(key, ""), now.getOrDefault(key, ""), differences);
    }
    return List.copyOf(differences);
  }

  private static void compare(
      String part, Object before, Object now, List<RecordDifference> differences) {
    if (!before.equals(now)) {
      differences.add(new RecordDifference(part, before.toString(), now.toString()));
    }
  }

  /**
   * All outcomes under the names of policy and attribute; the policy alone says that it is there.
   */
  private SortedMap<String, String> flat() {
    SortedMap<String, String> flat = new TreeMap<>();
    outcomes.forEach(
        (ref, yields) -> {
          Truth applies = notAsked.getOrDefault(ref, Truth.TRUE);
          flat.put("outcomes/" + ref, applies == Truth.TRUE ? "present" : "applies " + applies);
          yields.forEach((id, value) -> flat.put("outcomes/" + ref + "/" + id, value));
        });
    return flat;
  }

  /** By which book and as of when, and no outcome. */
  @Override
  public String toString() {
    return "DecisionRecord by " + book + " as of " + asOf;
  }
}
