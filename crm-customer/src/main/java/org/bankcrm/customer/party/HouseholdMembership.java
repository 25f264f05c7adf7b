package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A person lives in a household 家庭成员. A person may be in several, one of them the main one.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param party the member
 * @param household the household
 * @param primary whether it is the member's main household
 * @param rollsUp whether the member's balances count in the household's
 * @param period the days for which it holds
 */
public record HouseholdMembership(
    PartyId party, HouseholdId household, boolean primary, boolean rollsUp, DateRange period)
    implements Relationship {
  /** Checks that all parts are there. */
  public HouseholdMembership {
    requireNonNull(party, "party");
    requireNonNull(household, "household");
    requireNonNull(period, "period");
  }

  @Override
  public List<PartyId> parties() {
    return List.of(party);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(HouseholdMembership.class, party);
  }
}
