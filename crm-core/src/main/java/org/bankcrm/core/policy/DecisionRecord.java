package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.policy.PolicyOutcome.Unsettled;

/**
 * What is kept of a decision, to be read years later and shown to have been just this: by which
 * book, from which facts, as of when, with what outcome, and why.
 *
 * <pre>{@code
 * DecisionRecord record = DecisionRecord.of(engine.decide(facts), Disclosure.FULL);
 * store(facts.toDocument(), record.toDocument());
 *
 * DecisionRecord read = DecisionRecord.parse(tree); // ten years later, without the engine
 * read.outcomes().get(card).yields();
 * read.explanation(card).orElseThrow().render(Locale.CHINESE);
 * read.verify(book.compile(), Facts.parse(factsTree, book.catalog())); // and with it
 * }</pre>
 *
 * <p>Keep the book's document, the facts' document and this record; {@link #verify} tells whether
 * they still give the same. It holds the outcomes for one customer, and with its reasons as much of
 * the customer as their disclosure allows: treat it as personal data. Immutable and thread-safe;
 * {@code toString} shows no outcome.
 *
 * @param book the id and version of the book
 * @param bookHash {@link PolicyBook#hash} of the book
 * @param factsHash {@link Facts#hash} of the facts, protected ones too: it proves what was decided
 *     on to whoever holds the facts, and tells nobody a value
 * @param asOf the instant that the facts were told for
 * @param zone the zone that days were told in
 * @param libraryVersion the version of this library that decided
 * @param outcomes what each policy decided, what missing values left open included; policies that
 *     read a protected attribute without an approved exception are left out, since their outcome
 *     may tell its value
 * @param reasons why each of these policies decided so; empty where they are not kept
 */
public record DecisionRecord(
    PolicyRef book,
    String bookHash,
    String factsHash,
    Instant asOf,
    ZoneId zone,
    String libraryVersion,
    SortedMap<PolicyRef, PolicyOutcome> outcomes,
    Optional<Explanations> reasons) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a hash or the version is malformed, or the reasons are as
   *     of another instant or in another zone
   */
  public DecisionRecord {
    requireNonNull(book, "book");
    checkHash(bookHash, "bookHash");
    checkHash(factsHash, "factsHash");
    requireNonNull(asOf, "asOf");
    requireNonNull(zone, "zone");
    libraryVersion = Checks.text(libraryVersion, "libraryVersion", Checks.MAX_CODE_LENGTH);
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    if (reasons.isPresent()) {
      Explanations told = reasons.get();
      boolean same = told.asOf().equals(asOf) && told.zone().equals(zone);
      Checks.require(same, "reasons", "must be as of the record's instant and zone");
    }
  }

  static String checkHash(String hash, String name) {
    requireNonNull(hash, name);
    boolean fits = hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    Checks.require(fits && hash.length() == 64, name, "must be 64 lower-case hexadecimal digits");
    return hash;
  }

  /**
   * The record of a decision without its reasons.
   *
   * @throws IllegalArgumentException if a text of the book cannot stand in a document
   */
  public static DecisionRecord of(Decision decision) {
    return new RecordMaker(decision).record(Optional.empty());
  }

  /**
   * The record of a decision with the reasons of every outcome that it keeps.
   *
   * @param disclosure how much of rules and customer the reasons hold
   * @throws IllegalArgumentException if a text of the book cannot stand in a document
   */
  public static DecisionRecord of(Decision decision, Disclosure disclosure) {
    return new RecordMaker(decision).record(Optional.of(disclosure));
  }

  /** Why a policy decided as it did; empty where that is not kept. */
  public Optional<Explanation> explanation(PolicyRef policy) {
    return reasons.flatMap(told -> told.of(policy));
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws InvalidDocumentException with every problem found; nothing of the document is quoted
   */
  public static DecisionRecord parse(Object tree) {
    return RecordReader.read(tree);
  }

  /**
   * The record as a tree of maps, lists, texts, numbers and booleans, which {@link #parse} reads
   * back as equal; equal records have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "book": "retail@7", "bookHash": "5c…", "factsHash": "e1…",
   *  "asOf": "2026-06-30T16:00:00Z", "zone": "Asia/Shanghai", "libraryVersion": "0.1.0",
   *  "outcomes": [
   *    {"policy": "value@3", "yields": {},
   *     "unsettled": {"tier.value": {"meanwhile": "SILVER", "missing": ["holding.aum"]}}}],
   *  "reasons": {…}}
   * }</pre>
   *
   * <p>{@code applies} stands in an outcome where the policy was not asked, {@code reasons} where
   * they are kept, in the form of {@link Explanations#toDocument}.
   */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", RecordReader.FORMAT);
    document.put("book", book.toString());
    document.put("bookHash", bookHash);
    document.put("factsHash", factsHash);
    document.put("asOf", asOf.toString());
    document.put("zone", zone.getId());
    document.put("libraryVersion", libraryVersion);
    document.put("outcomes", outcomes.entrySet().stream().map(DecisionRecord::outcome).toList());
    reasons.ifPresent(told -> document.put("reasons", told.toDocument()));
    return Collections.unmodifiableMap(document);
  }

  private static Map<String, Object> outcome(Map.Entry<PolicyRef, PolicyOutcome> one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    PolicyOutcome outcome = one.getValue();
    tree.put("policy", one.getKey().toString());
    if (outcome.applies() != Truth.TRUE) {
      tree.put("applies", outcome.applies().name());
    }
    tree.put("yields", outcome.yields());
    if (!outcome.unsettled().isEmpty()) {
      Map<String, Object> open = new TreeMap<>();
      outcome.unsettled().forEach((id, unsettled) -> open.put(id, unsettled(unsettled)));
      tree.put("unsettled", Collections.unmodifiableMap(open));
    }
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> unsettled(Unsettled unsettled) {
    Map<String, Object> tree = new LinkedHashMap<>();
    unsettled.meanwhile().ifPresent(code -> tree.put("meanwhile", code));
    tree.put("missing", unsettled.missing());
    return Collections.unmodifiableMap(tree);
  }

  /**
   * Decides again and compares: an empty list says that book, facts, every outcome and every reason
   * that is kept are the same. The version of the library may have changed; that alone is no
   * difference.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue than the engine's book
   */
  public List<RecordDifference> verify(DecisionEngine engine, Facts facts) {
    Decision decision = engine.decide(facts);
    return new RecordComparison(this)
        .with(reasons.map(told -> of(decision, told.disclosure())).orElseGet(() -> of(decision)));
  }

  /** By which book and as of when, and no outcome. */
  @Override
  public String toString() {
    return "DecisionRecord by " + book + " as of " + asOf;
  }
}
