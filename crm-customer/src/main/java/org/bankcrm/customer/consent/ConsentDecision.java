package org.bankcrm.customer.consent;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * What a customer decided about the use of data.
 *
 * <p>It holds from its own instant on until a later one of the same scope. Denied and withdrawn
 * count alike, as a no; they are told apart for the record.
 */
public enum ConsentDecision implements Labelled {
  /** Said yes. */
  GRANTED("同意", "Granted"),

  /** Was asked and said no. */
  DENIED("拒绝", "Denied"),

  /** Took back an earlier yes, or objected without being asked. */
  WITHDRAWN("撤回", "Withdrawn");

  private final String zh;
  private final String en;

  ConsentDecision(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
