package org.bankcrm.customer.activity;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * Which way the money went, as the customer sees the account.
 *
 * <p>Amounts themselves are never negative; a correction goes the opposite way.
 */
public enum Direction implements Labelled {
  /** Into the account. */
  CREDIT("贷记(入账)", "Credit"),

  /** Out of the account. */
  DEBIT("借记(出账)", "Debit");

  private final String zh;
  private final String en;

  Direction(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
