package org.bankcrm.customer.activity;

import org.bankcrm.core.Labelled;

/** Who began an interaction. */
public enum Initiative implements Labelled {
  /** The customer turned to the bank. */
  CUSTOMER,

  /** The bank turned to the customer. */
  BANK
}
