package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/** The large groups of products. */
public enum ProductFamily implements Labelled {
  /** Money kept with the bank. */
  DEPOSIT,

  /** Money lent by the bank. */
  LOAN,

  /** Cards. */
  CARD,

  /** Money invested through the bank. */
  INVESTMENT,

  /** Insurance sold by the bank. */
  INSURANCE,

  /** Services without a balance. */
  SERVICE
}
