package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A branch 归属网点 keeps a party's relationship.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param party the party
 * @param branch the branch
 * @param period the days for which it holds
 */
public record BranchAssignment(PartyId party, BranchId branch, DateRange period)
    implements Relationship {
  /** Checks that all parts are there. */
  public BranchAssignment {
    requireNonNull(party, "party");
    requireNonNull(branch, "branch");
    requireNonNull(period, "period");
  }

  @Override
  public List<PartyId> parties() {
    return List.of(party);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(BranchAssignment.class, party);
  }
}
