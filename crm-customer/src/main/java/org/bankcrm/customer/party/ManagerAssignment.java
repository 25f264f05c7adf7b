package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A relationship manager 客户经理 looks after a party.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param party the party
 * @param manager the manager
 * @param period the days for which it holds
 */
public record ManagerAssignment(PartyId party, StaffId manager, DateRange period)
    implements Relationship {
  /** Checks that all parts are there. */
  public ManagerAssignment {
    requireNonNull(party, "party");
    requireNonNull(manager, "manager");
    requireNonNull(period, "period");
  }

  @Override
  public List<PartyId> parties() {
    return List.of(party);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(ManagerAssignment.class, party);
  }
}
