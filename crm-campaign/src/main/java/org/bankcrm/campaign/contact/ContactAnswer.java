package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;

/**
 * Whether a contact policy lets the bank make a contact at an instant; the text forms show nothing
 * of the customer.
 */
public sealed interface ContactAnswer {

  /**
   * Whether the policy lets the contact be made. Not where it is not about the customer, or that
   * cannot be told: then the policy says nothing, and nothing may be done on the strength of it.
   */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * It may be made.
   *
   * @param at the instant that was asked about
   */
  record Allowed(Instant at) implements ContactAnswer {
    /** Refuses null. */
    public Allowed {
      requireNonNull(at, "at");
    }

    /** Neither the outcome nor the instant. */
    @Override
    public String toString() {
      return "ContactAnswer";
    }
  }

  /**
   * The policy is not about the customer, who is not of its population.
   *
   * @param policy the policy
   */
  record NotApplicable(PolicyRef policy) implements ContactAnswer {
    /** Refuses null. */
    public NotApplicable {
      requireNonNull(policy, "policy");
    }

    /** Neither the outcome nor the instant. */
    @Override
    public String toString() {
      return "ContactAnswer";
    }
  }

  /**
   * It cannot be told whether the policy is about the customer.
   *
   * @param policy the policy
   * @param missing the ids of the attributes that are missing and read by its population
   */
  record Undecided(PolicyRef policy, List<String> missing) implements ContactAnswer {
    /** Copies the list. */
    public Undecided {
      requireNonNull(policy, "policy");
      missing = List.copyOf(missing);
    }

    /** Neither the outcome nor the instant. */
    @Override
    public String toString() {
      return "ContactAnswer";
    }
  }

  /**
   * It may not be made.
   *
   * @param clauses every clause that holds it back, in the order of the policy; at least one
   * @param nextAllowed the first later instant at which the policy would allow it, if nothing else
   *     happens until then; empty if time alone will not mend it
   */
  record Refused(List<ContactClause> clauses, Optional<Instant> nextAllowed)
      implements ContactAnswer {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no clause is named
     */
    public Refused {
      clauses = List.copyOf(clauses);
      requireNonNull(nextAllowed, "nextAllowed");
      if (clauses.isEmpty()) {
        throw new IllegalArgumentException("a refusal must name a clause");
      }
    }

    /** The first clause that holds it back. The one that a teller is told first. */
    public ContactClause clause() {
      return clauses.get(0);
    }

    /** Neither the outcome nor the instant. */
    @Override
    public String toString() {
      return "ContactAnswer";
    }
  }
}
