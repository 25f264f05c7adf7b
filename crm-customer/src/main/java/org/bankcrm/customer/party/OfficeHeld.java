package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A person holds an office in an organisation.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param holder the person
 * @param organisation the organisation
 * @param office the office
 * @param period the days for which it holds
 */
public record OfficeHeld(PartyId holder, PartyId organisation, Office office, DateRange period)
    implements Relationship {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same
   */
  public OfficeHeld {
    requireNonNull(holder, "holder");
    requireNonNull(organisation, "organisation");
    requireNonNull(office, "office");
    requireNonNull(period, "period");
    Checks.require(!holder.equals(organisation), "organisation", "must differ from holder");
  }

  /** The holder. */
  @Override
  public PartyId party() {
    return holder;
  }

  @Override
  public List<PartyId> parties() {
    return List.of(holder, organisation);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(OfficeHeld.class, holder);
  }
}
