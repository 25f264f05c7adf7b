package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A customer's decision about one scope at one instant, with what the customer was told and where
 * the proof lies.
 *
 * <p>Immutable and thread-safe; the text form shows the decision only.
 *
 * @param decision what was decided
 * @param scope what it covers
 * @param at when it was decided
 * @param from when it takes effect, not before it was decided; until then an earlier decision
 *     stands, and a later one takes this back
 * @param until when it expires, exclusive and later than it takes effect; empty for never
 * @param toldText the host's key of the text, with its version, that the customer was shown, such
 *     as {@code marketing-notice@4}
 * @param proof the host's key of the proof: a recording, a signed form, a log entry
 */
public record ConsentEvent(
    ConsentDecision decision,
    ConsentScope scope,
    Instant at,
    Instant from,
    Optional<Instant> until,
    String toldText,
    String proof) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one of the keys is empty, too long, or has a blank, a
   *     control or a non-ASCII character, it takes effect before it was decided, or expires before
   *     it takes effect
   */
  public ConsentEvent {
    requireNonNull(decision, "decision");
    requireNonNull(scope, "scope");
    requireNonNull(at, "at");
    requireNonNull(until, "until");
    Checks.require(!requireNonNull(from, "from").isBefore(at), "from", "must not be before at");
    Checks.require(until.isEmpty() || until.get().isAfter(from), "until", "must be after from");
    Checks.id(toldText, "toldText");
    Checks.id(proof, "proof");
  }

  /** A decision that takes effect when it is made and never expires. */
  public ConsentEvent(
      ConsentDecision decision, ConsentScope scope, Instant at, String toldText, String proof) {
    this(decision, scope, at, at, Optional.empty(), toldText, proof);
  }

  /** The same dated ahead: it takes effect then, unless a later decision takes it back. */
  public ConsentEvent takingEffect(Instant newFrom) {
    return new ConsentEvent(decision, scope, at, newFrom, until, toldText, proof);
  }

  /** The same, which expires then. */
  public ConsentEvent expiring(Instant newUntil) {
    return new ConsentEvent(decision, scope, at, from, Optional.of(newUntil), toldText, proof);
  }

  /** Whether it was made at an instant or before. */
  boolean isMadeBy(Instant instant) {
    return !at.isAfter(instant);
  }

  /** Whether it has expired by an instant. */
  boolean isOver(Instant instant) {
    return until.isPresent() && !instant.isBefore(until.get());
  }

  /** Whether the customer said yes. */
  public boolean isYes() {
    return decision == ConsentDecision.GRANTED;
  }

  /** Of what tells the decisions of a customer apart: ledgers look for them in sets. */
  @Override
  public int hashCode() {
    return 31 * (31 * at.hashCode() + scope.hashCode()) + decision.ordinal();
  }

  /** The type alone: what a customer decided is theirs. */
  @Override
  public String toString() {
    return Masks.of(ConsentEvent.class);
  }
}
