package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** What a person does for an organisation that binds it or speaks for it. */
public enum Office implements Labelled {
  /** Legal representative. */
  LEGAL_REPRESENTATIVE("法定代表人", "Legal representative"),

  /** Member of the board. */
  DIRECTOR("董事", "Director"),

  /** Member of the supervisory board. */
  SUPERVISOR("监事", "Supervisor"),

  /** Senior manager. */
  EXECUTIVE("高级管理人员", "Executive"),

  /** Head of finance. */
  FINANCE_OFFICER("财务负责人", "Finance officer"),

  /** May act at the bank for the organisation. */
  AUTHORISED_AGENT("授权经办人", "Authorised agent");

  private final String zh;
  private final String en;

  Office(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
