package org.bankcrm.customer.ladder;

import org.bankcrm.core.Labelled;

/** Why a holding stands beside the ladder, and not on one of its rungs. */
public enum UnscheduledReason implements Labelled {
  /** It can be asked for, or paid back, on any day: current and savings accounts, cards, lines. */
  ON_DEMAND,

  /** It has a term by its kind, and the day on which that ends is not known. */
  NO_MATURITY,

  /** It is not known how much it is. */
  NO_BALANCE,

  /** It is paid back by instalments, and what of them is interest is not known without its rate. */
  NO_RATE,

  /** Its instalments do not pay their interest, or not all within a hundred years. */
  NEVER_PAID_OFF,

  /** An overdraft, or a loan or a card that is overpaid. */
  NEGATIVE_BALANCE,

  /** The bank has given up the debt in its books. */
  WRITTEN_OFF,

  /** The customer's, kept elsewhere by way of the bank: investments, insurance. */
  OFF_BALANCE_SHEET
}
