package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
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
 * @param at when it takes effect
 * @param toldText the host's key of the text, with its version, that the customer was shown, such
 *     as {@code marketing-notice@4}
 * @param proof the host's key of the proof: a recording, a signed form, a log entry
 */
public record ConsentEvent(
    ConsentDecision decision, ConsentScope scope, Instant at, String toldText, String proof) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one of the keys is empty, too long, or has a blank, a
   *     control or a non-ASCII character
   */
  public ConsentEvent {
    requireNonNull(decision, "decision");
    requireNonNull(scope, "scope");
    requireNonNull(at, "at");
    Checks.id(toldText, "toldText");
    Checks.id(proof, "proof");
  }

  /** Whether the customer said yes. */
  public boolean isYes() {
    return decision == ConsentDecision.GRANTED;
  }

  /** The type alone: what a customer decided is theirs. */
  @Override
  public String toString() {
    return Masks.of(ConsentEvent.class);
  }
}
