package org.bankcrm.customer.consent;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * What the ledger says about a use of data at one instant.
 *
 * <p>Three answers and not two, so that a host can tell who may still be asked from who said no.
 * Only {@link #GRANTED} allows the use.
 */
public enum ConsentStatus implements Labelled {
  /** There is a yes and no no. */
  GRANTED("已同意", "Granted"),

  /** At least one decision in force says no. */
  REFUSED("已拒绝", "Refused"),

  /** Nobody has asked; neither yes nor no. */
  UNKNOWN("未表态", "Unknown");

  private final String zh;
  private final String en;

  ConsentStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
