package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.KeptCodes;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;
import org.jspecify.annotations.Nullable;

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
 * where no missing value could change it.
 *
 * <p>Rungs need not be nested: one may ask for assets and the next for a salary. But a rung on
 * which nobody can stand, since whoever meets its condition is taken by a better one, is refused
 * where that can be proved.
 *
 * <p>With a {@link TierRetention} the ladder looks at the rung that the customer stands on already,
 * which comes in as attributes ({@link #state}) and goes out with the placement ({@link
 * TierStanding#next}). A customer of whom no rung is known is placed by the conditions alone. Such
 * a ladder also yields {@code tier.<id>.earned}, the rung without regard to one given by hand.
 * Immutable, thread-safe and comparable by value.
 */
public final class TierLadder implements Grouping<TierPlacement> {

  /** Reads and writes ladders: {@code "kind": "tier-ladder"}. */
  public static final PolicyKind KIND = TierLadderForm.KIND;

  /** The most rungs. */
  static final int MOST = 100;

  /** The most rungs of a ladder with retention, which asks five things of each. */
  static final int MOST_RETAINED = 20;

  private final PolicyHead head;
  private final Optional<LocalizedText> purpose;
  private final Optional<TierRetention> retention;
  private final List<Tier> tiers;
  private final List<FormerCode> formerly;
  private final TierStateAttributes state;

  /** What was proved once, since that takes most of the time in which a book is compiled. */
  private @Nullable SortedMap<Integer, String> unreachable;

  TierLadder(
      PolicyHead head,
      Optional<LocalizedText> purpose,
      Optional<TierRetention> retention,
      List<Tier> tiers,
      List<FormerCode> formerly) {
    this.head = head;
    this.purpose = purpose;
    this.retention = retention;
    this.tiers = List.copyOf(tiers);
    this.formerly = List.copyOf(formerly);
    this.state =
        new TierStateAttributes(
            ref(),
            codes(),
            FormerCode.byOld(formerly),
            tiers.stream().anyMatch(tier -> tier.guaranteed().isPresent()));
  }

  /**
   * Starts a ladder; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 100 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.TIER;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the ladder is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return purpose;
  }

  /** How those who stand on a rung already rise and fall; empty if the ladder looks at no past. */
  public Optional<TierRetention> retention() {
    return retention;
  }

  /** With retention: the rungs that customers have earned, or were given by hand. */
  @Override
  public List<KeptCodes> keeps() {
    return retention.isPresent()
        ? List.of(KeptCodes.of("tiers", "客户等级", "tiers of customers", codes()))
        : List.of();
  }

  /** What rungs of earlier versions have become; stored states that name them are read so. */
  @Override
  public List<FormerCode> formerly() {
    return formerly;
  }

  /** The rungs, best first; the last one has no condition. */
  public List<Tier> tiers() {
    return tiers;
  }

  /**
   * The rung with this code.
   *
   * @param code as the author wrote it; upper and lower case are told apart
   */
  public Optional<Tier> find(String code) {
    requireNonNull(code, "code");
    return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
  }

  /** The best rung with a guarantee that is not above this one: the one that may be promised. */
  Optional<Tier> promised(String code) {
    return tiers.stream()
        .dropWhile(tier -> !tier.code().equals(code))
        .filter(tier -> tier.guaranteed().isPresent())
        .findFirst();
  }

  /** What people call the rung with the code, which is one of these. */
  LocalizedText nameOf(String code) {
    return find(code).orElseThrow().name();
  }

  /**
   * The attribute that it yields, {@code tier.<id>}, with the rungs' codes, best first. Missing
   * where missing values could change the rung. One given by hand is this one while it counts.
   */
  public CodeAttribute attribute() {
    return attribute(ref(), name(), codes());
  }

  static CodeAttribute attribute(PolicyRef ref, LocalizedText name, List<String> codes) {
    return Attributes.code(AttributeIds.tier(ref), codes, AttributeInfo.named(name));
  }

  /**
   * The attribute {@code tier.<id>.earned} that a ladder with retention yields: the rung without
   * regard to one given by hand.
   */
  public CodeAttribute earnedAttribute() {
    return earnedAttribute(ref(), name(), codes());
  }

  static CodeAttribute earnedAttribute(PolicyRef ref, LocalizedText name, List<String> codes) {
    return Attributes.code(
        AttributeIds.tier(ref) + ".earned",
        codes,
        AttributeInfo.named(name.followedBy("（评定）", ", as earned")));
  }

  /**
   * The attributes by which a ladder with retention reads a customer's past. A host fills them from
   * what it stored of the run before; a book with the ladder has them in its catalogue.
   */
  public TierStateAttributes state() {
    return state;
  }

  /**
   * The condition, for other policies, that a customer stands on this rung. UNKNOWN where the rung
   * is not known.
   *
   * @param code of one of the rungs
   * @throws IllegalArgumentException if there is no such rung
   */
  public Condition is(String code) {
    return attribute().is(code);
  }

  /**
   * The condition, for other policies, that a customer stands on this rung or a better one. The
   * rung itself is included. UNKNOWN where the rung is not known.
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

  List<String> codes() {
    return tiers.stream().map(Tier::code).toList();
  }

  @Override
  public List<String> outcomes() {
    return Outcomes.codes(this, codes());
  }

  @Override
  public Outcome<TierPlacement> plan(Planner planner) {
    unreachable().forEach((place, why) -> report(place, why, planner));
    if (retention.isPresent()) {
      state().earned().forEach(planner::remembers);
    }
    if (retention.isPresent()) {
      RetentionPlan plan = new RetentionPlan(this, planner);
      return withNotAsked(plan::read).with(plan.fields());
    }
    LadderPlan plan = new LadderPlan(this, planner);
    return withNotAsked(plan::read).with(plan.fields());
  }

  private SortedMap<Integer, String> unreachable() {
    SortedMap<Integer, String> found = unreachable;
    if (found == null) {
      found = UnreachableTiers.of(tiers);
      unreachable = found;
    }
    return found;
  }

  private void report(int place, String why, Planner planner) {
    planner.problem(
        RetentionGates.whenPath(place),
        SegmentationProblem.UNREACHABLE_TIER,
        "nobody can stand on tier '" + tiers.get(place).code() + "': " + why,
        "Put the stricter condition first, or change one of the two.");
  }

  private Outcome<TierPlacement> withNotAsked(Outcome<TierPlacement> asked) {
    return reading ->
        reading.applies() == Truth.TRUE
            ? asked.of(reading)
            : TierPlacement.notAsked(
                this,
                reading.applies(),
                retention.isPresent() ? state().read(reading) : Optional.empty());
  }

  /** The rungs by their names. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return find(code).map(Tier::name);
  }

  @Override
  public void words(TierPlacement result, Sentences text) {
    new TierWords(this, result, text).tell();
  }

  @Override
  public void letter(TierPlacement result, Sentences text) {
    new TierWords(this, result, text).write();
  }

  /** The gates of the yielded code, in the order in which the first TRUE one counts. */
  List<ChoiceGate> choiceGates() {
    if (retention.isPresent()) {
      return new RetentionGates(this).all();
    }
    List<ChoiceGate> gates = new ArrayList<>();
    for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
      String path = RetentionGates.whenPath(gates.size());
      gates.add(ChoiceGate.of(tier.code(), path, tier.when().orElseThrow()));
    }
    return gates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TierLadder that
        && head.equals(that.head)
        && purpose.equals(that.purpose)
        && retention.equals(that.retention)
        && tiers.equals(that.tiers)
        && formerly.equals(that.formerly);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, purpose, retention, tiers, formerly);
  }

  @Override
  public String toString() {
    return "TierLadder " + ref() + " " + codes();
  }

  /** Gathers the rungs of a ladder, best first; for one thread. */
  public static final class Builder extends FormBuilder<TierLadder, Builder> {

    private Optional<Entry> last = Optional.empty();

    private Builder(String id, int version) {
      super(TierLadderForm.FORM, id, version);
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      entry.write(Common.PURPOSE, zh, en);
      return this;
    }

    /** Adds a rung below those so far. */
    public Builder tier(
        String code, String zh, String en, Condition when, Entitlement.Builder... entitlements) {
      return add(code, zh, en, entitlements, tier -> tier.put(TierLadderForm.WHEN, when));
    }

    /**
     * What keeps customers on the rung that was added last when they no longer meet its condition,
     * such as a lower balance; for ladders with retention, on any rung but the bottom one.
     *
     * @param hold weaker than the condition that opens the rung
     * @throws IllegalStateException if no rung was added
     */
    public Builder heldWhile(Condition hold) {
      requireNonNull(hold, "hold");
      last.orElseThrow(() -> new IllegalStateException("add a rung first"))
          .put(TierLadderForm.HOLD, hold);
      return this;
    }

    /**
     * Promises the rung that was added last for so long to whoever reaches it; for ladders with
     * retention, on any rung but the bottom one.
     *
     * @throws IllegalStateException if no rung was added
     */
    public Builder guaranteedMonths(int months) {
      return guaranteed(new Entry().write(RetentionForm.MONTHS, (long) months));
    }

    /**
     * Promises the rung that was added last until the end of the year so many years after the one
     * in which it is reached: 0 for that year, 1 for the next.
     *
     * @throws IllegalStateException if no rung was added
     */
    public Builder guaranteedUntilEndOfYear(int yearsLater) {
      return guaranteed(new Entry().write(RetentionForm.END_OF_YEAR, (long) yearsLater));
    }

    private Builder guaranteed(Entry time) {
      last.orElseThrow(() -> new IllegalStateException("add a rung first"))
          .write(TierLadderForm.GUARANTEED, time);
      return this;
    }

    /**
     * Looks at the rung that a customer stands on already, and treats it so. Without it a ladder
     * looks at nothing but the facts of the day.
     *
     * @param rules when customers move up and down, and how far
     */
    public Builder retention(TierRetention.Builder rules) {
      entry.put(TierLadderForm.RETENTION, rules);
      return this;
    }

    /**
     * Says what a rung of an earlier version has become, so that what is stored of customers fits.
     *
     * @param was its old code, which this version does not have
     * @param is the code of this version that stands for it
     */
    public Builder formerly(String was, String is) {
      entry.add(FormerCode.FORMERLY, FormerCode.entry(was, is));
      return this;
    }

    /** Adds the bottom rung, open to all; needed, and nothing comes after it. */
    public Builder otherwise(
        String code, String zh, String en, Entitlement.Builder... entitlements) {
      return add(code, zh, en, entitlements, tier -> tier.put(TierLadderForm.OTHERWISE, true));
    }

    private Builder add(
        String code,
        String zh,
        String en,
        Entitlement.Builder[] entitlements,
        Consumer<Entry> opening) {
      Entry tier = new Entry().write(Key.CODE, code).write(Key.NAME, zh, en);
      opening.accept(tier);
      for (Entitlement.Builder entitlement : entitlements) {
        tier.add(TierLadderForm.ENTITLEMENTS, entitlement);
      }
      entry.add(TierLadderForm.TIERS, tier);
      last = Optional.of(tier);
      return this;
    }
  }
}
