package org.bankcrm.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactScope;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.KeptCodes;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;

/**
 * A campaign (营销活动): what is offered to whom, when, over which channels and under which rules.
 *
 * <pre>{@code
 * Campaign moneyMarket =
 *     Campaign.builder("money-market", 1)
 *         .name("零钱理财推荐", "Money-market fund for small savers")
 *         .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
 *         .offer(Offer.of("货币基金", "Money-market fund", fund))
 *         .channels(CampaignChannel.of(Channel.MOBILE), CampaignChannel.staffed(Channel.PHONE))
 *         .contact("gentle")
 *         .eligible("adult", "年满18周岁", "at least 18 years old", AGE.atLeast(18))
 *         .build();
 * }</pre>
 *
 * <p>A customer passes six gates in order, {@link CampaignGate}: eligibility (the period, the
 * author's rules, no exclusion), applicability, suitability, consent, contact policy, budget. The
 * last but one of them are asked for each channel; one channel that passes all is enough. A gate
 * opens on TRUE alone: what is unknown lets nobody through.
 *
 * <p>It yields {@code campaign.<id>}, yes where the customer passes; {@code campaign.<id>.on.
 * <channel>} for each channel; {@code campaign.<id>.through.<gate>} for each gate but the last, yes
 * where the customer passes all gates up to it; and the code {@code campaign.<id>.stopped-at}, the
 * gate at which the customer stops, {@code PASSED} for none, known where no missing value could
 * change it. Immutable, thread-safe and comparable by value.
 */
public final class Campaign implements Policy<Eligibility> {

  /** Reads and writes campaigns: {@code "kind": "campaign"}. */
  public static final PolicyKind KIND = CampaignForm.KIND;

  /** The code of {@link #stoppedAt} for a customer who passes all gates. */
  public static final String PASSED = CampaignYields.PASSED;

  static final int MOST_CONTROLS = 10;

  private final PolicyHead head;
  private final Purpose purpose;
  private final DateRange period;
  private final Offer offer;
  private final List<CampaignChannel> channels;
  private final ConsentRule consent;
  private final Optional<String> contactPolicy;
  private final Optional<String> group;
  private final Optional<String> budget;
  private final List<CampaignRule> eligibility;
  private final List<CampaignRule> applicability;
  private final List<CampaignRule> exclusions;
  private final List<String> control;

  Campaign(Draft draft) {
    this.head = draft.head();
    this.purpose = draft.get(CampaignForm.PURPOSE);
    this.period = draft.get(CampaignForm.PERIOD);
    this.offer = draft.get(CampaignForm.OFFER);
    this.channels = List.copyOf(draft.get(CampaignForm.CHANNELS));
    this.consent = draft.get(CampaignForm.CONSENT);
    this.contactPolicy = draft.find(CampaignForm.CONTACT);
    this.group = draft.find(CampaignForm.GROUP);
    this.budget = draft.find(CampaignForm.BUDGET);
    this.eligibility = List.copyOf(draft.get(CampaignForm.ELIGIBILITY));
    this.applicability = List.copyOf(draft.get(CampaignForm.APPLICABILITY));
    this.exclusions = List.copyOf(draft.get(CampaignForm.EXCLUSIONS));
    this.control = List.copyOf(draft.get(CampaignForm.CONTROL));
  }

