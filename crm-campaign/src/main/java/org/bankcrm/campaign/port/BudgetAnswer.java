package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import org.bankcrm.campaign.budget.BudgetCap;

/** What a contact budget says to a claim; the text forms show nothing of the subject. */
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

    /** Not the outcome. */
    @Override
    public String toString() {
      return "BudgetAnswer";
    }
  }

  /**
   * The contact is not counted and must not be made; {@link ContactBudget#nextAllowed} tells from
   * when on there is room.
   *
   * @param cap the first cap of the budget that it would break
   */
  record Refused(BudgetCap cap) implements BudgetAnswer {
    /** Refuses null. */
    public Refused {
      requireNonNull(cap, "cap");
    }

    /** Not the outcome. */
    @Override
    public String toString() {
      return "BudgetAnswer";
    }
  }
}
