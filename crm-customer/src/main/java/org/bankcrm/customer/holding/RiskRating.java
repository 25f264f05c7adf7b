package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * How risky a product is, from the least to the most.
 *
 * <p>The usual five steps of Chinese banks, to be read beside the five of {@link
 * org.bankcrm.customer.party.RiskAppetite}: a product suits a customer whose step is as high or
 * higher, R3 those from C3 on.
 */
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
