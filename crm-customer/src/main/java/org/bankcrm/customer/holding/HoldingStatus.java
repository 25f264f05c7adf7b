package org.bankcrm.customer.holding;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * Whether an open holding can be used.
 *
 * <p>It says nothing of the days: a holding is open from its opening day up to its closing day
 * whatever its status, and its balance counts.
 */
public enum HoldingStatus implements Labelled {
  /** In use. */
  ACTIVE("正常", "Active"),

  /** Opened and not yet usable. */
  PENDING("待激活", "Pending"),

  /** Put to sleep after long disuse. */
  DORMANT("睡眠", "Dormant"),

  /** Blocked, wholly or in part. */
  FROZEN("冻结", "Frozen"),

  /** A debt that the bank has given up in its books, not towards the customer. */
  WRITTEN_OFF("已核销", "Written off");

  private final String zh;
  private final String en;

  HoldingStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
