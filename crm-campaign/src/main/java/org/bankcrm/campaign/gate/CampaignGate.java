package org.bankcrm.campaign.gate;

import java.util.Locale;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** The gates between a customer and an offer, in the order in which they are passed. */
public enum CampaignGate implements Labelled {
  /** May the customer have it, now: period, author's rules, exclusions 资格. */
  ELIGIBILITY("资格", "Eligibility"),
  /** Does it matter to the customer now 相关性. */
  APPLICABILITY("相关性", "Applicability"),
  /** Does its risk suit the customer, and may the seller sell it 适当性. */
  SUITABILITY("适当性", "Suitability"),
  /** Did the customer allow being told of it 同意. */
  CONSENT("客户同意", "Consent"),
  /** Has the customer not been contacted too often 触达频控. */
  CONTACT("触达频控", "Contact policy"),
  /** Can the bank make the contact 预算. */
  BUDGET("触达预算", "Budget");

  private final String zh;
  private final String en;

  CampaignGate(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }

  /** The word by which attributes name it: {@code eligibility}, {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
