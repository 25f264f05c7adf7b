package org.bankcrm.core.port;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.erasure.HeldDecision;
import org.bankcrm.core.held.ErasureProof;
import org.bankcrm.core.policy.DecisionRecord;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a store keeps it: whose, its record and, if the bank keeps them, the facts that it
 * was made by. The facts are a document, since only the catalogue of the record's book makes facts
 * of it, and the store does not have that.
 *
 * <p>Immutable and thread-safe. Equal where all parts are; facts are compared as documents, numbers
 * alike whatever type a reader gave them.
 */
public final class KeptDecision {

  private final String id;
  private final CustomerId customer;
  private final DecisionRecord record;
  private final Optional<Map<String, Object>> facts;

  private KeptDecision(
      String id, CustomerId customer, DecisionRecord record, Optional<Map<String, Object>> facts) {
    this.id = Checks.id(id, "id");
    this.customer = requireNonNull(customer, "customer");
    this.record = requireNonNull(record, "record");
    this.facts = facts.map(tree -> Collections.unmodifiableMap(new LinkedHashMap<>(tree)));
  }

  /**
   * A decision of which the record is kept, and nothing else.
   *
   * @param id the host's own key of the decision, distinct among all: 1 to 128 visible ASCII
   *     characters without blanks
   * @throws IllegalArgumentException if the key is malformed
   */
  public static KeptDecision of(String id, CustomerId customer, DecisionRecord record) {
    return new KeptDecision(id, customer, record, Optional.empty());
  }

  /**
   * The same with the facts that it was made by.
   *
   * @throws IllegalArgumentException if they are others
   */
  public KeptDecision with(Facts own) {
    Checks.require(own.hash().equals(record.factsHash()), "facts", "must be those of the record");
    return withFacts(own.toDocument());
  }

  /**
   * For stores: the same with the document of its facts, which must not be changed any more. It is
   * not looked into before {@link #facts(AttributeCatalog)}.
   */
  public KeptDecision withFacts(Map<String, Object> document) {
    return new KeptDecision(id, customer, record, Optional.of(document));
  }

  /**
   * The host's key of the decision. Unique in a store; nothing personal, as it may stand in
   * messages.
   */
  public String id() {
    return id;
  }

  /** Whose it is. */
  public CustomerId customer() {
    return customer;
  }

  /**
   * What was decided, and by which book. It is enough to replay the decision with the facts and the
   * book.
   */
  public DecisionRecord record() {
    return record;
  }

  /** The document of the facts; empty where they are not kept. Personal data. */
  public Optional<Map<String, Object>> factsDocument() {
    return facts;
  }

  /**
   * The facts; empty where they are not kept.
   *
   * @param catalog that of the record's book
   * @throws org.bankcrm.core.document.InvalidDocumentException if the document is not of it
   * @throws IllegalStateException if they are not those of the record
   */
  public Optional<Facts> facts(AttributeCatalog catalog) {
    Optional<Facts> read = facts.map(tree -> Facts.parse(tree, catalog));
    if (read.isPresent() && !read.get().hash().equals(record.factsHash())) {
      throw new IllegalStateException("the facts that are kept are not those of the record");
    }
    return read;
  }

  /** The part for retention and erasure. */
  public HeldDecision held(AttributeCatalog catalog) {
    HeldDecision held = HeldDecision.of(id, record);
    return facts(catalog).map(held::with).orElse(held);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptDecision that
        && id.equals(that.id)
        && customer.equals(that.customer)
        && record.equals(that.record)
        && facts.map(ErasureProof::hash).equals(that.facts.map(ErasureProof::hash));
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, customer);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "KeptDecision[***]";
  }
}
