package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.internal.Codes;
import org.bankcrm.campaign.internal.Findings;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBuilder;
import org.bankcrm.customer.consent.Purpose;

/** Gathers the parts of a campaign; for one thread. */
public final class CampaignBuilder extends PolicyBuilder<CampaignBuilder> {

  private final Findings findings;
  private final CampaignParts parts = new CampaignParts();
  private final Optional<PolicyRef> ref;
  private Optional<LocalizedText> name = Optional.empty();

  CampaignBuilder(String id, int version) {
    this.findings = new Findings(id);
    ref = findings.attempt("/id", () -> AttributeIds.checked(PolicyRef.of(id, version)));
  }

  @Override
  protected CampaignBuilder self() {
    return this;
  }

  /** What people call it; needed. */
  public CampaignBuilder name(String zh, String en) {
    name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
    return this;
  }

  /** What the customer's data is used for, instead of {@code marketing}. */
  public CampaignBuilder purpose(Purpose purpose) {
    parts.purpose = requireNonNull(purpose, "purpose");
    return this;
  }

  /** The days on which it runs; needed. */
  public CampaignBuilder period(DateRange period) {
    parts.period = Optional.of(period);
    return this;
  }

  /** What it offers; needed. */
  public CampaignBuilder offer(Offer offer) {
    parts.offer = Optional.of(offer);
    return this;
  }

  /** Adds channels over which it can be offered, those preferred first; one is needed. */
  public CampaignBuilder channels(CampaignChannel... channels) {
    parts.channels.addAll(List.of(channels));
    return this;
  }

  /** What it needs of the customer's consent, instead of a yes. */
  public CampaignBuilder consent(ConsentRule consent) {
    parts.consent = requireNonNull(consent, "consent");
    return this;
  }

  /** The id of the contact policy that it is under; needed but for the purpose {@code service}. */
  public CampaignBuilder contact(String policy) {
    parts.contactPolicy = findings.attempt("/contact", () -> Codes.check(policy, "contact"));
    return this;
  }

  /** The group of campaigns that it belongs to. */
  public CampaignBuilder group(String group) {
    parts.group = findings.attempt("/group", () -> Codes.check(group, "group"));
    return this;
  }

  /** The budget that its contacts are taken from. */
  public CampaignBuilder budget(String budget) {
    parts.budget = findings.attempt("/budget", () -> Codes.check(budget, "budget"));
    return this;
  }

  /** Adds a rule that a customer must meet to be allowed the offer; one is needed. */
  public CampaignBuilder eligible(String code, String zh, String en, Condition when) {
    return add("/eligibility/", parts.eligibility, code, zh, en, when);
  }

  /** Adds a rule that makes the offer matter to a customer. */
  public CampaignBuilder applicable(String code, String zh, String en, Condition when) {
    return add("/applicability/", parts.applicability, code, zh, en, when);
  }

  /** Excludes whoever meets the condition, or may meet it for all that is known. */
  public CampaignBuilder exclude(String code, String zh, String en, Condition when) {
    return add("/exclusions/", parts.exclusions, code, zh, en, when);
  }

  private CampaignBuilder add(
      String path, List<CampaignRule> rules, String code, String zh, String en, Condition when) {
    findings
        .attempt(path + rules.size(), () -> new CampaignRule(code, LocalizedText.of(zh, en), when))
        .ifPresent(rules::add);
    return this;
  }

  /**
   * The campaign.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with everything that is wrong
   */
  public Campaign build() {
    findings.require(name, "/name", "name(zh, en)");
    findings.require(parts.period, "/period", "period(days)");
    findings.require(parts.offer, "/offer", "offer(offer)");
    parts.check(
        (key, code, message, advice) -> findings.addUnlessSaid("/" + key, code, message, advice));
    findings.throwIfAny();
    parts.head = Optional.of(head(ref.orElseThrow(), name.orElseThrow()));
    return new Campaign(parts);
  }
}