  /**
   * Starts a campaign; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 64 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  /**
   * {@code marketing}, or {@code service} where the customer's data is used for that, unless the
   * author says otherwise.
   */
  @Override
  public DecisionPurpose decides() {
    boolean service = purpose.equals(Purpose.SERVICE);
    return head().purpose().orElse(service ? DecisionPurpose.SERVICE : DecisionPurpose.MARKETING);
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.OFFER;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /**
   * What the customer's data is used for: {@code marketing} unless the author says otherwise.
   * Consent is asked for this purpose, and contacts count under it.
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * The days on which it runs, in the zone of the facts, the last exclusive. It is part of
   * eligibility: on any other day the customer stops at that gate. Days are those of the facts, in
   * their zone, not those of the machine.
   */
  public DateRange period() {
    return period;
  }

  /** What it offers. Its product and risk decide what suitability asks. */
  public Offer offer() {
    return offer;
  }

  /**
   * The channels over which it can be offered, those preferred first. One that passes all gates is
   * enough; each is told apart in the result. At least one.
   */
  public List<CampaignChannel> channels() {
    return channels;
  }

  /** What it needs of the customer's consent. It is asked channel by channel. */
  public ConsentRule consent() {
    return consent;
  }

  /**
   * The id of the contact policy that it is under; empty only for the purpose {@code service}. The
   * policy has to stand in the same book, and govern the purpose over every channel of the
   * campaign.
   */
  public Optional<String> contactPolicy() {
    return contactPolicy;
  }

  /**
   * The group of campaigns that it belongs to, for caps and cooling-off by group.
   *
   * @return a code that other campaigns may share; empty if it counts alone
   */
  public Optional<String> group() {
    return group;
  }

  /**
   * The id of the budget in the book that its contacts are taken from, if from one. Whether it has
   * room is asked last, so that nobody is refused for want of room who would be refused anyway.
   */
  public Optional<String> budget() {
    return budget;
  }

  /**
   * The rules that a customer must meet to be allowed the offer, all of them; at least one. In the
   * author's order, in which the reasons are told as well. Each must be TRUE.
   */
  public List<CampaignRule> eligibility() {
    return eligibility;
  }

  /**
   * The rules that make the offer matter to a customer, all of them. In the author's order. If
   * there is none, the offer matters to everybody who is eligible.
   */
  public List<CampaignRule> applicability() {
    return applicability;
  }

  /**
   * Who is excluded: whoever meets one of these rules, or may meet it for all that is known. In the
   * author's order. One that is UNKNOWN keeps the customer out like one that is TRUE.
   */
  public List<CampaignRule> exclusions() {
    return exclusions;
  }

  /** The contacts made for it, told by its id, and the group for which caps count them. */
  @Override
  public List<KeptCodes> keeps() {
    return List.of(KeptCodes.of("group", "触达记录", "contacts made for it", group.stream().toList()));
  }

  /** What its contacts are for, over whichever channel: its purpose and its group. */
  public ContactScope contacts() {
    ContactScope scope = ContactScope.all().forPurpose(purpose);
    return group.map(scope::inGroup).orElse(scope);
  }

  /**
   * What contacts of these campaigns are for, by the ids of the campaigns. Histories made of a
   * bank's interactions need it, to know under which caps a contact falls.
   *
   * @param campaigns those now in force and those of the past, as long as their contacts count
   */
  public static Map<String, ContactScope> contacts(Collection<Campaign> campaigns) {
    Map<String, ContactScope> byId = new HashMap<>();
    campaigns.forEach(campaign -> byId.put(campaign.ref().id(), campaign.contacts()));
    return Map.copyOf(byId);
  }

  /**
   * Its offer as it takes part in the choice of the next best one: each factor one.
   *
   * @return a builder, to which factors are given before it goes into an {@link
   *     org.bankcrm.campaign.offer.OfferArbitration}
   */
  public ArbitratedOffer.Builder arbitrated() {
    return ArbitratedOffer.of(
        ref().id(), offer.name(), channels.stream().map(CampaignChannel::channel).toList());
  }

  /**
   * The ids of the control groups whom it offers nothing, in the author's order. A customer held
   * out by one of them stops at eligibility. Whoever measures what the campaign did compares with
   * them.
   */
  public List<String> control() {
    return control;
  }

  /** The ways of contact that it uses, one for each channel; none without a contact policy. */
  public List<ContactLane> lanes() {
    return contactPolicy.stream()
        .flatMap(
            policy ->
                channels.stream()
                    .map(each -> ContactLane.of(policy, purpose, each.channel(), group)))
        .toList();
  }

  /**
   * What its gates read of the customer and the seller: the attributes of consent and risk. Those
   * of its contact policy, budget and control groups come from their policies, without which no
   * book with it compiles.
   */
  @Override
  public List<Attribute<?>> inputs() {
    List<Attribute<?>> inputs = new ArrayList<>();
    if (consent != ConsentRule.NOT_NEEDED) {
      inputs.addAll(List.of(BankAttributes.CONSENTS, BankAttributes.REFUSALS));
    }
    if (offer.riskRating().isPresent()) {
      inputs.addAll(List.of(BankAttributes.RISK_APPETITE, BankAttributes.RISK_VALID_UNTIL));
    }
    if (offer.qualification().isPresent() && channels.stream().anyMatch(CampaignChannel::staffed)) {
      inputs.add(CampaignAttributes.SELLER_QUALIFICATIONS);
    }
    return List.copyOf(inputs);
  }

  /**
   * The attribute {@code campaign.<id>}: the customer passes all gates. Missing where it cannot be
   * told for want of data; never yes then.
   */
  public YesNoAttribute attribute() {
    return CampaignYields.open(ref().id(), name());
  }

  /**
   * The attribute {@code campaign.<id>.on.<channel>}: the customer passes over the channel.
   *
   * @param channel one of the campaign's
   * @throws IllegalArgumentException if the campaign does not use it
   */
  public YesNoAttribute on(Channel channel) {
    return CampaignYields.on(ref().id(), name(), channel);
  }

  /**
   * The attribute {@code campaign.<id>.through.<gate>}: the customer passes all gates up to it. For
   * the last gate it is {@code campaign.<id>}.
   */
  public YesNoAttribute through(CampaignGate gate) {
    return CampaignYields.through(ref().id(), name(), gate);
  }

  /**
   * The attribute {@code campaign.<id>.stopped-at}. {@link #PASSED} for those who pass. Missing
   * where values that are missing could change at which gate the customer stops.
   */
  public CodeAttribute stoppedAt() {
    return CampaignYields.stoppedAt(ref().id(), name());
  }

  /**
   * The condition, for other policies, that a customer passes all gates. A policy that asks this is
   * decided after the campaign.
   */
  public Condition isOpen() {
    return attribute().isTrue();
  }

  @Override
  public Outcome<Eligibility> plan(Planner planner) {
    for (int i = 0; i < control.size(); i++) {
      List<Attribute<?>> read = List.of(ControlGroup.heldOut(control.get(i)));
      planner.names(control.get(i), ControlGroup.KIND.word(), read, "/control/" + i);
    }
    for (ContactLane lane : lanes()) {
      planner.names(lane.policy(), ContactPolicy.KIND.word(), lane.inputs(), "/contact");
    }
    budget.ifPresent(
        id -> planner.names(id, BudgetPolicy.KIND.word(), BudgetPolicy.inputs(id), "/budget"));
    CampaignPlan plan = new CampaignPlan(this, planner);
    Outcome<Eligibility> outcome = plan::read;
    return outcome.with(plan.fields());
  }

  /** The gates by their names. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return Stream.of(CampaignGate.values())
        .filter(gate -> attribute.equals(stoppedAt().id()) && gate.name().equals(code))
        .map(CampaignGate::label)
        .findFirst();
  }

  @Override
  public void words(Eligibility result, Sentences text) {
    new EligibilityWords(this, result, text).tell();
  }

  @Override
  public void letter(Eligibility result, Sentences text) {
    new EligibilityWords(this, result, text).write();
  }

  private List<Object> state() {
    return List.of(
        head,
        purpose,
        period,
        offer,
        channels,
        consent,
        contactPolicy,
        group,
        budget,
        eligibility,
        applicability,
        exclusions,
        control);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Campaign that && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, eligibility);
  }

  @Override
  public String toString() {
    return "Campaign " + ref();
  }

  /** Gathers the parts of a campaign; for one thread. */
  public static final class Builder extends FormBuilder<Campaign, Builder> {

    Builder(String id, int version) {
      super(CampaignForm.FORM, id, version);
      purpose(Purpose.MARKETING).consent(ConsentRule.GRANTED);
    }

    /** What the customer's data is used for, instead of {@code marketing}. */
    public Builder purpose(Purpose purpose) {
      entry.write(CampaignForm.PURPOSE, purpose.code());
      return this;
    }

    /**
     * The days on which it runs; needed, with a first and a last.
     *
     * @param period the first day included, the last excluded; one without an end is refused
     */
    public Builder period(DateRange period) {
      entry.write(CampaignForm.PERIOD, PeriodForm.entry(period));
      return this;
    }

    /** What it offers; needed. */
    public Builder offer(Offer.Builder offer) {
      entry.put(CampaignForm.OFFER, offer);
      return this;
    }

    /** Adds channels over which it can be offered, those preferred first; one is needed. */
    public Builder channels(CampaignChannel.Builder... channels) {
      List.of(channels).forEach(each -> entry.add(CampaignForm.CHANNELS, each));
      return this;
    }

    /**
     * What it needs of the customer's consent, instead of a yes.
     *
     * @param consent how much of a yes it takes: see {@link ConsentRule}
     */
    public Builder consent(ConsentRule consent) {
      entry.put(CampaignForm.CONSENT, consent);
      return this;
    }

    /**
     * The id of the contact policy that it is under; needed but for the purpose {@code service}.
     *
     * @param policy of the same book
     */
    public Builder contact(String policy) {
      entry.write(CampaignForm.CONTACT, policy);
      return this;
    }

    /** The group of campaigns that it belongs to. */
    public Builder group(String group) {
      entry.write(CampaignForm.GROUP, group);
      return this;
    }

    /** The id of the budget in the book that its contacts are taken from. */
    public Builder budget(String budget) {
      entry.write(CampaignForm.BUDGET, budget);
      return this;
    }

    /**
     * Adds a rule that a customer must meet to be allowed the offer; one is needed.
     *
     * @param code by which reasons and counts name the rule; unique in the campaign
     * @param zh what it asks for, in words that fit after “not met:”, in Chinese
     * @param en the same in English
     * @param when TRUE for whom it lets through
     */
    public Builder eligible(String code, String zh, String en, Condition when) {
      return add(CampaignForm.ELIGIBILITY, code, zh, en, when);
    }

    /**
     * Adds a rule that makes the offer matter to a customer. Who does not meet it is allowed the
     * offer, and has no use for it.
     */
    public Builder applicable(String code, String zh, String en, Condition when) {
      return add(CampaignForm.APPLICABILITY, code, zh, en, when);
    }

    /**
     * Excludes whoever meets the condition, or may meet it for all that is known.
     *
     * @param code by which reasons and counts name it; unique in the campaign
     * @param zh whom it excludes, in Chinese
     * @param en the same in English
     * @param when whom it keeps out: TRUE or UNKNOWN
     */
    public Builder exclude(String code, String zh, String en, Condition when) {
      return add(CampaignForm.EXCLUSIONS, code, zh, en, when);
    }

    /**
     * Offers nothing to whom these control groups of the book hold out, besides those so far. At
     * most ten; each has to stand in the same book.
     */
    public Builder control(String... groups) {
      List.of(groups).forEach(group -> entry.addText(CampaignForm.CONTROL, group));
      return this;
    }

    private Builder add(
        Key<List<CampaignRule>> rules, String code, String zh, String en, Condition when) {
      Entry rule = new Entry().write(CampaignForm.CODE, code).write(CampaignForm.RULE_NAME, zh, en);
      entry.add(rules, rule.put(CampaignForm.WHEN, when));
      return this;
    }
  }
}
