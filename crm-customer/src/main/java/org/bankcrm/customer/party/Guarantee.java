package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A party answers for another's debts 担保.
 *
 * <p>Immutable and thread-safe; the text form shows the party's key only.
 *
 * @param guarantor who answers
 * @param debtor whose debts
 * @param period the days for which it holds
 */
public record Guarantee(PartyId guarantor, PartyId debtor, DateRange period)
    implements Relationship {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same
   */
  public Guarantee {
    requireNonNull(guarantor, "guarantor");
    requireNonNull(debtor, "debtor");
    requireNonNull(period, "period");
    Checks.require(!guarantor.equals(debtor), "debtor", "must differ from guarantor");
  }

  /** The guarantor. */
  @Override
  public PartyId party() {
    return guarantor;
  }

  @Override
  public List<PartyId> parties() {
    return List.of(guarantor, debtor);
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(Guarantee.class, guarantor);
  }
}
