package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/** A person's gender as the papers state it. */
public enum Gender implements Labelled {
  /** Female. */
  FEMALE,

  /** Male. */
  MALE,

  /** Stated as neither, or left open by the papers; not the same as unknown to the bank. */
  UNSPECIFIED
}
