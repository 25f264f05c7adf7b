package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBuilder;
import org.bankcrm.scoring.internal.Findings;

/** Gathers the parts of a scorecard; for one thread. */
public final class ScorecardBuilder extends PolicyBuilder<ScorecardBuilder> {

  private final String id;
  private final Findings findings;
  private final Optional<PolicyRef> ref;
  private Optional<LocalizedText> name = Optional.empty();
  private Optional<LocalizedText> purpose = Optional.empty();
  private int scale;
  private BigDecimal base = BigDecimal.ZERO;
  private final List<Optional<KnockOut>> knockOuts = new ArrayList<>();
  private Optional<Grade> declined = Optional.empty();
  private final List<CharacteristicBuilder> characteristics = new ArrayList<>();
  private ReasonMethod method = ReasonMethod.BELOW_MAXIMUM;
  private int mostReasons = ReasonRules.USUAL;
  private Optional<BigDecimal> leastShortfall = Optional.empty();
  private final List<Optional<CodedText>> reasons = new ArrayList<>();
  private final List<Optional<Band>> bands = new ArrayList<>();

  ScorecardBuilder(String id, int version) {
    this.id = id;
    this.findings = Findings.ofPart();
    this.ref = findings.attempt("/id", () -> AttributeIds.checked(PolicyRef.of(id, version)));
  }

  @Override
  protected ScorecardBuilder self() {
    return this;
  }

  /** What people call it; needed. */
  public ScorecardBuilder name(String zh, String en) {
    name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
    return this;
  }

  /** What it is for. */
  public ScorecardBuilder purpose(String zh, String en) {
    purpose = findings.attempt("/purpose", () -> LocalizedText.of(zh, en));
    return this;
  }

  /** How many digits after the point all points have, 0 to 6; none if not said. */
  public ScorecardBuilder scale(int digits) {
    scale = digits;
    return this;
  }

  /** The points that everybody has; none if not said. */
  public ScorecardBuilder base(BigDecimal points) {
    base = points;
    return this;
  }

  /** The whole points that everybody has. */
  public ScorecardBuilder base(long points) {
    return base(BigDecimal.valueOf(points));
  }

  /** Adds a rule that declines a customer whatever the points. */
  public ScorecardBuilder knockOut(String code, String zh, String en, Condition when) {
    add(knockOuts, "/knockOuts", () -> new KnockOut(CodedText.of(code, zh, en), when));
    return this;
  }

  /** The grade of whom a rule declines; needed where there are such rules. */
  public ScorecardBuilder declined(String grade, String zh, String en, CodedText action) {
    declined = findings.attempt("/declined", () -> Grade.of(grade, zh, en, action));
    return this;
  }

  /** Adds a characteristic. */
  public ScorecardBuilder characteristic(CharacteristicBuilder characteristic) {
    characteristics.add(characteristic);
    return this;
  }

  /** What points are compared with to tell reasons; below the maximum if not said. */
  public ScorecardBuilder reasonsBy(ReasonMethod declared) {
    method = declared;
    return this;
  }

  /** How many reasons are told at most, 1 to 8; four if not said. */
  public ScorecardBuilder mostReasons(int most) {
    mostReasons = most;
    return this;
  }

  /**
   * The least shortfall that is told, zero or more: zero tells characteristics that cost nothing
   * too. If not said, anything above zero is told.
   */
  public ScorecardBuilder leastShortfall(BigDecimal points) {
    leastShortfall = Optional.of(points);
    return this;
  }

  /**
   * Declares a reason with its words, fit for a letter; of equal shortfalls the one declared first
   * is told first.
   */
  public ScorecardBuilder reason(String code, String zh, String en) {
    add(reasons, "/reasons/codes", () -> CodedText.of(code, zh, en));
    return this;
  }

  /** Adds a band below those so far. */
  public ScorecardBuilder band(
      BigDecimal from, String grade, String zh, String en, CodedText action) {
    return band(Optional.of(from), grade, zh, en, action);
  }

  /** Adds a band that begins at whole points below those so far. */
  public ScorecardBuilder band(long from, String grade, String zh, String en, CodedText action) {
    return band(BigDecimal.valueOf(from), grade, zh, en, action);
  }

  /** Adds the lowest band, which takes all that is left; needed where there are bands. */
  public ScorecardBuilder otherwise(String grade, String zh, String en, CodedText action) {
    return band(Optional.empty(), grade, zh, en, action);
  }

  private ScorecardBuilder band(
      Optional<BigDecimal> from, String grade, String zh, String en, CodedText action) {
    add(bands, "/bands", () -> new Band(from, Grade.of(grade, zh, en, action)));
    return this;
  }

  private <T> void add(List<Optional<T>> list, String path, Supplier<T> maker) {
    list.add(findings.attempt(path + "/" + list.size(), maker));
  }

  /**
   * The card.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with everything that is wrong
   */
  public Scorecard build() {
    Findings all = Findings.ofPolicy(id);
    all.addAll("", findings);
    all.require(name, "/name", "name(zh, en)");
    List<Optional<Characteristic>> built = new ArrayList<>();
    for (CharacteristicBuilder each : characteristics) {
      built.add(each.build("/characteristics/" + built.size(), all));
    }
    Optional<ReasonRules> rules = all.attempt("/reasons", this::rules);
    all.attempt("/scale", () -> Points.checkScale(scale));
    if (all.isEmpty()) { // else the places would not be those that were written
      CardCheck.checkSizes(card(built, rules.orElseThrow()), all);
      CardCheck.check(card(built, rules.orElseThrow()), all);
    }
    all.throwIfAny();
    return new Scorecard(card(built, rules.orElseThrow()).exact());
  }

  private ReasonRules rules() {
    return new ReasonRules(method, mostReasons, leastShortfall, present(reasons));
  }

  private Card card(List<Optional<Characteristic>> built, ReasonRules rules) {
    return new Card(
        head(ref.orElseThrow(), name.orElseThrow()),
        purpose,
        scale,
        base,
        present(knockOuts),
        declined,
        present(built),
        rules,
        present(bands));
  }

  private static <T> List<T> present(List<Optional<T>> made) {
    return made.stream().flatMap(Optional::stream).toList();
  }
}
