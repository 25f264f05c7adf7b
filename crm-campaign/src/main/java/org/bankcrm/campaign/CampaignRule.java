package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;

/**
 * One rule of a campaign, by a name that tells people why it stopped a customer.
 *
 * @param code what it goes by within its list, a code ({@link Codes})
 * @param name what it says: {@code 年满18周岁}, {@code at least 18 years old}
 * @param when its condition
 */
public record CampaignRule(String code, LocalizedText name, Condition when) {

  static final int MOST = 50;

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is none
   */
  public CampaignRule {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    requireNonNull(when, "when");
  }
}
