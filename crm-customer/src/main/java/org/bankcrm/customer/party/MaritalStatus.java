package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** Whether a person is married. */
public enum MaritalStatus implements Labelled {
  /** Never married. */
  SINGLE("未婚", "Single"),

  /** Married. */
  MARRIED("已婚", "Married"),

  /** Divorced and not married again. */
  DIVORCED("离婚", "Divorced"),

  /** Widowed and not married again. */
  WIDOWED("丧偶", "Widowed");

  private final String zh;
  private final String en;

  MaritalStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
