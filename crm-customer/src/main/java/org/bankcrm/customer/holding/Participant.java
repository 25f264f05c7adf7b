package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.PartyId;

/**
 * A party with what it may do with a holding.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party the party
 * @param role what it may do
 */
public record Participant(PartyId party, HoldingRole role) {
  /** Checks that both parts are there. */
  public Participant {
    requireNonNull(party, "party");
    requireNonNull(role, "role");
  }

  /** The type and the party's key. */
  @Override
  public String toString() {
    return Masks.of(Participant.class, party);
  }
}
