package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * What the ledger says about a scope at one instant, and the decisions in force that make it so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status granted, refused or unknown
 * @param because the decisions that say so, in the order of the ledger; none if it is unknown
 */
public record ConsentAnswer(ConsentStatus status, List<ConsentEvent> because) {
  /** Copies the list. */
  public ConsentAnswer {
    requireNonNull(status, "status");
    because = Checks.copy(because, "because");
  }

  /** Whether the use is allowed: granted, and nothing else. */
  public boolean isGranted() {
    return status == ConsentStatus.GRANTED;
  }

  /** The type alone: what a customer allows is theirs. */
  @Override
  public String toString() {
    return Masks.of(ConsentAnswer.class);
  }
}
