package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** The large groups of products. */
public enum ProductFamily implements Labelled {
  /** Money kept with the bank. */
  DEPOSIT("存款", "Deposits"),

  /** Money lent by the bank. */
  LOAN("贷款", "Loans"),

  /** Cards. */
  CARD("银行卡", "Cards"),

  /** Money invested through the bank. */
  INVESTMENT("投资理财", "Investments"),

  /** Insurance sold by the bank. */
  INSURANCE("保险", "Insurance"),

  /** Services without a balance. */
  SERVICE("服务", "Services");

  private final String zh;
  private final String en;

  ProductFamily(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
