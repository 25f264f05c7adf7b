package org.bankcrm.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignRule;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.needs.Questionnaire;
import org.bankcrm.lifecycle.EffectValue;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Bin;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.KnockOut;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.scoring.TreeTest;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;

/** What policies of each kind ask of a customer. */
final class Asked {

  private Asked() {}

  /** The conditions that the author wrote and a book decides, in their order. */
  static List<Condition> conditions(Policy<?> policy) {
    return policy.head().isForEverybody()
        ? ofKind(policy)
        : Stream.concat(Stream.of(policy.head().population()), ofKind(policy).stream()).toList();
  }

  private static List<Condition> ofKind(Policy<?> policy) {
    if (policy instanceof Segment segment) {
      return Stream.concat(Stream.of(segment.when()), segment.exclude().stream()).toList();
    } else if (policy instanceof TierLadder ladder) {
      return ofRungs(ladder.tiers());
    } else if (policy instanceof Scorecard card) {
      return ofCard(card);
    } else if (policy instanceof Lifecycle lifecycle) {
      return ofLifecycle(lifecycle);
    } else if (policy instanceof Campaign campaign) {
      return Stream.of(campaign.eligibility(), campaign.applicability(), campaign.exclusions())
          .flatMap(List::stream)
          .map(CampaignRule::when)
          .toList();
    } else if (policy instanceof Questionnaire asked) {
      return asked.questions().stream().flatMap(each -> each.when().stream()).toList();
    }
    return ofSigns(policy);
  }

  private static List<Condition> ofSigns(Policy<?> policy) {
    if (policy instanceof AlertPolicy alert) {
      return alert.levels().stream()
          .flatMap(level -> Stream.concat(Stream.of(level.raise()), level.clear().stream()))
          .toList();
    }
    if (policy instanceof WatchListPolicy list) {
      return Stream.concat(list.enter().stream(), list.exit().stream()).toList();
    }
    return policy instanceof ScoringModel model ? ofModel(model) : List.of();
  }

  private static List<Condition> ofLifecycle(Lifecycle lifecycle) {
    return Stream.concat(
            lifecycle.transitions().stream()
                .filter(transition -> transition.trigger().isAutomatic())
                .flatMap(transition -> transition.when().stream()),
            lifecycle.stages().stream().flatMap(stage -> stage.pausedWhile().stream()))
        .toList();
  }

  private static List<Condition> ofRungs(List<Tier> tiers) {
    return tiers.stream()
        .flatMap(tier -> Stream.concat(tier.when().stream(), tier.hold().stream()))
        .toList();
  }

  private static List<Condition> ofCard(Scorecard card) {
    List<Condition> conditions = new ArrayList<>();
    card.knockOuts().stream().map(KnockOut::when).forEach(conditions::add);
    for (Characteristic characteristic : card.characteristics()) {
      Stream.concat(Stream.of(characteristic.missing()), characteristic.bins().stream())
          .map(Bin::when)
          .flatMap(java.util.Optional::stream)
          .forEach(conditions::add);
    }
    return conditions;
  }

  private static List<Condition> ofModel(ScoringModel model) {
    return Stream.concat(
            model.groups().stream()
                .flatMap(group -> group.cases().stream())
                .map(ModelGroup.Case::when),
            model.trees().stream().flatMap(tree -> tree.tests().stream()).map(TreeTest::when))
        .toList();
  }

  private static void addAbsences(ScoringModel model, Set<String> ids) {
    model.factors().stream()
        .filter(factor -> factor.ifMissing().isPresent())
        .forEach(factor -> ids.add(factor.attribute().id()));
    model.trees().stream()
        .flatMap(tree -> tree.tests().stream())
        .filter(test -> test.missing().isPresent())
        .forEach(test -> ids.addAll(test.when().attributeIds()));
    ofModel(model).forEach(condition -> addAbsences(condition, ids));
  }

  /** Conditions near whose constants a customer must be for the policy to turn. */
  static List<Condition> landmarks(Policy<?> policy) {
    List<Condition> landmarks = new ArrayList<>(conditions(policy));
    if (policy instanceof TierLadder ladder && ladder.retention().isPresent()) {
      landmarks.addAll(RandomLadder.landmarks(ladder));
    } else if (policy instanceof Lifecycle lifecycle) {
      landmarks.addAll(StageLandmarks.of(lifecycle));
    } else if (policy instanceof Campaign campaign) {
      landmarks.addAll(RandomCampaign.landmarks(campaign));
    } else if (policy instanceof ControlGroup group) {
      landmarks.add(RandomControlGroup.landmark(group));
    }
    return landmarks;
  }

  private static void addAbsences(Condition condition, Set<String> ids) {
    if (condition instanceof Presence presence) {
      ids.add(presence.attribute().id());
    }
    RandomCondition.parts(condition).forEach(part -> addAbsences(part, ids));
  }

  private static void addAbsences(Lifecycle lifecycle, Set<String> ids) {
    ids.add(lifecycle.attributes().stage().id());
    boolean pauses = lifecycle.inputs().contains(lifecycle.attributes().mostBusinessDays());
    if (!pauses && lifecycle.inputs().contains(lifecycle.attributes().leastBusinessDays())) {
      ids.add(lifecycle.attributes().businessDays().id()); // missing, since a calendar ends
    }
    lifecycle.transitions().stream()
        .flatMap(transition -> transition.effects().stream())
        .flatMap(effect -> effect.values().stream())
        .filter(value -> value.missing() == EffectValue.Missing.HOLD)
        .forEach(value -> ids.add(value.attribute().id())); // it waits until that is known
  }

  /** The ids of attributes whose absence tells the policy something. */
  static Set<String> absences(Policy<?> policy) {
    Set<String> ids = new TreeSet<>();
    if (policy instanceof TierLadder ladder && ladder.retention().isPresent()) {
      ladder.state().all().forEach(attribute -> ids.add(attribute.id()));
    } else if (policy instanceof Lifecycle lifecycle) {
      addAbsences(lifecycle, ids);
    } else if (policy instanceof Scorecard card) {
      card.characteristics().forEach(each -> each.reads().ifPresent(ref -> ids.add(ref.id())));
      ofCard(card).forEach(condition -> addAbsences(condition, ids));
    } else if (policy instanceof ScoringModel model) {
      addAbsences(model, ids);
    } else if (policy instanceof Questionnaire asked) {
      asked.answers().forEach(answer -> ids.add(answer.id()));
    } else if (policy instanceof OfferArbitration offers) {
      addAbsences(offers, ids);
    }
    return ids;
  }

  private static void addAbsences(OfferArbitration offers, Set<String> ids) {
    offers.offers().stream()
        .flatMap(offer -> offer.factors().values().stream())
        .filter(Factor.OfAttribute.class::isInstance)
        .forEach(factor -> ids.add(((Factor.OfAttribute) factor).attribute().id()));
  }
}
