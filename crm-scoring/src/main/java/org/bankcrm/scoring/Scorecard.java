package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Past;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
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
 *             Characteristic.builder("age", AGE)
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
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
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
  public PolicyAspect aspect() {
    return PolicyAspect.SCORE;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the card is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return card.purpose();
  }

  /**
   * How many digits after the point the points have, 0 to 6. Base, bins, bands and the score have
   * so many, so that adding them up is exact and nothing is rounded.
   */
  public int scale() {
    return card.scale();
  }

  /**
   * The points that everybody has. With the card's digits; zero if the author gave none, and below
   * zero if they chose so.
   */
  public BigDecimal base() {
    return card.base();
  }

  /**
   * The rules that decline a customer whatever the points. In the author's order; each is asked
   * whatever the others say, and a rule that is UNKNOWN leaves the grade open.
   */
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

  /** What grades of earlier versions have become. */
  @Override
  public List<FormerCode> formerly() {
    return card.formerly();
  }

  /** The bands, the highest scores first; empty if the card has no grades. */
  public List<Band> bands() {
    return card.bands();
  }

  /**
   * The highest score that the bins allow for. The base plus the most of each characteristic; bins
   * that nobody can fall into do not count. It need not be reachable by any one customer, as no
   * condition of different characteristics is compared.
   */
  public BigDecimal mostPoints() {
    return card.mostPoints();
  }

  /**
   * The lowest score that the bins allow for. The base plus the fewest of each characteristic, told
   * by the same rule as {@link #mostPoints}.
   */
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
    AttributeInfo info = AttributeInfo.named(name).withUnit("points");
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
   * The condition, for other policies, that a customer has these points or more. The bound is
   * included. Unknown where a characteristic is not settled; a policy that asks this is decided
   * after the card.
   *
   * @param points with no more digits after the point than the card's; in points, not in per cent
   * @throws IllegalArgumentException if the points have more digits than the card's, or lie beyond
   *     a thousand million
   * @return a condition on {@link #attribute}
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
   * The condition, for other policies, that the score lies lower than in the run before by so many
   * points or more. Unknown where either run told none.
   *
   * @param points above zero, with the card's digits
   * @throws IllegalArgumentException if the points are not above zero or have too many digits
   */
  public Condition fell(BigDecimal points) {
    if (points.signum() <= 0 || !Points.isInRange(points) || !Points.isExactAt(points, scale())) {
      throw new IllegalArgumentException(
          "no fall of " + ref() + ", whose points have " + scale() + " digits after the point");
    }
    BigDecimal change = points.negate();
    Object bound = scale() == 0 ? (Object) change.longValueExact() : change;
    return new Comparison(
        Past.change(attribute()).ref(),
        new Range(Optional.empty(), Optional.of(new Range.Bound(bound, true))));
  }

  /**
   * The condition, for other policies, that a customer has this grade. Unknown where missing values
   * could still change the grade; the grade of the declined is one of them.
   *
   * @param code of a band, or of the declined
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

    return new ScorePlan(this, planner).outcome();
  }

  /** The grades by their names. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return Stream.concat(declined().stream(), bands().stream().map(Band::grade))
        .filter(grade -> grade.code().equals(code))
        .map(Grade::name)
        .findFirst();
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

  /** Gathers the parts of a scorecard; for one thread. */
  public static final class Builder extends FormBuilder<Scorecard, Builder> {

    private final Entry reasons = new Entry();

    Builder(String id, int version) {
      super(ScorecardForm.FORM, id, version);
      reasons.put(ScorecardForm.METHOD, ReasonMethod.BELOW_MAXIMUM);
      entry.write(ScorecardForm.REASONS, reasons);
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      entry.write(Common.PURPOSE, zh, en);
      return this;
    }

    /**
     * How many digits after the point all points have, 0 to 6; none if not said. What has more
     * digits is refused where it stands, and never rounded.
     */
    public Builder scale(int digits) {
      entry.write(ScorecardForm.SCALE, digits);
      return this;
    }

    /** The points that everybody has; none if not said. */
    public Builder base(BigDecimal points) {
      entry.put(ScorecardForm.BASE, points);
      return this;
    }

    /** The whole points that everybody has. */
    public Builder base(long points) {
      return base(BigDecimal.valueOf(points));
    }

    /**
     * Adds a rule that declines a customer whatever the points. The points are told all the same;
     * the grade is that of {@link #declined}.
     *
     * @param code of the reason that is told
     * @param zh what a letter says of it in Chinese
     * @param en the same in English
     * @param when whom it declines; where it is UNKNOWN the grade is not settled
     */
    public Builder knockOut(String code, String zh, String en, Condition when) {
      Entry rule = new Entry().write(ScorecardForm.RULE_REASON, code).write(Common.TEXT, zh, en);
      entry.add(ScorecardForm.KNOCK_OUTS, rule.put(ScorecardForm.WHEN, when));
      return this;
    }

    /** The grade of whom a rule declines; needed where there are such rules. */
    public Builder declined(String grade, String zh, String en, CodedText.Builder action) {
      entry.write(ScorecardForm.DECLINED, grade(grade, zh, en, action));
      return this;
    }

    private static Entry grade(String grade, String zh, String en, CodedText.Builder action) {
      return new Entry()
          .write(ScorecardForm.GRADE, grade)
          .write(Key.NAME, zh, en)
          .put(ScorecardForm.ACTION, action);
    }

    /** Adds a characteristic. */
    public Builder characteristic(Characteristic.Builder characteristic) {
      entry.add(ScorecardForm.CHARACTERISTICS, characteristic);
      return this;
    }

    /** What points are compared with to tell reasons; below the maximum if not said. */
    public Builder reasonsBy(ReasonMethod declared) {
      reasons.put(ScorecardForm.METHOD, declared);
      return this;
    }

    /**
     * What becomes of points above that figure where characteristics share a reason; they offset
     * what the others lack if not said.
     */
    public Builder surplus(Surplus declared) {
      reasons.put(ScorecardForm.SURPLUS, declared);
      return this;
    }

    /** How many reasons are told at most, 1 to 8; four if not said. */
    public Builder mostReasons(int most) {
      reasons.write(ScorecardForm.MOST, most);
      return this;
    }

    /**
     * The least shortfall that is told, zero or more: zero tells characteristics that cost nothing
     * too. If not said, anything above zero is told.
     */
    public Builder leastShortfall(BigDecimal points) {
      reasons.write(ScorecardForm.LEAST, points);
      return this;
    }

    /**
     * Declares a reason with its words, fit for a letter; of equal shortfalls the one declared
     * first is told first.
     */
    public Builder reason(String code, String zh, String en) {
      reasons.add(
          ScorecardForm.CODES, new Entry().write(Key.CODE, code).write(Common.TEXT, zh, en));
      return this;
    }

    /**
     * Adds a band below those so far. It takes scores from this figure, included, up to where the
     * band before it begins.
     *
     * @param from the lowest score of the band, with the card's digits
     * @param action what the bank does with customers of this grade
     */
    public Builder band(
        BigDecimal from, String grade, String zh, String en, CodedText.Builder action) {
      Entry band = grade(grade, zh, en, action).put(ScorecardForm.FROM, from);
      entry.add(ScorecardForm.BANDS, band);
      return this;
    }

    /** Adds a band that begins at whole points below those so far. */
    public Builder band(long from, String grade, String zh, String en, CodedText.Builder action) {
      return band(BigDecimal.valueOf(from), grade, zh, en, action);
    }

    /**
     * Says what a grade of an earlier version has become, so that what is kept of customers fits.
     *
     * @param was its old code, which this version does not have
     * @param is the code of this version that stands for it
     */
    public Builder formerly(String was, String is) {
      entry.add(FormerCode.FORMERLY, FormerCode.entry(was, is));
      return this;
    }

    /** Adds the lowest band, which takes all that is left; needed where there are bands. */
    public Builder otherwise(String grade, String zh, String en, CodedText.Builder action) {
      Entry band = grade(grade, zh, en, action).put(ScorecardForm.OTHERWISE, true);
      entry.add(ScorecardForm.BANDS, band);
      return this;
    }
  }
}
