package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A person has a relative.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param party the person
 * @param relative the relative
 * @param role what the relative is to the person
 * @param period the days for which it holds
 */
public record FamilyTie(PartyId party, PartyId relative, FamilyRole role, DateRange period)
    implements Relationship {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same
   */
  public FamilyTie {
    requireNonNull(party, "party");
    requireNonNull(relative, "relative");
    requireNonNull(role, "role");
    requireNonNull(period, "period");
    Checks.require(!party.equals(relative), "relative", "must differ from party");
  }

  @Override
  public List<PartyId> parties() {
    return List.of(party, relative);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(FamilyTie.class, party);
  }
}
