package org.bankcrm.core.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.ProblemCode;

/**
 * A kind of policy as documents name it: {@code segment}, {@code tier-ladder}.
 *
 * <p>Every kind is told by its form, as a {@link FormKind}. Kinds are handed to the parser of the
 * book; there is no registry. Immutable and thread-safe.
 */
public abstract class PolicyKind {

  PolicyKind() {}

  /** The word that stands under {@code kind} in a document. */
  public abstract String word();

  /**
   * The attributes that a policy of this kind yields, read from its document before any condition
   * is, so that policies can refer to each other in any order.
   *
   * <p>Problems are reported through the reader; what can be told is returned.
   */
  abstract List<Attribute<?>> yields(DocumentReader document);

  /**
   * The {@link Policy#inputs} of a policy of this kind that conditions of the book may read too,
   * read from its document before any condition is; none if nobody but the policy reads them.
   */
  List<? extends Attribute<?>> inputs(DocumentReader document) {
    return List.of();
  }

  /** The same attributes of a policy of this kind that was made. */
  List<? extends Attribute<?>> inputs(Policy<?> policy) {
    return List.of();
  }

  /** Whether a policy is of this kind, and not only says so. */
  boolean has(Policy<?> policy) {
    return false;
  }

  /** What a policy of this kind that was made yields, without planning it. */
  List<? extends Attribute<?>> yields(Policy<?> policy) {
    return List.of();
  }

  /** The orders of the codes that a policy of this kind yields; none where they have none. */
  List<RankOrder> ranks(DocumentReader document) {
    return List.of();
  }

  /** The same of a policy that was made. */
  List<RankOrder> ranks(Policy<?> policy) {
    return List.of();
  }

  /**
   * Reads a policy; problems are reported through the reader, which knows the catalogue. Empty only
   * where a problem was reported.
   */
  abstract Optional<? extends Policy<?>> read(DocumentReader document);

  /** The form of its documents, of which schema and reference are made, if it has one. */
  public Optional<? extends Form<? extends Policy<?>>> form() {
    return Optional.empty();
  }

  /**
   * The problems that only policies of this kind have, beside those that every document may have;
   * for lists and references of problems.
   */
  public List<ProblemCode> problems() {
    return List.of();
  }

  /** What the reference tells of the kind besides what its keys are for. */
  Optional<LocalizedText> note() {
    return Optional.empty();
  }

  /** A whole policy of this kind as JSON, which reads what the book of the reference has. */
  Optional<String> example() {
    return Optional.empty();
  }

  /** Writes a policy of this kind as {@link #read} reads it, keys in their usual order. */
  public abstract Map<String, Object> write(Policy<?> policy);
}
