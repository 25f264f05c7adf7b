package org.bankcrm.scoring;

import java.math.BigDecimal;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;

/** Gathers the parts of a scorecard; for one thread. */
public final class ScorecardBuilder extends FormBuilder<Scorecard, ScorecardBuilder> {

  private final Entry reasons = new Entry();

  ScorecardBuilder(String id, int version) {
    super(ScorecardForm.FORM, id, version);
    reasons.put(ScorecardForm.METHOD, ReasonMethod.BELOW_MAXIMUM);
    entry.write(ScorecardForm.REASONS, reasons);
  }

  @Override
  protected ScorecardBuilder self() {
    return this;
  }

  /** What it is for. */
  public ScorecardBuilder purpose(String zh, String en) {
    entry.write(Common.PURPOSE, zh, en);
    return this;
  }

  /** How many digits after the point all points have, 0 to 6; none if not said. */
  public ScorecardBuilder scale(int digits) {
    entry.write(ScorecardForm.SCALE, digits);
    return this;
  }

  /** The points that everybody has; none if not said. */
  public ScorecardBuilder base(BigDecimal points) {
    entry.put(ScorecardForm.BASE, points);
    return this;
  }

  /** The whole points that everybody has. */
  public ScorecardBuilder base(long points) {
    return base(BigDecimal.valueOf(points));
  }

  /** Adds a rule that declines a customer whatever the points. */
  public ScorecardBuilder knockOut(String code, String zh, String en, Condition when) {
    Entry rule = new Entry().write(ScorecardForm.RULE_REASON, code).write(Common.TEXT, zh, en);
    entry.add(ScorecardForm.KNOCK_OUTS, rule.put(ScorecardForm.WHEN, when));
    return this;
  }

  /** The grade of whom a rule declines; needed where there are such rules. */
  public ScorecardBuilder declined(String grade, String zh, String en, CodedText action) {
    entry.write(ScorecardForm.DECLINED, grade(grade, zh, en, action));
    return this;
  }

  private static Entry grade(String grade, String zh, String en, CodedText action) {
    return new Entry()
        .write(ScorecardForm.GRADE, grade)
        .write(Common.NAME, zh, en)
        .put(ScorecardForm.ACTION, action);
  }

  /** Adds a characteristic. */
  public ScorecardBuilder characteristic(CharacteristicBuilder characteristic) {
    entry.add(ScorecardForm.CHARACTERISTICS, characteristic.entry());
    return this;
  }

  /** What points are compared with to tell reasons; below the maximum if not said. */
  public ScorecardBuilder reasonsBy(ReasonMethod declared) {
    reasons.put(ScorecardForm.METHOD, declared);
    return this;
  }

  /** How many reasons are told at most, 1 to 8; four if not said. */
  public ScorecardBuilder mostReasons(int most) {
    reasons.write(ScorecardForm.MOST, most);
    return this;
  }

  /**
   * The least shortfall that is told, zero or more: zero tells characteristics that cost nothing
   * too. If not said, anything above zero is told.
   */
  public ScorecardBuilder leastShortfall(BigDecimal points) {
    reasons.write(ScorecardForm.LEAST, points);
    return this;
  }

  /**
   * Declares a reason with its words, fit for a letter; of equal shortfalls the one declared first
   * is told first.
   */
  public ScorecardBuilder reason(String code, String zh, String en) {
    reasons.add(
        ScorecardForm.CODES, new Entry().write(Common.CODE, code).write(Common.TEXT, zh, en));
    return this;
  }

  /** Adds a band below those so far. */
  public ScorecardBuilder band(
      BigDecimal from, String grade, String zh, String en, CodedText action) {
    Entry band = grade(grade, zh, en, action).put(ScorecardForm.FROM, from);
    entry.add(ScorecardForm.BANDS, band);
    return this;
  }

  /** Adds a band that begins at whole points below those so far. */
  public ScorecardBuilder band(long from, String grade, String zh, String en, CodedText action) {
    return band(BigDecimal.valueOf(from), grade, zh, en, action);
  }

  /** Adds the lowest band, which takes all that is left; needed where there are bands. */
  public ScorecardBuilder otherwise(String grade, String zh, String en, CodedText action) {
    Entry band = grade(grade, zh, en, action).put(ScorecardForm.OTHERWISE, true);
    entry.add(ScorecardForm.BANDS, band);
    return this;
  }
}
