package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** How risky a product is, from the least to the most. */
public enum RiskRating implements Labelled {
  /** Low: capital practically safe. */
  R1("低风险", "R1 low"),

  /** Medium-low. */
  R2("中低风险", "R2 medium-low"),

  /** Medium. */
  R3("中风险", "R3 medium"),

  /** Medium-high. */
  R4("中高风险", "R4 medium-high"),

  /** High: capital may be lost. */
  R5("高风险", "R5 high");

  private final String zh;
  private final String en;

  RiskRating(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
