package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.CustomerId;

/**
 * What a policy decided of a customer otherwise than before.
 *
 * <p>Immutable and thread-safe; {@code toString} shows no outcome.
 *
 * @param customer who moved
 * @param from the outcome of before, as {@link Decisions#outcome} tells it: a code of the policy,
 *     {@code TRUE}, {@code FALSE} or {@code UNKNOWN} of one that yields yes or no, or {@link
 *     Decisions#NOT_APPLICABLE} or {@link Decisions#UNDECIDED}; empty of a new customer
 * @param to the outcome now; empty of one who left
 */
public record OutcomeMove(CustomerId customer, Optional<String> from, Optional<String> to) {

  /**
   * Checks that it is a move.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public OutcomeMove {
    requireNonNull(customer, "customer");
    if (from.equals(to)) {
      throw new IllegalArgumentException("a move has two outcomes");
    }
  }

  /** Names the customer's key alone. */
  @Override
  public String toString() {
    return "OutcomeMove of " + customer;
  }
}
