package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.needs.Questionnaire;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;

/** Random conditions on what another policy says of the customer. */
final class RandomYield {

  private RandomYield() {}

  static Condition of(Policy<?> policy, Seeded source) {
    if (policy instanceof Segment segment) {
      return source.chance(80) ? segment.isIn() : segment.isNotIn();
    } else if (policy instanceof TierLadder ladder) {
      Tier tier = source.pick(ladder.tiers());
      return source.chance(50) ? ladder.is(tier.code()) : ladder.isAtLeast(tier.code());
    } else if (policy instanceof SegmentFamily family) {
      return family.is(family.isExclusive() ? source.pick(family.codes()) : family.remainderCode());
    } else if (policy instanceof Scorecard card) {
      return ofCard(card, source);
    } else if (policy instanceof ScoringModel model) {
      return ofModel(model, source);
    } else if (policy instanceof Lifecycle lifecycle) {
      Stage stage = source.pick(lifecycle.stages());
      return source.chance(70) ? lifecycle.isNext(stage.code()) : lifecycle.isIn(stage.code());
    } else if (policy instanceof Campaign campaign) {
      return ofCampaign(campaign, source);
    }
    return ofOffers(policy, source);
  }

  private static Condition ofOffers(Policy<?> policy, Seeded source) {
    if (policy instanceof ContactPolicy contacts) {
      return contacts.attribute().isTrue();
    } else if (policy instanceof BudgetPolicy budget) {
      return budget.attribute().isTrue();
    } else if (policy instanceof ControlGroup group) {
      return source.chance(50) ? group.attribute().isTrue() : group.attribute().isFalse();
    } else if (policy instanceof Questionnaire asked) {
      return source.chance(50)
          ? asked.complete().isTrue()
          : asked.next().is(source.pick(asked.questions()).code());
    }
    return policy instanceof OfferArbitration offers
        ? offers.attribute().isTrue()
        : ofSigns(policy, source);
  }

  private static Condition ofSigns(Policy<?> policy, Seeded source) {
    if (policy instanceof AlertPolicy alert) {
      String code = source.pick(alert.levels()).code();
      return source.chance(50) ? alert.attribute().is(code) : alert.attribute().isNot(code);
    }
    WatchListPolicy list = (WatchListPolicy) policy;
    return list.exit().isPresent() && source.chance(50)
        ? list.goodAttribute().isTrue()
        : list.attribute().isFalse();
  }

  private static Condition ofCard(Scorecard card, Seeded source) {
    if (!card.bands().isEmpty() && source.chance(50)) {
      return card.isGrade(source.pick(card.bands()).grade().code());
    }
    BigDecimal span = card.mostPoints().subtract(card.fewestPoints());
    long units = span.movePointRight(card.scale()).longValueExact();
    return card.isAtLeast(
        card.fewestPoints().add(BigDecimal.valueOf(source.below(units + 1), card.scale())));
  }

  /** Chances within a hundredth, figures within a hundred. */
  private static Condition ofModel(ScoringModel model, Seeded source) {
    BigDecimal bound =
        model.gives() == Link.PROBABILITY
            ? BigDecimal.valueOf(source.below(100), 2)
            : BigDecimal.valueOf(source.signed(100), 0);
    BigDecimal least = bound.setScale(model.digits(), RoundingMode.DOWN);
    return model.attribute() instanceof IntegerAttribute whole
        ? whole.atLeast(least.longValueExact())
        : ((DecimalAttribute) model.attribute()).atLeast(least);
  }

  private static Condition ofCampaign(Campaign campaign, Seeded source) {
    return switch (source.below(4)) {
      case 0 -> campaign.isOpen();
      case 1 -> campaign.on(source.pick(campaign.channels()).channel()).isTrue();
      case 2 -> campaign.through(CampaignGate.ELIGIBILITY).isTrue();
      default -> campaign.stoppedAt().is(CampaignGate.CONSENT.name());
    };
  }
}
