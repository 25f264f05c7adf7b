package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** The highest education that a person has finished, in rising order. */
public enum Education implements Labelled {
  /** Primary school or less. */
  PRIMARY("小学及以下", "Primary school or less"),

  /** Junior secondary school. */
  JUNIOR_SECONDARY("初中", "Junior secondary school"),

  /** Vocational secondary school. */
  VOCATIONAL_SECONDARY("中专/技校", "Vocational secondary school"),

  /** Senior secondary school. */
  SENIOR_SECONDARY("高中", "Senior secondary school"),

  /** Junior college. */
  JUNIOR_COLLEGE("大专", "Junior college"),

  /** Bachelor. */
  BACHELOR("本科", "Bachelor"),

  /** Master. */
  MASTER("硕士", "Master"),

  /** Doctorate. */
  DOCTORATE("博士", "Doctorate");

  private final String zh;
  private final String en;

  Education(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
