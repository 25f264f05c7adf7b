package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was found of a question about conditions: yes or no, for certain, with a customer who shows
 * it where one can; or undecided, since it would have taken more work than was allowed. Immutable
 * and thread-safe.
 */
public final class Answer {

  /** The three answers. */
  public enum Kind {
    /** It is so, for certain. */
    YES,
    /** It is not so, for certain. */
    NO,
    /** It could not be decided with the work that was allowed; it may be so or not. */
    UNDECIDED
  }

  private final Kind kind;
  private final Optional<Witness> witness;

  Answer(Kind kind, Optional<Witness> witness) {
    this.kind = requireNonNull(kind, "kind");
    this.witness = requireNonNull(witness, "witness");
  }

  /** Which of the three it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is so, for certain. */
  public boolean isYes() {
    return kind == Kind.YES;
  }

  /** Whether it is not so, for certain. */
  public boolean isNo() {
    return kind == Kind.NO;
  }

  /**
   * Whether it was left open. It would have taken more work than was allowed; nothing follows from
   * it.
   */
  public boolean isUndecided() {
    return kind == Kind.UNDECIDED;
  }

  /**
   * The customer who shows it; the question says of what. Found and tried: the conditions were
   * asked of this very customer.
   */
  public Optional<Witness> witness() {
    return witness;
  }

  /** The answer, and the customer. */
  @Override
  public String toString() {
    return kind + witness.map(shown -> ": " + shown).orElse("");
  }
}
