package org.bankcrm.campaign.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.offer.ArbitratedOffer.WeightedChannel;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.customer.activity.Channel;

/** One offer: its gates in order, its channels, and whether its factors have values. */
record PlannedOffer(
    ArbitratedOffer offer,
    List<Gate> gates,
    List<Gate> channels,
    Gate hasPriority,
    YesNoAttribute first) {

  /** Whether the campaign is known not to be about the customer. */
  boolean isForeign(Reading reading) {
    return reading.absence(first).filter(Absence.NOT_APPLICABLE::equals).isPresent();
  }

  /** Whether why it is not made would tell something protected. */
  boolean isWithheld(Reading reading) {
    return Stream.of(gates, channels, List.of(hasPriority))
        .flatMap(List::stream)
        .anyMatch(reading::isWithheld);
  }

  /** Whether the customer has passed all gates of the campaign. */
  boolean isThrough(Reading reading) {
    return gates.stream().allMatch(gate -> reading.truth(gate) == Truth.TRUE);
  }

  boolean isOpen(Reading reading) {
    return isThrough(reading)
        && channels.stream().anyMatch(gate -> reading.truth(gate) == Truth.TRUE)
        && reading.truth(hasPriority) == Truth.TRUE;
  }

  OfferStanding withheld() {
    return new OfferStanding.Withheld(offer.campaign(), offer.name());
  }

  /** Hands the parts of an offer to the plan. */
  static PlannedOffer of(
      OfferArbitration policy, ArbitratedOffer offer, Planner planner, String path) {
    List<Gate> gates = new ArrayList<>();
    for (CampaignGate gate : CampaignGate.values()) {
      YesNoAttribute passed = CampaignYields.through(offer.campaign(), offer.name(), gate);
      name(offer, passed, planner, path);
      gates.add(planner.gate(passed.isTrue(), path + "/" + gate.word(), named(offer, gate)));
    }
    List<Gate> channels = channels(offer, planner, path);
    Gate hasPriority = hasPriority(policy, offer, planner, path);
    YesNoAttribute first =
        CampaignYields.through(offer.campaign(), offer.name(), CampaignGate.ELIGIBILITY);
    return new PlannedOffer(offer, gates, channels, hasPriority, first);
  }

  private static Gate hasPriority(
      OfferArbitration policy, ArbitratedOffer offer, Planner planner, String path) {
    List<Condition> priority = new ArrayList<>();
    offer
        .factors()
        .forEach(
            (kind, factor) -> {
              bind(factor, planner, path + "/" + kind.word());
              priority.add(FactorReader.hasValue(factor, policy.rule(kind)));
            });
    return planner.gate(
        Condition.all(priority.toArray(Condition[]::new)),
        path + "/priority",
        LocalizedText.joined("%s：可以排序", "%s: can be ranked", offer.name()));
  }

  private static List<Gate> channels(ArbitratedOffer offer, Planner planner, String path) {
    List<Gate> channels = new ArrayList<>();
    for (WeightedChannel each : offer.channels()) {
      Channel channel = each.channel();
      YesNoAttribute open = CampaignYields.on(offer.campaign(), offer.name(), channel);
      name(offer, open, planner, path);
      String place = path + "/channels/" + channel;
      channels.add(planner.gate(open.isTrue(), place, named(offer, channel)));
      bind(each.weight(), planner, place + "/weight");
    }
    return channels;
  }

  private static void name(
      ArbitratedOffer offer, YesNoAttribute read, Planner planner, String path) {
    planner.names(offer.campaign(), CampaignYields.KIND, List.of(read), path + "/campaign");
  }

  private static LocalizedText named(ArbitratedOffer offer, Labelled part) {
    return LocalizedText.joined("%s：%s", "%s: %s", offer.name(), part.label());
  }

  /** The catalogue, or another policy, must have what a factor is read from. */
  private static void bind(Factor factor, Planner planner, String path) {
    if (factor instanceof Factor.OfAttribute of) {
      planner.gate(of.attribute().isKnown(), path, of.attribute().info().name());
    }
  }
}
