package org.bankcrm.customer.activity;

import org.bankcrm.core.Labelled;

/**
 * Which way the money went, as the customer sees the account.
 *
 * <p>Amounts themselves are never negative; a correction goes the opposite way.
 */
public enum Direction implements Labelled {
  /** Into the account. */
  CREDIT,

  /** Out of the account. */
  DEBIT
}
