package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * What a relative is to a person.
 *
 * <p>It is read from the side of the party of which a {@link FamilyTie} speaks: of a mother, her
 * son is {@code CHILD}. Whoever reads the same tie from the other side turns it round, as the
 * standard catalogue does.
 */
public enum FamilyRole implements Labelled {
  /** Husband or wife. */
  SPOUSE,

  /** Father or mother. */
  PARENT,

  /** Son or daughter. */
  CHILD,

  /** Brother or sister. */
  SIBLING,

  /** Any other relative. */
  OTHER
}
