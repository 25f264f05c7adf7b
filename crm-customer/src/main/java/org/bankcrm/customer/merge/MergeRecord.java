package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.sources.AliasLedger;

/**
 * What was merged, by whom, when, by which rules, and all that it takes to undo it. A host keeps it
 * as long as the merge may be undone.
 *
 * <p>Immutable, thread-safe and comparable by value; the text form shows the keys of merge and
 * survivor only.
 *
 * @param id the host's key of the merge
 * @param by who approved it, or which rule found the pair
 * @param at when
 * @param reason the bank's code of why; empty if none is kept
 * @param rules the rules by which it was done
 * @param day the day as of which the records were, in their zone
 * @param survivor the key under which the customer goes on
 * @param sources the records that became one, by their keys; the survivor's is among them
 */
public record MergeRecord(
    String id,
    String by,
    Instant at,
    Optional<String> reason,
    MergeRules rules,
    LocalDate day,
    CustomerId survivor,
    List<MergedSource> sources) {

  /**
   * Checks the keys, and sorts the records.
   *
   * @throws IllegalArgumentException if a key is malformed, two records have one, there is only
   *     one, or the survivor is none of them
   */
  public MergeRecord {
    Checks.id(id, "id");
    Checks.id(by, "by");
    requireNonNull(at, "at");
    reason.ifPresent(code -> Checks.id(code, "reason"));
    requireNonNull(rules, "rules");
    requireNonNull(day, "day");
    requireNonNull(survivor, "survivor");
    sources = sources.stream().sorted(Comparator.comparing(MergedSource::id)).toList();
    long keys = sources.stream().map(MergedSource::id).distinct().count();
    Checks.require(keys == sources.size() && keys > 1, "sources", "must be several, of other keys");
    CustomerId stays = survivor;
    Checks.require(
        sources.stream().anyMatch(source -> source.id().equals(stays)),
        "survivor",
        "must be one of the sources");
  }

  /**
   * The keys that mean the survivor from now on, its own not among them, in their order. A host
   * that still finds one of them anywhere goes on with the survivor.
   */
  public List<CustomerId> aliases() {
    return sources.stream().map(MergedSource::id).filter(key -> !key.equals(survivor)).toList();
  }

  /**
   * These aliases and what the merge brings: from its instant on the other keys lead to the
   * survivor, for ever. Whatever is kept under a key, records of decisions among it, stays as it is
   * and is found by {@link AliasLedger#aliasesOf}.
   *
   * @throws IllegalArgumentException if one of the records led to another customer by then
   */
  public AliasLedger addedTo(AliasLedger aliases) {
    AliasLedger all = aliases;
    for (MergedSource source : sources) {
      boolean own = aliases.resolve(source.id(), at).equals(source.id());
      Checks.require(own, "aliases", "must not lead the merged records to others by then");
    }
    for (CustomerId key : aliases()) {
      all = all.plus(key, survivor, at);
    }
    return all;
  }

  /**
   * These aliases after the merge was undone: from that instant on its keys are their own again.
   *
   * @throws IllegalArgumentException if one of them does not lead to the survivor, or the survivor
   *     was merged with others since, whichever of them stayed: the last merge is to be undone
   *     first
   */
  public AliasLedger undoneIn(AliasLedger aliases, Instant undone) {
    AliasLedger all = aliases;
    SortedSet<CustomerId> since = new TreeSet<>(aliases.aliasesOf(survivor, undone));
    since.removeAll(aliases.aliasesOf(survivor, at)); // what was merged into it after this merge
    boolean stands = since.isEmpty() && aliases.resolve(survivor, undone).equals(survivor);
    for (CustomerId key : aliases()) {
      stands &= aliases.resolve(key, undone).equals(survivor);
      all = all.plus(key, key, undone);
    }
    Checks.require(stands, "aliases", "must lead to the survivor; undo the last merge first");
    return all;
  }

  /**
   * Where each value of the survivor came from, in the order of the fields. As they were told when
   * the merge was made.
   */
  public List<FieldOrigin> origins() {
    return new PartyMerge(Ranks.of(this)).origins();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem, a hash that does
   *     not fit among them; nothing of the document is quoted
   */
  public static MergeRecord parse(Object tree) {
    return MergeDocuments.parse(tree);
  }

  /**
   * The record as a tree of maps, lists, texts, numbers and booleans, which {@link #parse} reads
   * back as equal; equal records have equal documents. Treat it as personal data: it holds what the
   * survivor does not show.
   *
   * <pre>{@code
   * {"format": 1, "merge": "m-17", "by": "E4711", "at": "2026-06-30T02:00:00Z",
   *  "day": "2026-06-30", "rules": {…}, "survivor": "c-1",
   *  "sources": [{"customer": "c-1", "party": {…}, "holdings": […], …}, …], "hash": "5c…"}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return MergeDocuments.write(this);
  }

  /**
   * What tells this merge from all others: the SHA-256 of all of it, as 64 lower-case hexadecimal
   * digits.
   */
  public String hash() {
    return MergeDocuments.hash(this);
  }

  /** The type, and the keys of merge and survivor. */
  @Override
  public String toString() {
    return Masks.of(MergeRecord.class, id + ", " + survivor);
  }
}
