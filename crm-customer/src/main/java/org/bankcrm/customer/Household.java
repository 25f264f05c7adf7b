package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;

/**
 * A customer's household on one day, as far as its memberships were given to the record.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 *
 * @param id the household
 * @param members the memberships on that day, the customer's own among them, one of each party and
 *     ordered by it; of several of one party the main one, else the one that began last
 */
public record Household(HouseholdId id, List<HouseholdMembership> members) {
  /** Copies the list. */
  public Household {
    requireNonNull(id, "id");
    members = Checks.copy(members, "members");
  }

  /** The memberships whose balances count in the household's. */
  public List<HouseholdMembership> rollingUp() {
    return members.stream().filter(HouseholdMembership::rollsUp).toList();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Household.class, id);
  }
}
