package org.bankcrm.customer.activity;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** Who began an interaction. */
public enum Initiative implements Labelled {
  /** The customer turned to the bank. */
  CUSTOMER("客户发起", "By the customer"),

  /** The bank turned to the customer. */
  BANK("银行发起", "By the bank");

  private final String zh;
  private final String en;

  Initiative(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
