package org.bankcrm.campaign;

import java.util.List;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to hand to the parser of a book. */
public final class CampaignKinds {

  private CampaignKinds() {}

  /** Campaigns, contact policies and the choice of the next best offer. */
  public static List<PolicyKind> all() {
    return List.of(Campaign.KIND, ContactPolicy.KIND, OfferArbitration.KIND);
  }
}
