package org.bankcrm.campaign.budget;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.PolicyRef;

/**
 * Whether a contact budget has room for one contact more to a customer, as things stood when the
 * facts were filled.
 *
 * @param budget the policy of the budget
 * @param verdict whether it has room; {@link Verdict#UNKNOWN} counts as none
 * @param nextAllowed where it has none, the first instant at which it will, as far as that is known
 *     and time alone will bring it
 */
public record BudgetStanding(PolicyRef budget, Verdict verdict, Optional<Instant> nextAllowed) {

  /** Refuses nulls. */
  public BudgetStanding {
    requireNonNull(budget, "budget");
    requireNonNull(verdict, "verdict");
    requireNonNull(nextAllowed, "nextAllowed");
  }

  /**
   * Whether it is known to have room. Only then may a contact be reserved on the strength of the
   * decision; the store has the last word.
   */
  public boolean hasRoom() {
    return verdict == Verdict.PASS;
  }

  /** The budget, and nothing of the customer. */
  @Override
  public String toString() {
    return "BudgetStanding of " + budget;
  }
}
