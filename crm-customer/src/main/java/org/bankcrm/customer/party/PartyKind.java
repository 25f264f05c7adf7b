package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * Whether a customer is a person or an organisation.
 *
 * <p>There is no third one: a sole trader's business is an organisation, its owner a person.
 */
public enum PartyKind implements Labelled {
  /** A natural person, an {@link Individual} 个人. */
  INDIVIDUAL("个人", "Person"),

  /** An {@link Organisation} 单位. */
  ORGANISATION("单位", "Organisation");

  private final String zh;
  private final String en;

  PartyKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
