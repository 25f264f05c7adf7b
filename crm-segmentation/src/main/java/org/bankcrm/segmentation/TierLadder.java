package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.segmentation.internal.Findings;
import org.bankcrm.segmentation.internal.Implication;

/**
 * An order of rungs, best first, of which each customer stands on exactly one: private banking,
 * diamond, gold, ordinary, each with its services.
 *
 * <pre>{@code
 * TierLadder value =
 *     TierLadder.builder("value", 1)
 *         .name("价值等级", "Value tiers")
 *         .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)),
 *             Entitlement.of("lounge-visits", "贵宾厅次数（每年）", "Lounge visits a year", 12))
 *         .otherwise("ORDINARY", "普通客户", "Ordinary")
 *         .build();
 * }</pre>
 *
 * <p>A customer stands on the first rung whose condition is TRUE, else on the bottom rung, which
 * has none: exclusive and without gaps by construction. It yields the code {@code tier.<id>}, known
 * where no missing value could change it. Immutable, thread-safe and comparable by value.
 */
public final class TierLadder implements Policy<TierPlacement> {

  /** Reads and writes ladders: {@code "kind": "tier-ladder"}. */
  public static final PolicyKind KIND = new TierLadderKind();

  /** The most rungs. */
  static final int MOST = 100;

  private final PolicyRef ref;
  private final LocalizedText name;
  private final Optional<LocalizedText> purpose;
  private final List<Tier> tiers;

  TierLadder(PolicyRef ref, LocalizedText name, Optional<LocalizedText> purpose, List<Tier> tiers) {
    this.ref = ref;
    this.name = name;
    this.purpose = purpose;
    this.tiers = List.copyOf(tiers);
  }

  /**
   * Starts a ladder; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 120 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(requireNonNull(id, "id"), version);
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public LocalizedText name() {
    return name;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the ladder is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return purpose;
  }

  /** The rungs, best first; the last one has no condition. */
  public List<Tier> tiers() {
    return tiers;
  }

  /** The rung with this code. */
  public Optional<Tier> find(String code) {
    requireNonNull(code, "code");
    return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
  }

  /** The attribute that it yields, {@code tier.<id>}, with the rungs' codes, best first. */
  public CodeAttribute attribute() {
    return attribute(ref, name, codes());
  }

  static CodeAttribute attribute(PolicyRef ref, LocalizedText name, List<String> codes) {
    return Attributes.code(
        AttributeIds.tier(ref), codes, AttributeInfo.named(name.zh(), name.en()));
  }

  /** The condition, for other policies, that a customer stands on this rung. */
  public Condition is(String code) {
    return attribute().is(code);
  }

  /**
   * The condition, for other policies, that a customer stands on this rung or a better one.
   *
   * @throws IllegalArgumentException if there is no such rung
   */
  public Condition isAtLeast(String code) {
    int place = codes().indexOf(requireNonNull(code, "code"));
    if (place < 0) {
      throw new IllegalArgumentException("'" + code + "' is not one of " + codes());
    }
    return attribute().isIn(codes().subList(0, place + 1));
  }

  private List<String> codes() {
    return tiers.stream().map(Tier::code).toList();
  }

  @Override
  public Outcome<TierPlacement> plan(Planner planner) {
    reportUnreachable(planner);
    return new LadderPlan(this, planner)::read;
  }

  private void reportUnreachable(Planner planner) {
    for (int later = 1; later < tiers.size() - 1; later++) {
      Condition condition = tiers.get(later).when().orElseThrow();
      for (Tier earlier : tiers.subList(0, later)) {
        if (Implication.holds(condition, earlier.when().orElseThrow())) {
          planner.problem(
              "/tiers/" + later + "/when",
              "unreachable-tier",
              "nobody can stand on tier '"
                  + tiers.get(later).code()
                  + "': whoever meets its condition meets that of '"
                  + earlier.code()
                  + "', which comes first.",
              "Put the stricter condition first, or change one of the two.");
          break;
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TierLadder that
        && ref.equals(that.ref)
        && name.equals(that.name)
        && purpose.equals(that.purpose)
        && tiers.equals(that.tiers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ref, name, purpose, tiers);
  }

  @Override
  public String toString() {
    return "TierLadder " + ref + " " + codes();
  }

  /** Gathers the rungs of a ladder, best first; for one thread. */
  public static final class Builder {

    private final Findings findings;
    private final Optional<PolicyRef> ref;
    private Optional<LocalizedText> name = Optional.empty();
    private Optional<LocalizedText> purpose = Optional.empty();
    private final List<Tier> tiers = new ArrayList<>();
    private int written;

    private Builder(String id, int version) {
      this.findings = new Findings(id);
      this.ref = findings.attempt("/id", () -> AttributeIds.checked(PolicyRef.of(id, version)));
    }

    /** What people call it; needed. */
    public Builder name(String zh, String en) {
      name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
      return this;
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      purpose = findings.attempt("/purpose", () -> LocalizedText.of(zh, en));
      return this;
    }

    /** Adds a rung below those so far. */
    public Builder tier(
        String code, String zh, String en, Condition when, Entitlement... entitlements) {
      return add(code, zh, en, Optional.of(when), List.of(entitlements));
    }

    /** Adds the bottom rung, open to all; needed, and nothing comes after it. */
    public Builder otherwise(String code, String zh, String en, Entitlement... entitlements) {
      return add(code, zh, en, Optional.empty(), List.of(entitlements));
    }

    private Builder add(
        String code,
        String zh,
        String en,
        Optional<Condition> when,
        List<Entitlement> entitlements) {
      String path = "/tiers/" + written++;
      requireNonNull(code, "code");
      findings
          .attempt(
              path,
              () -> new Tier(code, LocalizedText.of(zh, en), when, new Entitlements(entitlements)))
          .ifPresent(tiers::add);
      return this;
    }

    /**
     * The ladder.
     *
     * @throws org.bankcrm.core.policy.InvalidPolicyException with everything that is wrong
     */
    public TierLadder build() {
      findings.require(name, "/name", "name(zh, en)");
      if (tiers.size() == written) { // else the places would not be those that were written
        LadderCheck.check(
            tiers,
            (place, key, code, message, advice) ->
                findings.add(
                    place < 0 ? "/tiers" : "/tiers/" + place + "/" + key, code, message, advice));
      }
      findings.throwIfAny();
      return new TierLadder(
          ref.orElseThrow(), name.orElseThrow(), purpose, Collections.unmodifiableList(tiers));
    }
  }
}
