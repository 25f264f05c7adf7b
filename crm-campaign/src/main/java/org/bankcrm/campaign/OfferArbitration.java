package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.Findings;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBuilder;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;

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
  public static final PolicyKind KIND = new OfferArbitrationKind();

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
    return new Builder(requireNonNull(id, "id"), version);
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
  public PolicyKind kind() {
    return KIND;
  }

  /** The offers, in the author's order. */
  public List<ArbitratedOffer> offers() {
    return offers;
  }

  /** What is done where a factor is missing or zero. */
  public FactorRule rule(FactorKind kind) {
    return requireNonNull(rules.get(requireNonNull(kind, "kind")));
  }

  /** The attribute that it yields, {@code offer.<id>}: there is an offer to make. */
  public YesNoAttribute attribute() {
    return attribute(ref(), name());
  }

  static YesNoAttribute attribute(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo("offer." + ref.id(), AttributeInfo.named(name.zh(), name.en()));
  }

  @Override
  public Outcome<NextBestOffer> plan(Planner planner) {
    return new OfferArbitrationPlan(this, planner)::read;
  }

  /** Takes a problem: the place of the offer, or -1 for all of them, and the words. */
  @FunctionalInterface
  interface Sink {
    void problem(int place, String code, String message, String advice);
  }

  static void check(List<ArbitratedOffer> offers, Sink sink) {
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < offers.size(); place++) {
      String campaign = offers.get(place).campaign();
      if (!seen.add(campaign)) {
        sink.problem(
            place,
            "duplicate-code",
            "campaign '" + campaign + "' is listed twice.",
            "List it once.");
      }
    }
    if (offers.isEmpty() || offers.size() > MOST) {
      sink.problem(
          -1, "wrong-size", "there are " + offers.size() + " offers, not 1 to " + MOST + ".", "");
    }
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
  public static final class Builder extends PolicyBuilder<Builder> {

    private final Findings findings;
    private final Optional<PolicyRef> ref;
    private Optional<LocalizedText> name = Optional.empty();
    private final List<ArbitratedOffer> offers = new ArrayList<>();
    private final Map<FactorKind, FactorRule> rules = new EnumMap<>(FactorKind.class);

    private Builder(String id, int version) {
      this.findings = new Findings(id);
      this.ref = findings.attempt("/id", () -> AttributeIds.checked(PolicyRef.of(id, version)));
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** What people call it; needed. */
    public Builder name(String zh, String en) {
      name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
      return this;
    }

    /** Adds an offer; one is needed. */
    public Builder offer(ArbitratedOffer offer) {
      offers.add(requireNonNull(offer, "offer"));
      return this;
    }

    /** Says what is done where a factor is missing or zero, instead of leaving the offer out. */
    public Builder rule(FactorKind kind, FactorRule rule) {
      rules.put(requireNonNull(kind, "kind"), requireNonNull(rule, "rule"));
      return this;
    }

    /**
     * The policy.
     *
     * @throws org.bankcrm.core.policy.InvalidPolicyException with everything that is wrong
     */
    public OfferArbitration build() {
      findings.require(name, "/name", "name(zh, en)");
      check(
          offers,
          (place, code, message, advice) ->
              findings.add(place < 0 ? "/offers" : "/offers/" + place, code, message, advice));
      findings.throwIfAny();
      return new OfferArbitration(head(ref.orElseThrow(), name.orElseThrow()), offers, rules);
    }
  }
}
