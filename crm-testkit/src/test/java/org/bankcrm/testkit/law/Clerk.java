package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.needs.Questionnaire;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;

/**
 * Works out one policy for one customer by hand, from the policy's definition and the truth of its
 * conditions alone.
 */
interface Clerk {

  /** All that the policy yields, by id; empty where missing values leave it open. */
  Map<String, Optional<?>> yields();

  /** The result in words, as {@link Told} tells the engine's. */
  String told();

  static Clerk of(Policy<?> policy, ReferenceInterpreter customer) {
    Truth applies = customer.truth(policy.head().population());
    return applies == Truth.TRUE ? ofKind(policy, customer) : new OutsideClerk(policy, applies);
  }

  private static Clerk ofKind(Policy<?> policy, ReferenceInterpreter customer) {
    if (policy instanceof Segment segment) {
      return new SegmentClerk(segment, customer);
    } else if (policy instanceof SegmentFamily family) {
      return new FamilyClerk(family, customer);
    } else if (policy instanceof TierLadder ladder) {
      return ladder.retention().isPresent()
          ? new RetentionClerk(ladder, customer)
          : new LadderClerk(ladder, customer);
    } else if (policy instanceof Scorecard card) {
      return new CardClerk(card, customer);
    } else if (policy instanceof ScoringModel model) {
      return new ModelClerk(model, customer);
    } else if (policy instanceof Lifecycle lifecycle) {
      return new StageClerk(lifecycle, customer);
    } else if (policy instanceof Campaign campaign) {
      return new CampaignClerk(campaign, customer);
    } else if (policy instanceof ContactPolicy contacts) {
      return new ContactClerk(contacts, customer);
    } else if (policy instanceof BudgetPolicy budget) {
      return new BudgetClerk(budget, customer);
    } else if (policy instanceof ControlGroup group) {
      return new ControlClerk(group, customer);
    } else if (policy instanceof Questionnaire asked) {
      return new QuestionnaireClerk(asked, customer);
    } else if (policy instanceof AlertPolicy alert) {
      return new AlertClerk(alert, customer);
    } else if (policy instanceof WatchListPolicy list) {
      return new WatchListClerk(list, customer);
    }
    return new OfferClerk((OfferArbitration) policy, customer);
  }

  /** What a yes/no attribute shows of a truth. */
  static Optional<Boolean> yesNo(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }
}
