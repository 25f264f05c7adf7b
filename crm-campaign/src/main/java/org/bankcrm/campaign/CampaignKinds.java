package org.bankcrm.campaign;

import java.util.List;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to hand to the parser of a book. */
public final class CampaignKinds {

  private CampaignKinds() {}

  /**
   * Campaigns, and what they name: contact policies, budgets, control groups; choices of offers.
   * {@code PolicyBook.parse(tree, kinds)} takes them, together with those of other modules; a book
   * that has another kind is refused with its name.
   */
  public static List<PolicyKind> all() {
    return List.of(
        Campaign.KIND,
        ContactPolicy.KIND,
        BudgetPolicy.KIND,
        ControlGroup.KIND,
        OfferArbitration.KIND);
  }
}
