package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** What a contact budget says to a claim. */
public sealed interface BudgetAnswer {

  /** Whether the contact is counted. */
  default boolean isReserved() {
    return this instanceof Reserved;
  }

  /**
   * The contact is counted until it is released, or lapses without having been committed.
   *
   * @param claim what was claimed
   */
  record Reserved(BudgetClaim claim) implements BudgetAnswer {
    /** Refuses null. */
    public Reserved {
      requireNonNull(claim, "claim");
    }
  }

  /**
   * The contact is not counted and must not be made.
   *
   * @param cap the first cap of the budget that it would break
   * @param nextAllowed the first instant, not before that of the claim, at which it would break
   *     none, if nothing else changes; empty if there is none
   */
  record Refused(BudgetCap cap, Optional<Instant> nextAllowed) implements BudgetAnswer {
    /** Refuses nulls. */
    public Refused {
      requireNonNull(cap, "cap");
      requireNonNull(nextAllowed, "nextAllowed");
    }
  }
}
