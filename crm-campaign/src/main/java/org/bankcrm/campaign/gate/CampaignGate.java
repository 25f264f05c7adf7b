package org.bankcrm.campaign.gate;

import java.util.Locale;
import org.bankcrm.core.Labelled;

/** The gates between a customer and an offer, in the order in which they are passed. */
public enum CampaignGate implements Labelled {
  /** May the customer have it, now: period, author's rules, exclusions 资格. */
  ELIGIBILITY,
  /** Does it matter to the customer now 相关性. */
  APPLICABILITY,
  /** Does its risk suit the customer, and may the seller sell it 适当性. */
  SUITABILITY,
  /** Did the customer allow being told of it 同意. */
  CONSENT,
  /** Has the customer not been contacted too often 触达频控. */
  CONTACT,
  /** Can the bank make the contact 预算. */
  BUDGET;

  /** The word by which attributes name it: {@code eligibility}, {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
