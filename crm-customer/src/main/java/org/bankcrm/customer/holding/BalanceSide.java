package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;

/** On which side of the customer's own books a balance stands. */
public enum BalanceSide implements Labelled {
  /**
   * The customer has it: deposits, investments, the cash value of insurance. A negative one is an
   * overdraft.
   */
  ASSET,

  /** The customer owes it: loans and credit cards. A negative one is a card that is overpaid. */
  LIABILITY,

  /** There is no balance: cards on an account, services. */
  NONE
}
