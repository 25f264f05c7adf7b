package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** A person's gender as the papers state it. */
public enum Gender implements Labelled {
  /** Female. */
  FEMALE("女", "Female"),

  /** Male. */
  MALE("男", "Male"),

  /** Stated as neither, or left open by the papers; not the same as unknown to the bank. */
  UNSPECIFIED("未说明", "Unspecified");

  private final String zh;
  private final String en;

  Gender(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
