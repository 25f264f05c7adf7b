package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * How much investment risk suits a customer, from the least to the most.
 *
 * <p>It is the outcome of a questionnaire, a {@link RiskAssessment}, and holds for as long as that
 * one. A product suits whose {@link org.bankcrm.customer.holding.RiskRating} is no higher step.
 */
public enum RiskAppetite implements Labelled {
  /** Conservative: no loss of capital. */
  C1("保守型", "C1 conservative"),

  /** Steady: small swings. */
  C2("稳健型", "C2 steady"),

  /** Balanced: some loss for some gain. */
  C3("平衡型", "C3 balanced"),

  /** Growth: larger loss for larger gain. */
  C4("成长型", "C4 growth"),

  /** Aggressive: may lose most of it. */
  C5("进取型", "C5 aggressive");

  private final String zh;
  private final String en;

  RiskAppetite(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
