package org.bankcrm.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.RiskAppetite;

/**
 * The gates of {@link Samples#fundCampaign} as a banker would go through them with the customer's
 * file in hand. Yes is TRUE, no is FALSE, empty is unknown.
 */
final class NaiveCampaign {

  private final Campaign campaign;
  private final Facts facts;

  NaiveCampaign(Campaign campaign, Facts facts) {
    this.campaign = campaign;
    this.facts = facts;
  }

  /** The verdicts of the six gates over the channels that are left, up to the first that stops. */
  List<Verdict> untilStopped() {
    List<Verdict> verdicts = new ArrayList<>();
    for (CampaignGate gate : CampaignGate.values()) {
      Verdict any = Verdict.FAIL;
      for (CampaignChannel channel : campaign.channels()) {
        Verdict all = Verdict.PASS;
        for (CampaignGate before : CampaignGate.values()) {
          if (before.compareTo(gate) <= 0) {
            all = and(all, of(before, channel));
          }
        }
        any = or(any, all);
      }
      verdicts.add(any);
      if (any != Verdict.PASS) {
        break;
      }
    }
    return verdicts;
  }

  Verdict whole() {
    List<Verdict> verdicts = untilStopped();
    Verdict any = Verdict.FAIL;
    for (CampaignChannel channel : campaign.channels()) {
      any = or(any, over(channel));
    }
    Verdict last = verdicts.get(verdicts.size() - 1);
    if (last == Verdict.FAIL && any != Verdict.FAIL) {
      throw new IllegalStateException("a failed gate cannot be passed");
    }
    return any;
  }

  Verdict over(CampaignChannel channel) {
    Verdict all = Verdict.PASS;
    for (CampaignGate gate : CampaignGate.values()) {
      all = and(all, of(gate, channel));
    }
    return all;
  }

  Verdict of(CampaignGate gate, CampaignChannel channel) {
    return switch (gate) {
      case ELIGIBILITY -> eligibility();
      case APPLICABILITY -> verdict(facts.get(Samples.SAVES));
      case SUITABILITY -> suitability(channel);
      case CONSENT -> consent(channel.channel().code());
      case CONTACT ->
          verdict(
              facts.get(
                  ContactLane.of("gentle", campaign.purpose(), channel.channel(), campaign.group())
                      .open()));
      case BUDGET -> verdict(facts.get(BudgetPolicy.open("summer")));
    };
  }

  private Verdict eligibility() {
    LocalDate today = LocalDate.ofInstant(Samples.AS_OF, Samples.ZONE);
    Verdict inPeriod = campaign.period().contains(today) ? Verdict.PASS : Verdict.FAIL;
    Verdict adult = verdict(facts.get(Samples.AGE).map(age -> age >= 18));
    Verdict noStaff = verdict(facts.get(Samples.STAFF).map(staff -> !staff));
    return and(and(inPeriod, adult), noStaff);
  }

  private Verdict suitability(CampaignChannel channel) {
    Optional<RiskRating> rating = campaign.offer().riskRating();
    Verdict suits = Verdict.PASS;
    if (rating.isPresent()) {
      int risk = rating.get().ordinal();
      suits =
          and(
              verdict(
                  facts
                      .get(BankAttributes.RISK_APPETITE)
                      .map(code -> RiskAppetite.valueOf(code).ordinal() >= risk)),
              verdict(
                  facts
                      .get(BankAttributes.RISK_VALID_UNTIL)
                      .map(day -> !day.isBefore(Samples.TODAY))));
    }
    Verdict seller =
        channel.staffed()
            ? verdict(
                facts
                    .get(CampaignAttributes.SELLER_QUALIFICATIONS)
                    .map(codes -> codes.contains("fund-sales")))
            : Verdict.PASS;
    return and(suits, seller);
  }

  private Verdict consent(String channel) {
    Optional<SortedSet<String>> yes = facts.get(BankAttributes.CONSENTS);
    Optional<SortedSet<String>> no = facts.get(BankAttributes.REFUSALS);
    Verdict granted = verdict(yes.map(codes -> speaksOf(codes, channel)));
    Verdict free = verdict(no.map(codes -> !speaksOf(codes, channel)));
    return and(granted, free);
  }

  private static boolean speaksOf(SortedSet<String> codes, String channel) {
    return codes.contains("marketing") || codes.contains("marketing:" + channel);
  }

  /** When the contact policy opens a channel, as the facts tell. */
  Optional<Instant> next(CampaignChannel channel) {
    return facts.get(
        ContactLane.of("gentle", campaign.purpose(), channel.channel(), campaign.group())
            .nextAllowed());
  }

  private static Verdict verdict(Optional<Boolean> yes) {
    return yes.map(holds -> holds ? Verdict.PASS : Verdict.FAIL).orElse(Verdict.UNKNOWN);
  }

  private static Verdict and(Verdict a, Verdict b) {
    if (a == Verdict.FAIL || b == Verdict.FAIL) {
      return Verdict.FAIL;
    }
    return a == Verdict.PASS && b == Verdict.PASS ? Verdict.PASS : Verdict.UNKNOWN;
  }

  private static Verdict or(Verdict a, Verdict b) {
    if (a == Verdict.PASS || b == Verdict.PASS) {
      return Verdict.PASS;
    }
    return a == Verdict.FAIL && b == Verdict.FAIL ? Verdict.FAIL : Verdict.UNKNOWN;
  }
}
