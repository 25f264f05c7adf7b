package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** On which side of the customer's own books a balance stands. */
public enum BalanceSide implements Labelled {
  /**
   * The customer has it: deposits, investments, the cash value of insurance. A negative one is an
   * overdraft.
   */
  ASSET("资产", "Asset"),

  /** The customer owes it: loans and credit cards. A negative one is a card that is overpaid. */
  LIABILITY("负债", "Liability"),

  /** There is no balance: cards on an account, services. */
  NONE("无余额", "No balance");

  private final String zh;
  private final String en;

  BalanceSide(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
