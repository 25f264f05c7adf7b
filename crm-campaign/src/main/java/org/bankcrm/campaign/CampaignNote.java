package org.bankcrm.campaign;

import org.bankcrm.campaign.internal.KnownCodes;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;

/** What the reference tells of campaigns besides their keys: codes, and what gates read. */
final class CampaignNote {

  private CampaignNote() {}

  static LocalizedText text() {
    String granted = quoted(BankAttributes.CONSENTS.id());
    String refused = quoted(BankAttributes.REFUSALS.id());
    String marketing = quoted(Purpose.MARKETING.code());
    String bySms = quoted(ConsentFacts.consentCode(Purpose.MARKETING, Channel.SMS));
    String appetite = quoted(BankAttributes.RISK_APPETITE.id());
    String until = quoted(BankAttributes.RISK_VALID_UNTIL.id());
    String seller = quoted(CampaignAttributes.SELLER_QUALIFICATIONS.id());
    return LocalizedText.of(
        ("渠道代码：" + KnownCodes.channels().zh() + "；目的代码：" + KnownCodes.purposes().zh() + "；本行可另立代码。")
            + ("客户的同意与拒绝写在代码集合 " + granted + " 与 " + refused + " 中：" + marketing + " 及于所有渠道，")
            + (bySms + " 只及于该渠道，拒绝优先于同意。产品写有风险等级 R1 至 R5 者，客户须有 " + appetite)
            + ("（C1 至 C5）不低于该等级，且 " + until + " 不早于决策日。写有 `qualification` 者，在 `staffed` 的渠道上 ")
            + (seller + " 须含该代码。所读的值缺失时不予推荐。"),
        ("Codes of channels: " + KnownCodes.channels().en() + "; of purposes: ")
            + (KnownCodes.purposes().en()
                + "; a bank may have its own. What the customer agreed to")
            + (" and refused stands in the sets of codes " + granted + " and " + refused + ": ")
            + (marketing
                + " speaks for all channels, "
                + bySms
                + " for that one, and a no wins over")
            + (" a yes. A product rated R1 to R5 asks of the customer a "
                + appetite
                + " (C1 to C5)")
            + (" that is not below it and a " + until + " not before the as-of date. With")
            + (" `qualification` "
                + seller
                + " has to hold the code on channels that are `staffed`.")
            + " Where what is read is missing, nothing is offered.");
  }

  private static String quoted(String code) {
    return "`" + code + "`";
  }
}
