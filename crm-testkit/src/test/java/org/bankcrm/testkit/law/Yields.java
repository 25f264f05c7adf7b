package org.bankcrm.testkit.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.needs.Questionnaire;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;

/** What each kind of policy says that it yields. */
final class Yields {

  private Yields() {}

  /** The policies of a book by the ids of what they yield. */
  static Map<String, Policy<?>> index(PolicyBook book) {
    Map<String, Policy<?>> index = new HashMap<>();
    for (Policy<?> policy : book.policies()) {
      of(policy).forEach(attribute -> index.put(attribute.id(), policy));
    }
    return index;
  }

  static List<Attribute<?>> of(Policy<?> policy) {
    if (policy instanceof Segment segment) {
      return List.of(segment.attribute());
    } else if (policy instanceof SegmentFamily family) {
      return List.of(family.attribute());
    } else if (policy instanceof TierLadder ladder) {
      return ladder.retention().isPresent()
          ? List.of(ladder.attribute(), ladder.earnedAttribute())
          : List.of(ladder.attribute());
    } else if (policy instanceof Scorecard card) {
      List<Attribute<?>> yields = new ArrayList<>(List.of(card.attribute()));
      card.gradeAttribute().ifPresent(yields::add);
      return yields;
    } else if (policy instanceof ScoringModel model) {
      return List.of(model.attribute());
    } else if (policy instanceof Lifecycle lifecycle) {
      return List.of(lifecycle.attributes().next());
    } else if (policy instanceof Campaign campaign) {
      return ofCampaign(campaign);
    } else if (policy instanceof BudgetPolicy budget) {
      return List.of(budget.attribute());
    } else if (policy instanceof ControlGroup group) {
      return List.of(group.attribute());
    } else if (policy instanceof Questionnaire asked) {
      return List.of(asked.complete(), asked.next());
    } else if (policy instanceof AlertPolicy alert) {
      return List.of(alert.attribute());
    } else if (policy instanceof WatchListPolicy list) {
      return list.exit().isPresent()
          ? List.of(list.attribute(), list.goodAttribute())
          : List.of(list.attribute());
    }
    return policy instanceof ContactPolicy contacts
        ? List.of(contacts.attribute())
        : List.of(((OfferArbitration) policy).attribute());
  }

  /**
   * Whether customers can be counted by its outcomes; a model and a card without grades have none.
   */
  static boolean isCounted(Policy<?> policy) {
    return !(policy instanceof ScoringModel)
        && !(policy instanceof Scorecard card && card.bands().isEmpty());
  }

  private static List<Attribute<?>> ofCampaign(Campaign campaign) {
    List<Attribute<?>> yields = new ArrayList<>();
    for (CampaignGate gate : CampaignGate.values()) {
      yields.add(campaign.through(gate));
    }
    campaign.channels().forEach(each -> yields.add(campaign.on(each.channel())));
    yields.add(campaign.stoppedAt());
    return yields;
  }
}
