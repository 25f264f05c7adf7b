package org.bankcrm.campaign;

import java.util.List;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Key;
import org.bankcrm.customer.consent.Purpose;

/** Gathers the parts of a campaign; for one thread. */
public final class CampaignBuilder extends FormBuilder<Campaign, CampaignBuilder> {

  CampaignBuilder(String id, int version) {
    super(CampaignForm.FORM, id, version);
    purpose(Purpose.MARKETING).consent(ConsentRule.GRANTED);
  }

  @Override
  protected CampaignBuilder self() {
    return this;
  }

  /** What the customer's data is used for, instead of {@code marketing}. */
  public CampaignBuilder purpose(Purpose purpose) {
    entry.write(CampaignForm.PURPOSE, purpose.code());
    return this;
  }

  /** The days on which it runs; needed, with a first and a last. */
  public CampaignBuilder period(DateRange period) {
    entry.write(CampaignForm.PERIOD, PeriodForm.entry(period));
    return this;
  }

  /** What it offers; needed. */
  public CampaignBuilder offer(Offer offer) {
    entry.put(CampaignForm.OFFER, offer);
    return this;
  }

  /** Adds channels over which it can be offered, those preferred first; one is needed. */
  public CampaignBuilder channels(CampaignChannel... channels) {
    List.of(channels).forEach(each -> entry.add(CampaignForm.CHANNELS, each));
    return this;
  }

  /** What it needs of the customer's consent, instead of a yes. */
  public CampaignBuilder consent(ConsentRule consent) {
    entry.put(CampaignForm.CONSENT, consent);
    return this;
  }

  /** The id of the contact policy that it is under; needed but for the purpose {@code service}. */
  public CampaignBuilder contact(String policy) {
    entry.write(CampaignForm.CONTACT, policy);
    return this;
  }

  /** The group of campaigns that it belongs to. */
  public CampaignBuilder group(String group) {
    entry.write(CampaignForm.GROUP, group);
    return this;
  }

  /** The id of the budget in the book that its contacts are taken from. */
  public CampaignBuilder budget(String budget) {
    entry.write(CampaignForm.BUDGET, budget);
    return this;
  }

  /** Adds a rule that a customer must meet to be allowed the offer; one is needed. */
  public CampaignBuilder eligible(String code, String zh, String en, Condition when) {
    return add(CampaignForm.ELIGIBILITY, code, zh, en, when);
  }

  /** Adds a rule that makes the offer matter to a customer. */
  public CampaignBuilder applicable(String code, String zh, String en, Condition when) {
    return add(CampaignForm.APPLICABILITY, code, zh, en, when);
  }

  /** Excludes whoever meets the condition, or may meet it for all that is known. */
  public CampaignBuilder exclude(String code, String zh, String en, Condition when) {
    return add(CampaignForm.EXCLUSIONS, code, zh, en, when);
  }

  /** Offers nothing to whom these control groups of the book hold out, besides those so far. */
  public CampaignBuilder control(String... groups) {
    List.of(groups).forEach(group -> entry.addText(CampaignForm.CONTROL, group));
    return this;
  }

  private CampaignBuilder add(
      Key<List<CampaignRule>> rules, String code, String zh, String en, Condition when) {
    Entry rule = new Entry().write(CampaignForm.CODE, code).write(CampaignForm.RULE_NAME, zh, en);
    entry.add(rules, rule.put(CampaignForm.WHEN, when));
    return this;
  }
}
