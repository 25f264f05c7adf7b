package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;

/**
 * Chooses the next best offer (下一最佳推荐) among campaigns: of those whose gates are all open, the one
 * with the highest priority, which is propensity × value × context × lever.
 *
 * <pre>{@code
 * OfferArbitration offers =
 *     OfferArbitration.builder("offers", 1)
 *         .name("下一最佳推荐", "Next best offer")
 *         .offer(ArbitratedOffer.of(fund).with(FactorKind.VALUE, Factor.constant(120)))
 *         .offer(ArbitratedOffer.of(card).with(FactorKind.PROPENSITY, Factor.of(LIKES_CARDS)))
 *         .build();
 * }</pre>
 *
 * <p>No factor opens a gate: an offer that the customer may not be made has no priority, whatever
 * its lever. Equal priorities keep the author's order. Of the offers of one exclusive group only
 * the best is ranked. The best channel is the open one with the largest weight, the first listed of
 * several.
 *
 * <p>It reads the yes/no attributes that campaigns yield, and yields {@code offer.<id>}: yes where
 * there is an offer to make. Immutable, thread-safe and comparable by value.
 */
public final class OfferArbitration implements Policy<NextBestOffer> {

  /** Reads and writes the choice of the next best offer: {@code "kind": "next-best-offer"}. */
  public static final PolicyKind KIND = OfferArbitrationForm.KIND;

  /** The most offers. */
  static final int MOST = 200;

  private final PolicyHead head;
  private final List<ArbitratedOffer> offers;
  private final Map<FactorKind, FactorRule> rules;

  OfferArbitration(
      PolicyHead head, List<ArbitratedOffer> offers, Map<FactorKind, FactorRule> rules) {
    this.head = head;
    this.offers = List.copyOf(offers);
    Map<FactorKind, FactorRule> all = new EnumMap<>(FactorKind.class);
    for (FactorKind kind : FactorKind.values()) {
      all.put(kind, rules.getOrDefault(kind, FactorRule.LEAVE_OUT));
    }
    this.rules = Collections.unmodifiableMap(all);
  }

  /**
   * Starts a policy; {@code build} tells everything that is wrong with it.
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

  /** {@code marketing} unless the author says otherwise. */
  @Override
  public DecisionPurpose decides() {
    return head().purpose().orElse(DecisionPurpose.MARKETING);
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.CHOICE;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /**
   * The offers, in the author's order. Of equal priorities the earlier one is ranked better, so
   * that the choice never hangs on chance.
   */
  public List<ArbitratedOffer> offers() {
    return offers;
  }

  /**
   * What is done where a factor is missing or zero.
   *
   * @param kind one of the factors whose product is the priority
   * @return leaving the offer out where the author says nothing
   */
  public FactorRule rule(FactorKind kind) {
    return requireNonNull(rules.get(requireNonNull(kind, "kind")));
  }

  /**
   * The attribute that it yields, {@code offer.<id>}: there is an offer to make. Missing where it
   * cannot be told for want of data.
   */
  public YesNoAttribute attribute() {
    return attribute(ref(), name());
  }

  static YesNoAttribute attribute(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo("offer." + ref.id(), AttributeInfo.named(name));
  }

  @Override
  public Outcome<NextBestOffer> plan(Planner planner) {
    OfferArbitrationPlan plan = new OfferArbitrationPlan(this, planner);
    Outcome<NextBestOffer> outcome = plan::read;
    return outcome.with(plan.fields());
  }

  @Override
  public void words(NextBestOffer result, Sentences text) {
    new OfferWords(result, text).tell();
  }

  @Override
  public void letter(NextBestOffer result, Sentences text) {
    new OfferWords(result, text).write();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OfferArbitration that
        && head.equals(that.head)
        && offers.equals(that.offers)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, offers, rules);
  }

  @Override
  public String toString() {
    return "OfferArbitration " + ref();
  }

  /** Gathers the offers, those preferred among equals first; for one thread. */
  public static final class Builder extends FormBuilder<OfferArbitration, Builder> {

    private final Entry rules = new Entry();

    private Builder(String id, int version) {
      super(OfferArbitrationForm.FORM, id, version);
      entry.write(OfferArbitrationForm.RULES, rules);
    }

    /** Adds an offer; one is needed. */
    public Builder offer(ArbitratedOffer.Builder offer) {
      entry.add(OfferArbitrationForm.OFFERS, offer);
      return this;
    }

    /**
     * Says what is done where a factor is missing or zero, instead of leaving the offer out.
     *
     * @param kind the factor
     * @param rule what stands in for a missing value, for zero, or for both
     */
    public Builder rule(FactorKind kind, FactorRule.Builder rule) {
      rules.put(OfferArbitrationForm.rule(kind), rule);
      return this;
    }
  }
}
