package org.bankcrm.testkit.bank;

import java.time.LocalDate;

/**
 * An account for the home's expenses, into which both spouses pay each month. It belongs to the
 * home, so that both tell the same of it.
 *
 * @param owner who opened it
 * @param jointOwner the other
 * @param openedOn when
 * @param ownerPays what the owner pays in each month, in fen
 * @param jointOwnerPays what the other pays in each month, in fen
 */
record JointPurse(
    Person owner, Person jointOwner, LocalDate openedOn, long ownerPays, long jointOwnerPays) {
  /** The day of the month on which both pay in. */
  static final int PAY_IN_DAY = 16;
}
