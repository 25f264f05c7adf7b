package org.bankcrm.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactHold;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.holding.RiskRating;

/**
 * One rule between a customer and an offer: the author's, or one that every campaign has.
 *
 * @param gate the gate that it belongs to
 * @param channel the place of the only channel that it shuts; -1 for the whole campaign
 * @param code what it goes by
 * @param rule what it says, for people; of an exclusion, whom it keeps out
 * @param excludes whether it is an exclusion
 * @param passes the condition that lets the customer through
 * @param path where it stands in the document
 * @param next the attribute that tells when it will let the customer through, if there is one
 * @param from when it will, read of the customer, where it does not now
 */
record Clause(
    CampaignGate gate,
    int channel,
    String code,
    LocalizedText rule,
    boolean excludes,
    Condition passes,
    String path,
    Optional<InstantAttribute> next,
    Function<Reading, Optional<Instant>> from) {

  static final int WHOLE = -1;

  /** The code of the rule that leaves out those whom a control group holds out. */
  static final String CONTROL = "control";

  /** A rule that time alone does not mend. */
  static Clause of(
      CampaignGate gate,
      int channel,
      String code,
      LocalizedText rule,
      Condition passes,
      String path) {
    return new Clause(
        gate,
        channel,
        code,
        rule,
        false,
        passes,
        path,
        Optional.empty(),
        reading -> Optional.empty());
  }

  /** The same as an exclusion of those whom the rule names. */
  private Clause asExclusion() {
    return new Clause(gate, channel, code, rule, true, passes, path, next, from);
  }

  /** A rule that an attribute tells the end of. */
  static Clause until(
      InstantAttribute next,
      CampaignGate gate,
      int channel,
      LocalizedText rule,
      Condition passes,
      String path) {
    return new Clause(
        gate,
        channel,
        gate.word(),
        rule,
        false,
        passes,
        path,
        Optional.of(next),
        reading -> reading.value(next));
  }

  /** The same with what holds a contact back for its rule. */
  Clause because(ContactHold hold) {
    LocalizedText told = LocalizedText.joined("%s（%s）", "%s (%s)", rule, hold.text());
    String word = hold.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Clause(gate, channel, word, told, excludes, passes, path, next, from);
  }

  /** What it asks, for people who read whether it is met. */
  LocalizedText asked() {
    return excludes ? LocalizedText.joined("不属于“%s”", "Outside “%s”", rule) : rule;
  }

  /** All rules of a campaign, in the order of the gates. */
  static List<Clause> of(Campaign campaign) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(period(campaign.period()));
    clauses.addAll(authored(CampaignGate.ELIGIBILITY, campaign.eligibility(), "/eligibility/"));
    clauses.addAll(control(campaign.control()));
    clauses.addAll(exclusions(campaign.exclusions()));
    clauses.addAll(
        authored(CampaignGate.APPLICABILITY, campaign.applicability(), "/applicability/"));
    clauses.addAll(suitability(campaign));
    clauses.addAll(consent(campaign));
    clauses.addAll(contact(campaign));
    campaign.budget().ifPresent(budget -> clauses.add(budget(budget)));
    return List.copyOf(clauses);
  }

  private static Clause period(DateRange period) {
    return new Clause(
        CampaignGate.ELIGIBILITY,
        WHOLE,
        "period",
        LocalizedText.of("活动期内", "within the period of the campaign"),
        false,
        Condition.asOf(period),
        "/period",
        Optional.empty(),
        reading ->
            period
                .start()
                .filter(reading.asOfDate()::isBefore)
                .map(start -> LocalDays.startOf(start, reading.zone())));
  }

  private static List<Clause> authored(CampaignGate gate, List<CampaignRule> rules, String path) {
    List<Clause> clauses = new ArrayList<>();
    for (CampaignRule rule : rules) {
      String place = path + clauses.size() + "/when";
      clauses.add(of(gate, WHOLE, rule.code(), rule.name(), rule.when(), place));
    }
    return clauses;
  }

  /**
   * Excludes those whom a control group holds out; those whom a group is not about, it does not.
   * Which group it is, is not told.
   */
  private static List<Clause> control(List<String> groups) {
    Condition[] outside = groups.stream().map(Clause::outside).toArray(Condition[]::new);
    LocalizedText text = LocalizedText.of("对照组", "the control group");
    return groups.isEmpty()
        ? List.of()
        : List.of(
            of(CampaignGate.ELIGIBILITY, WHOLE, CONTROL, text, all(outside), "/control")
                .asExclusion());
  }

  private static Condition outside(String group) {
    YesNoAttribute heldOut = ControlGroup.heldOut(group);
    return heldOut.isFalse().or(heldOut.isAbsent(Absence.NOT_APPLICABLE));
  }

  private static Condition all(Condition... parts) {
    return parts.length == 1 ? parts[0] : Condition.all(parts);
  }

  private static List<Clause> exclusions(List<CampaignRule> rules) {
    List<Clause> clauses = new ArrayList<>();
    for (CampaignRule rule : rules) {
      String place = "/exclusions/" + clauses.size() + "/when";
      Condition passes = rule.when().not();
      clauses.add(
          of(CampaignGate.ELIGIBILITY, WHOLE, rule.code(), rule.name(), passes, place)
              .asExclusion());
    }
    return clauses;
  }

  private static List<Clause> suitability(Campaign campaign) {
    List<Clause> clauses = new ArrayList<>();
    campaign.offer().riskRating().ifPresent(rating -> clauses.addAll(risk(rating)));
    campaign.offer().qualification().ifPresent(code -> clauses.addAll(seller(campaign, code)));
    return clauses;
  }

  private static List<Clause> risk(RiskRating rating) {
    CampaignGate gate = CampaignGate.SUITABILITY;
    LocalizedText suits =
        LocalizedText.of(
            "风险承受能力与产品风险等级" + rating + "匹配", "risk appetite suits a product rated " + rating);
    LocalizedText valid = LocalizedText.of("风险测评在有效期内", "risk assessment is valid");
    Condition appetite = Suitability.appetiteFor(rating);
    Condition assessment = Suitability.assessmentIsValid();
    return List.of(
        of(gate, WHOLE, "risk", suits, appetite, "/offer/risk"),
        of(gate, WHOLE, "assessment", valid, assessment, "/offer/assessment"));
  }

  /** Whoever sells over a channel with staff has to be qualified. */
  private static List<Clause> seller(Campaign campaign, String code) {
    List<Clause> clauses = new ArrayList<>();
    CampaignGate gate = CampaignGate.SUITABILITY;
    LocalizedText text = LocalizedText.of("销售人员具备资质 " + code, "seller is qualified in " + code);
    Condition qualified = CampaignAttributes.SELLER_QUALIFICATIONS.hasAny(code);
    for (int i = 0; i < campaign.channels().size(); i++) {
      if (campaign.channels().get(i).staffed()) {
        clauses.add(of(gate, i, "seller", text, qualified, "/offer/qualification"));
      }
    }
    return clauses;
  }

  private static List<Clause> consent(Campaign campaign) {
    List<Clause> clauses = new ArrayList<>();
    if (campaign.consent() != ConsentRule.NOT_NEEDED) {
      boolean granted = campaign.consent() == ConsentRule.GRANTED;
      LocalizedText text =
          LocalizedText.joined(
              granted ? "客户已同意：%s" : "客户未拒绝：%s",
              granted ? "consent is given: %s" : "not refused: %s",
              campaign.purpose().label());
      for (int i = 0; i < campaign.channels().size(); i++) {
        Channel channel = campaign.channels().get(i).channel();
        Condition passes = campaign.consent().condition(campaign.purpose(), channel);
        String path = "/channels/" + i + "/consent";
        clauses.add(of(CampaignGate.CONSENT, i, "consent", text, passes, path));
      }
    }
    return clauses;
  }

  private static List<Clause> contact(Campaign campaign) {
    List<Clause> clauses = new ArrayList<>();
    LocalizedText text = LocalizedText.of("允许触达", "contact policy allows it");
    for (ContactLane lane : campaign.lanes()) {
      String path = "/channels/" + clauses.size() + "/contact";
      clauses.add(
          until(
              lane.nextAllowed(),
              CampaignGate.CONTACT,
              clauses.size(),
              text,
              lane.open().isTrue(),
              path));
    }
    return clauses;
  }

  private static Clause budget(String id) {
    return until(
        BudgetPolicy.nextAllowed(id),
        CampaignGate.BUDGET,
        WHOLE,
        LocalizedText.of("触达预算有余：" + id, "budget has room: " + id),
        BudgetPolicy.open(id).isTrue(),
        "/budget");
  }
}
