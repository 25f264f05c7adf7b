package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** How a person makes a living, whatever the occupation. */
public enum WorkStatus implements Labelled {
  /** Works for an employer. */
  EMPLOYED("在职", "Employed"),

  /** Works on own account, alone. */
  SELF_EMPLOYED("自由职业", "Self-employed"),

  /** Owns a business with others working in it, or a registered trade. */
  BUSINESS_OWNER("企业主/个体工商户", "Business owner"),

  /** In education. */
  STUDENT("学生", "Student"),

  /** Retired. */
  RETIRED("退休", "Retired"),

  /** Keeps the household. */
  HOMEMAKER("家务", "Homemaker"),

  /** Without work and looking for it, or between works. */
  UNEMPLOYED("待业", "Unemployed");

  private final String zh;
  private final String en;

  WorkStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
