package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/** What a person does for an organisation that binds it or speaks for it. */
public enum Office implements Labelled {
  /** Legal representative. */
  LEGAL_REPRESENTATIVE,

  /** Member of the board. */
  DIRECTOR,

  /** Member of the supervisory board. */
  SUPERVISOR,

  /** Senior manager. */
  EXECUTIVE,

  /** Head of finance. */
  FINANCE_OFFICER,

  /** May act at the bank for the organisation. */
  AUTHORISED_AGENT
}
