package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** What a party may do with a holding. */
public enum HoldingRole implements Labelled {
  /** Owns it or owes it; every holding has one such party at least. */
  OWNER("所有人", "Owner"),

  /** Owns it or owes it together with the owner; the whole balance counts for each of them. */
  JOINT_OWNER("共有人", "Joint owner"),

  /** May use it, and neither owns nor owes it; its balance counts in no total of theirs. */
  AUTHORISED("授权使用人", "Authorised user");

  private final String zh;
  private final String en;

  HoldingRole(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
