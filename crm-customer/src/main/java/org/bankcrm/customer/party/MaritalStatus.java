package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/** Whether a person is married. */
public enum MaritalStatus implements Labelled {
  /** Never married. */
  SINGLE,

  /** Married. */
  MARRIED,

  /** Divorced and not married again. */
  DIVORCED,

  /** Widowed and not married again. */
  WIDOWED
}
