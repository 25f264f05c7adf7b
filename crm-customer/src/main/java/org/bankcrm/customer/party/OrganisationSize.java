package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * The size of an organisation in the national classes for statistics, in rising order.
 *
 * <p>The national classes 统计上大中小微型企业划分 depend on the industry besides staff and turnover, so the
 * bank tells the class and nothing here works it out.
 */
public enum OrganisationSize implements Labelled {
  /** Micro. */
  MICRO("微型", "Micro"),

  /** Small. */
  SMALL("小型", "Small"),

  /** Medium. */
  MEDIUM("中型", "Medium"),

  /** Large. */
  LARGE("大型", "Large");

  private final String zh;
  private final String en;

  OrganisationSize(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}
