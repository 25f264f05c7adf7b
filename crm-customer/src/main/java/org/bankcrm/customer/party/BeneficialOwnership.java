package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Share;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A person owns or controls so much of an organisation in the end 受益所有人.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param owner the person
 * @param organisation the organisation
 * @param share how much, through all layers together
 * @param period the days for which it holds
 */
public record BeneficialOwnership(
    PartyId owner, PartyId organisation, Share share, DateRange period) implements Relationship {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same
   */
  public BeneficialOwnership {
    requireNonNull(owner, "owner");
    requireNonNull(organisation, "organisation");
    requireNonNull(share, "share");
    requireNonNull(period, "period");
    Checks.require(!owner.equals(organisation), "organisation", "must differ from owner");
  }

  /** The owner. */
  @Override
  public PartyId party() {
    return owner;
  }

  @Override
  public List<PartyId> parties() {
    return List.of(owner, organisation);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(BeneficialOwnership.class, owner);
  }
}
