package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/** What a party may do with a holding. */
public enum HoldingRole implements Labelled {
  /** Owns it or owes it; every holding has one such party at least. */
  OWNER,

  /** Owns it or owes it together with the owner; the whole balance counts for each of them. */
  JOINT_OWNER,

  /** May use it, and neither owns nor owes it; its balance counts in no total of theirs. */
  AUTHORISED
}
