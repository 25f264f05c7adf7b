package org.bankcrm.campaign.offer;

import java.util.Locale;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** What the priority of an offer is the product of. */
public enum FactorKind implements Labelled {
  /** How likely the customer is to take it 倾向. */
  PROPENSITY("倾向", "Propensity"),
  /** What it is worth to the bank 价值. */
  VALUE("价值", "Value"),
  /** How well it fits the moment 情境. */
  CONTEXT("情境", "Context"),
  /** What the bank wants to push 业务权重. */
  LEVER("业务权重", "Lever");

  private final String zh;
  private final String en;

  FactorKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }

  /** The word by which documents name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
