package org.bankcrm.customer.entry;

import org.bankcrm.core.Labelled;

/**
 * How far a relationship has come, which decides what the bank needs to know and may ask for. In
 * this order.
 */
public enum EntryStage implements Labelled {
  /** Somebody of whom the bank has a way to get in touch 线索. */
  LEAD,

  /** Somebody whom the bank talks to about a product 意向客户. */
  PROSPECT,

  /** Somebody with an account, whom the law wants known 开户客户. */
  ACCOUNT_HOLDER
}
