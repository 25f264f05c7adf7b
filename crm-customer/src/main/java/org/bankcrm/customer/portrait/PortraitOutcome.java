package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.customer.internal.check.Masks;

/**
 * Which policy a line tells of, and what came of it. Immutable, thread-safe and comparable by
 * value; the text form shows the policy only.
 *
 * @param policy its id and version
 * @param aspect what it tells of a customer
 * @param answer what came of it; {@link PortraitAnswer#WITHHELD} where the view does not show it
 */
public record PortraitOutcome(PolicyRef policy, PolicyAspect aspect, PortraitAnswer answer) {
  /** Checks that all is there. */
  public PortraitOutcome {
    requireNonNull(policy, "policy");
    requireNonNull(aspect, "aspect");
    requireNonNull(answer, "answer");
  }

  /** The type and the policy. */
  @Override
  public String toString() {
    return Masks.of(PortraitOutcome.class, policy);
  }
}
