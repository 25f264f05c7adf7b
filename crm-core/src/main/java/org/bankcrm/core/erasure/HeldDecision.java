package org.bankcrm.core.erasure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.held.ErasureProof;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;

/**
 * A decision as it is kept: its record, and the facts if these are kept with it.
 *
 * <p>How erasing goes together with being able to check: the record is split into what was decided
 * (book, day, outcomes) and whose it was (the host's key and the hash of the facts). The {@link
 * #seal} is a hash over both, of which the second is hidden by the customer's salt; put it into an
 * audit log when the decision is made. Once the customer is erased, what was decided and the hidden
 * half stay, and the seal over them is still the one in the log: the outcome was not changed. Whose
 * it was, and which facts, can be shown by nobody any more, since the salt is gone.
 *
 * <p>With {@link #replayable} there stay coarse facts besides ({@link CoarseFacts}), with a record
 * of their own that {@link DecisionRecord#verify verifies} by the book: the outcome follows from
 * the book, and not only from a hash.
 *
 * <p>What stays is a document:
 *
 * <pre>{@code
 * {"decision": {"book": "retail@7", "bookHash": "5c…", "day": "2026-06-30", "outcomes": […]},
 *  "person": "e1…", "record": {…}, "facts": {…}}
 * }</pre>
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param key by what the host finds it
 * @param record what was decided
 * @param facts by what was decided; empty where that is not kept
 * @param coarse what of the facts can stay without the person, with the record of it; empty where
 *     nothing can
 */
public record HeldDecision(
    String key, DecisionRecord record, Optional<Facts> facts, Optional<Replay> coarse)
    implements HeldPart {

  /** Decisions, of which the day is {@code decided}. */
  public static final HeldKind KIND = HeldKind.of("core.decision", "决策记录", "Decisions");

  /**
   * Coarse facts, and what is decided by them.
   *
   * @param record the record
   * @param facts the facts
   */
  public record Replay(DecisionRecord record, Facts facts) {
    /** Refuses nulls. */
    public Replay {
      requireNonNull(record, "record");
      requireNonNull(facts, "facts");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Replay[***]";
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the key is malformed, or the facts are not those of the
   *     record
   */
  public HeldDecision {
    Checks.id(key, "key");
    requireNonNull(record, "record");
    boolean own = facts.isEmpty() || facts.get().hash().equals(record.factsHash());
    Checks.require(own, "facts", "must be those of the record");
    requireNonNull(coarse, "coarse");
  }

  /** A decision of which the record is kept, and nothing else. */
  public static HeldDecision of(String key, DecisionRecord record) {
    return new HeldDecision(key, record, Optional.empty(), Optional.empty());
  }

  /** The same with its facts. */
  public HeldDecision with(Facts own) {
    return new HeldDecision(key, record, Optional.of(own), Optional.empty());
  }

  /**
   * The same, of which so much of the facts stays without the person that it can be decided again.
   * If a personal value had to stay exact for that, none of them stay.
   *
   * @param engine of the record's book
   * @throws IllegalArgumentException if the facts are not kept, or the engine is of another book
   */
  public HeldDecision replayable(DecisionEngine engine) {
    Checks.require(facts.isPresent(), "facts", "must be kept");
    boolean same = engine.book().hash().equals(record.bookHash());
    Checks.require(same, "engine", "must be of the record's book");
    CoarseFacts rough = CoarseFacts.of(engine, facts.get());
    Optional<Replay> left =
        rough.exact().isEmpty()
            ? Optional.of(
                new Replay(DecisionRecord.of(engine.decide(rough.facts())), rough.facts()))
            : Optional.empty();
    return new HeldDecision(key, record, facts, left);
  }

  @Override
  public HeldKind kind() {
    return KIND;
  }

  @Override
  public SortedMap<String, LocalDate> days() {
    return new TreeMap<>(Map.of("decided", day()));
  }

  private LocalDate day() {
    return LocalDays.of(record.asOf(), record.zone());
  }

  @Override
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("record", record.toDocument());
    facts.ifPresent(own -> document.put("facts", own.toDocument()));
    return document;
  }

  /** A hash of what was decided and, hidden by the salt, of whose it was: for an audit log. */
  public String seal(PersonSalt salt) {
    return sealOf(remains(salt));
  }

  /**
   * The seal of what stayed of a decision: the same as that of the decision before.
   *
   * @throws IllegalArgumentException if it did not stay of a decision
   */
  public static String seal(HeldPart remains) {
    Map<String, Object> document = remains.toDocument();
    Checks.require(
        document.containsKey("decision") && document.containsKey("person"),
        "remains",
        "must be of a decision");
    return sealOf(document);
  }

  private static String sealOf(Map<String, Object> document) {
    Map<String, Object> sealed = new LinkedHashMap<>(document);
    sealed.keySet().retainAll(List.of("decision", "person"));
    return ErasureProof.hash(sealed);
  }

  private Map<String, Object> remains(PersonSalt salt) {
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("book", record.book().toString());
    decision.put("bookHash", record.bookHash());
    decision.put("libraryVersion", record.libraryVersion());
    decision.put("day", day().toString());
    decision.put("outcomes", requireNonNull(record.toDocument().get("outcomes")));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("decision", decision);
    document.put("person", salt.token("decision-person", key, record.factsHash()));
    coarse.ifPresent(
        replay -> {
          document.put("record", replay.record().toDocument());
          document.put("facts", replay.facts().toDocument());
        });
    return document;
  }

  @Override
  public Optional<HeldPart> withoutPerson(PersonSalt salt) {
    Map<String, Object> left = remains(salt);
    return Optional.of(new HeldDocument(KIND, salt.stranger(key), days(), left, Optional.of(left)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "HeldDecision[***]";
  }
}
