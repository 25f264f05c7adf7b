package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;

/**
 * A card that gives points for what is known of a customer, adds them up to a score, and grades it.
 *
 * <pre>{@code
 * Scorecard card =
 *     Scorecard.builder("credit-card", 1)
 *         .name("信用卡评分", "Credit card score")
 *         .base(400)
 *         .characteristic(
 *             Characteristic.of("age", AGE)
 *                 .name("年龄", "Age")
 *                 .reason("AGE")
 *                 .missing(0)
 *                 .bin("不满25岁", "Under 25", AGE.lessThan(25), 10)
 *                 .bin("25岁及以上", "25 and over", AGE.atLeast(25), 40)
 *                 .otherImpossible())
 *         .reason("AGE", "年龄段的信用记录较短", "Length of credit history for the age group")
 *         .build();
 * }</pre>
 *
 * <p>The score is the base points plus the points of each characteristic, exactly; more is better.
 * It yields {@code score.<id>}, known where every characteristic is settled, and, if the card has
 * bands, the code {@code grade.<id>}, known where no missing value could change it. A customer whom
 * a knock-out rule declines has the grade of the declined whatever the score. In the columns of a
 * population's decisions, the ranking numbers the reasons in their declared order, from 0.
 * Immutable, thread-safe and comparable by value.
 */
public final class Scorecard implements Policy<Score> {

  /** Reads and writes cards: {@code "kind": "scorecard"}. */
  public static final PolicyKind KIND = ScorecardForm.KIND;

  private final Card card;

  Scorecard(Card card) {
    this.card = card;
  }

  /**
   * Starts a card; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 120 in all
   * @param version from 1 to 999,999,999
   */
  public static ScorecardBuilder builder(String id, int version) {
    return new ScorecardBuilder(requireNonNull(id, "id"), version);
  }

  @Override
  public PolicyHead head() {
    return card.head();
  }

  /** {@code credit} unless the author says otherwise. */
  @Override
  public DecisionPurpose decides() {
    return head().purpose().orElse(DecisionPurpose.CREDIT);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the card is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return card.purpose();
  }

  /** How many digits after the point the points have, 0 to 6. */
  public int scale() {
    return card.scale();
  }

  /** The points that everybody has. */
  public BigDecimal base() {
    return card.base();
  }

  /** The rules that decline a customer whatever the points. */
  public List<KnockOut> knockOuts() {
    return card.knockOuts();
  }

  /** The grade of whom a knock-out rule declines; empty if there is none. */
  public Optional<Grade> declined() {
    return card.declined();
  }

  /** The characteristics in the author's order. */
  public List<Characteristic> characteristics() {
    return card.characteristics();
  }

  /** How the card tells what cost most. */
  public ReasonRules reasonRules() {
    return card.reasons();
  }

  /** The bands, the highest scores first; empty if the card has no grades. */
  public List<Band> bands() {
    return card.bands();
  }

  /** The highest score that the bins allow for. */
  public BigDecimal mostPoints() {
    return card.mostPoints();
  }

  /** The lowest score that the bins allow for. */
  public BigDecimal fewestPoints() {
    return card.fewestPoints();
  }

  Card card() {
    return card;
  }

  /**
   * The attribute {@code score.<id>}: an integer where the points are whole, else a decimal of the
   * card's digits.
   */
  public Attribute<?> attribute() {
    return attribute(ref(), name(), scale());
  }

  static Attribute<?> attribute(PolicyRef ref, LocalizedText name, int scale) {
    AttributeInfo info = AttributeInfo.named(name.zh(), name.en()).withUnit("points");
    String id = AttributeIds.score(ref);
    return scale == 0 ? Attributes.integer(id, info) : Attributes.decimal(id, scale, info);
  }

  /** The attribute {@code grade.<id>}; empty if the card has no grades. */
  public Optional<CodeAttribute> gradeAttribute() {
    return gradeAttribute(ref(), name(), gradeCodes());
  }

  static Optional<CodeAttribute> gradeAttribute(
      PolicyRef ref, LocalizedText name, Set<String> codes) {
    AttributeInfo info = AttributeInfo.named(name.followedBy("：等级", ": grade"));
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(Attributes.code(AttributeIds.grade(ref), List.copyOf(codes), info));
  }

  /** The grade of the declined, then those of the bands. */
  private Set<String> gradeCodes() {
    Set<String> codes = new LinkedHashSet<>();
    declined().ifPresent(grade -> codes.add(grade.code()));
    bands().forEach(band -> codes.add(band.grade().code()));
    return codes;
  }

  /**
   * The condition, for other policies, that a customer has these points or more.
   *
   * @throws IllegalArgumentException if the points have more digits than the card's, or lie beyond
   *     a thousand million
   */
  public Condition isAtLeast(BigDecimal points) {
    if (!Points.isInRange(points) || !Points.isExactAt(points, scale())) {
      throw new IllegalArgumentException(
          "no points of " + ref() + ", which have " + scale() + " digits after the point");
    }
    AttributeRef ref = attribute().ref();
    Object bound = scale() == 0 ? (Object) points.longValueExact() : points;
    return new Comparison(
        ref, new Range(Optional.of(new Range.Bound(bound, true)), Optional.empty()));
  }

  /**
   * The condition, for other policies, that a customer has this grade.
   *
   * @throws IllegalArgumentException if there is no such grade
   */
  public Condition isGrade(String code) {
    return gradeAttribute()
        .orElseThrow(() -> new IllegalArgumentException(ref() + " has no grades"))
        .is(code);
  }

  /**
   * What each method would have told of a customer, by what the card knows: those methods for which
   * every characteristic has the figure. The card's own method tells what the score tells.
   *
   * @param score a settled score of this very card
   * @throws IllegalArgumentException if the score is another card's, or not settled in its points
   */
  public Map<ReasonMethod, List<ScoreReason>> reasonsByMethod(Score score) {
    return ReasonsByMethod.of(card, score);
  }

  @Override
  public Outcome<Score> plan(Planner planner) {
    return new ScorePlan(this, planner)::read;
  }

  @Override
  public void words(Score result, Sentences text) {
    new ScoreWords(this, result, text).tell();
  }

  @Override
  public void letter(Score result, Sentences text) {
    new ScoreWords(this, result, text).write();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scorecard that && card.equals(that.card);
  }

  @Override
  public int hashCode() {
    return card.hashCode();
  }

  @Override
  public String toString() {
    List<String> ids = new ArrayList<>();
    characteristics().forEach(each -> ids.add(each.id()));
    return "Scorecard " + ref() + " " + ids;
  }
}
