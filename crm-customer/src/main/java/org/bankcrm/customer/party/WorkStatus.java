package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/** How a person makes a living, whatever the occupation. */
public enum WorkStatus implements Labelled {
  /** Works for an employer. */
  EMPLOYED,

  /** Works on own account, alone. */
  SELF_EMPLOYED,

  /** Owns a business with others working in it, or a registered trade. */
  BUSINESS_OWNER,

  /** In education. */
  STUDENT,

  /** Retired. */
  RETIRED,

  /** Keeps the household. */
  HOMEMAKER,

  /** Without work and looking for it, or between works. */
  UNEMPLOYED
}
