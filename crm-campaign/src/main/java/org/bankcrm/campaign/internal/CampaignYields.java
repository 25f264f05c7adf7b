package org.bankcrm.campaign.internal;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;

/**
 * The attributes that a campaign yields, named after its id: whoever chooses between offers reads
 * them without having the campaign.
 */
public final class CampaignYields {

  /** The word of campaigns in documents, for whoever names one without having it. */
  public static final String KIND = "campaign";

  /** With the longest prefix and suffix, still an attribute id. */
  public static final int MAX_POLICY_ID = 64;

  /** The code of a campaign at whose gates the customer does not stop. */
  public static final String PASSED = "PASSED";

  /** The codes of where a customer stops. */
  public static final List<String> STOPS =
      Stream.concat(Stream.of(CampaignGate.values()).map(CampaignGate::name), Stream.of(PASSED))
          .toList();

  private CampaignYields() {}

  /** The id of a policy, if it leaves room for what is put before and after it. */
  public static String checked(String id) {
    Checks.require(id.length() <= MAX_POLICY_ID, "id", "must have at most 64 characters");
    return PolicyRef.of(id, 1).id();
  }

  /** The customer passes all gates. */
  public static YesNoAttribute open(String id, LocalizedText name) {
    return Attributes.yesNo(id(id), AttributeInfo.named(name));
  }

  /** The customer passes over the channel. */
  public static YesNoAttribute on(String id, LocalizedText name, Channel channel) {
    return Attributes.yesNo(
        id(id) + ".on." + channel.code(),
        AttributeInfo.named(LocalizedText.joined("%s：%s", "%s, over %s", name, channel.label())));
  }

  /** The customer passes all gates up to this one. */
  public static YesNoAttribute through(String id, LocalizedText name, CampaignGate gate) {
    if (gate == CampaignGate.BUDGET) {
      return open(id, name);
    }
    return Attributes.yesNo(
        id(id) + ".through." + gate.word(),
        AttributeInfo.named(
            LocalizedText.joined("%s：直至%s全部通过", "%s, all gates through %s", name, gate.label())));
  }

  /** The gate at which the customer stops. */
  public static CodeAttribute stoppedAt(String id, LocalizedText name) {
    return Attributes.code(
        id(id) + ".stopped-at", STOPS, AttributeInfo.named(name.followedBy("：止于", ", stopped at")));
  }

  private static String id(String campaign) {
    return "campaign." + campaign;
  }
}
