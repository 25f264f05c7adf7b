package org.bankcrm.testkit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.CampaignRule;
import org.bankcrm.campaign.ConsentRule;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.customer.holding.RiskRating;

/** Goes through the gates of a campaign with the customer's file in hand. */
final class CampaignClerk implements Clerk {

  private final Campaign campaign;
  private final ReferenceInterpreter customer;

  CampaignClerk(Campaign campaign, ReferenceInterpreter customer) {
    this.campaign = campaign;
    this.customer = customer;
  }

  private static Truth and(Truth one, Truth other) {
    if (one == Truth.FALSE || other == Truth.FALSE) {
      return Truth.FALSE;
    }
    return one == Truth.TRUE ? other : Truth.UNKNOWN;
  }

  private static Truth or(Truth one, Truth other) {
    return not(and(not(one), not(other)));
  }

  private static Truth not(Truth truth) {
    return truth == Truth.UNKNOWN ? truth : Truth.of(truth == Truth.FALSE);
  }

  private Truth asked(String id) {
    return customer.find(id).map(yes -> Truth.of((Boolean) yes)).orElse(Truth.UNKNOWN);
  }

  /** Whether a set of codes has one of these. */
  private Truth says(String id, String... codes) {
    Optional<?> known = customer.find(id);
    return known
        .map(set -> Truth.of(List.of(codes).stream().anyMatch(((Set<?>) set)::contains)))
        .orElse(Truth.UNKNOWN);
  }

  private Truth all(List<CampaignRule> rules) {
    return rules.stream()
        .map(rule -> customer.truth(rule.when()))
        .reduce(Truth.TRUE, CampaignClerk::and);
  }

  private Truth gate(CampaignGate gate, CampaignChannel way) {
    return switch (gate) {
      case ELIGIBILITY -> eligibility();
      case APPLICABILITY -> all(campaign.applicability());
      case SUITABILITY -> and(risk(), seller(way));
      case CONSENT -> consent(way.channel().code());
      case CONTACT -> contact(way.channel().code());
      case BUDGET ->
          campaign.budget().map(id -> asked("budget." + id + ".open")).orElse(Truth.TRUE);
    };
  }

  private Truth eligibility() {
    Truth open =
        and(
            Truth.of(campaign.period().contains(customer.days().today())),
            all(campaign.eligibility()));
    for (String group : campaign.control()) {
      open = and(open, outside(group));
    }
    for (CampaignRule excluded : campaign.exclusions()) {
      open = and(open, not(customer.truth(excluded.when())));
    }
    return open;
  }

  /** Not held out, or not one of those whom the group is about. */
  private Truth outside(String group) {
    Condition foreign = ControlGroup.heldOut(group).isAbsent(Absence.NOT_APPLICABLE);
    return or(not(asked("control." + group)), customer.truth(foreign));
  }

  private Truth risk() {
    Optional<RiskRating> rating = campaign.offer().riskRating();
    if (rating.isEmpty()) {
      return Truth.TRUE;
    }
    int least = rating.get().name().charAt(1);
    Truth suits =
        customer
            .find("party.risk-appetite")
            .map(risk -> Truth.of(((String) risk).charAt(1) >= least))
            .orElse(Truth.UNKNOWN);
    Truth valid =
        customer
            .find("party.risk-valid-until")
            .map(day -> Truth.of(isValid((LocalDate) day)))
            .orElse(Truth.UNKNOWN);
    return and(suits, valid);
  }

  /** The last day counts; a day that nobody can mean does not, but for the end of time. */
  private boolean isValid(LocalDate day) {
    LocalDate today = customer.days().today();
    return day.equals(LocalDate.of(9999, 12, 31))
        || (!day.isBefore(today) && !day.isAfter(today.plusMonths(1_200)));
  }

  private Truth seller(CampaignChannel way) {
    Optional<String> code = campaign.offer().qualification().filter(any -> way.staffed());
    return code.map(needed -> says("seller.qualifications", needed)).orElse(Truth.TRUE);
  }

  private Truth consent(String channel) {
    if (campaign.consent() == ConsentRule.NOT_NEEDED) {
      return Truth.TRUE; // and the book need not know of consents
    }
    String purpose = campaign.purpose().code();
    Truth no = says("consent.refused", purpose, purpose + ':' + channel);
    Truth yes = says("consent.granted", purpose, purpose + ':' + channel);
    return campaign.consent() == ConsentRule.GRANTED ? and(not(no), yes) : not(no);
  }

  private Truth contact(String channel) {
    String group = campaign.group().map(code -> "." + code).orElse("");
    return campaign
        .contactPolicy()
        .map(
            id ->
                asked("contact." + id + "." + campaign.purpose() + group + "." + channel + ".open"))
        .orElse(Truth.TRUE);
  }

  /** All gates up to this one over one channel. */
  private Truth upTo(CampaignGate last, CampaignChannel way) {
    Truth passed = Truth.TRUE;
    for (CampaignGate gate : CampaignGate.values()) {
      passed = gate.compareTo(last) <= 0 ? and(passed, gate(gate, way)) : passed;
    }
    return passed;
  }

  private Truth through(CampaignGate last) {
    return campaign.channels().stream()
        .map(way -> upTo(last, way))
        .reduce(Truth.FALSE, CampaignClerk::or);
  }

  private Optional<CampaignGate> stop() {
    return List.of(CampaignGate.values()).stream()
        .filter(gate -> through(gate) != Truth.TRUE)
        .findFirst();
  }

  @Override
  public Map<String, Optional<?>> yields() {
    String id = "campaign." + campaign.ref().id();
    Map<String, Optional<?>> yields = new TreeMap<>();
    for (CampaignGate gate : CampaignGate.values()) {
      String last = gate == CampaignGate.BUDGET ? "" : ".through." + word(gate);
      yields.put(id + last, Clerk.yesNo(through(gate)));
    }
    for (CampaignChannel way : campaign.channels()) {
      yields.put(id + ".on." + way.channel().code(), Clerk.yesNo(upTo(CampaignGate.BUDGET, way)));
    }
    Optional<CampaignGate> stop = stop();
    boolean settled = stop.filter(gate -> through(gate) == Truth.UNKNOWN).isEmpty();
    String code = stop.map(Enum::name).orElse("PASSED");
    yields.put(id + ".stopped-at", Optional.of(code).filter(known -> settled));
    return yields;
  }

  private static String word(CampaignGate gate) {
    return gate.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String told() {
    List<String> ways = new ArrayList<>();
    for (CampaignChannel way : campaign.channels()) {
      StringBuilder told = new StringBuilder(way.channel().code());
      for (CampaignGate gate : CampaignGate.values()) {
        told.append(' ').append(gate(gate, way));
      }
      ways.add(told.toString());
    }
    return through(CampaignGate.BUDGET) + " stopped at " + stop() + " " + ways;
  }
}
