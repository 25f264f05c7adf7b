package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * What an alert policy says of a customer by the facts of the moment, without any memory: the
 * gravest level that would be raised.
 *
 * <p>It is what a decision of the whole book has of the policy, for one customer and for columns of
 * millions. Whether an alert is open is another question, which {@link AlertWatch} answers.
 * Immutable and thread-safe.
 *
 * @param policy which policy
 * @param applies whether the policy is about the subject; where it is not TRUE, no level is told
 * @param level the code of the level; empty where none is, where the policy does not apply, and
 *     where that cannot be told
 * @param missing the ids of what is missing, if that might raise a graver level
 */
public record AlertReading(
    PolicyRef policy, Truth applies, Optional<String> level, List<String> missing) {
  /** Refuses nulls. */
  public AlertReading {
    requireNonNull(policy, "policy");
    requireNonNull(applies, "applies");
    requireNonNull(level, "level");
    missing = List.copyOf(missing);
  }

  /** Whether missing values could change it. */
  public boolean isSettled() {
    return missing.isEmpty();
  }

  /** The policy, and nothing of the customer. */
  @Override
  public String toString() {
    return "AlertReading of " + policy;
  }
}
