package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import org.bankcrm.campaign.internal.Codes;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/**
 * One rule of a campaign, by a name that tells people why it stopped a customer.
 *
 * @param code what it goes by within its list: 1 to 40 of a–z, 0–9 and hyphens, a letter first
 * @param name what it says: {@code 年满18周岁}, {@code at least 18 years old}
 * @param when its condition
 */
public record CampaignRule(String code, LocalizedText name, Condition when) {

  static final int MOST = 50;

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public CampaignRule {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    requireNonNull(when, "when");
  }
}
