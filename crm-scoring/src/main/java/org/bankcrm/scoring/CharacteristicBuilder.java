package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;

/**
 * Gathers the parts of a characteristic; handed to the builder of the card, which tells everything
 * that is wrong. For one thread.
 *
 * <pre>{@code
 * Characteristic.of("age", AGE)
 *     .name("年龄", "Age")
 *     .reason("YOUNG")
 *     .missing(10)
 *     .bin("不满25岁", "Under 25", AGE.lessThan(25), 5)
 *     .bin("25岁及以上", "25 and over", AGE.atLeast(25), 20)
 *     .otherImpossible()
 * }</pre>
 */
public final class CharacteristicBuilder {

  /** What the bin of unknown values is called where the author does not say. */
  static final LocalizedText MISSING = LocalizedText.of("缺失", "Missing");

  /** What the bin of all others is called where the author does not say. */
  static final LocalizedText OTHER = LocalizedText.of("其他", "Other");

  private final Entry entry = new Entry();
  private final List<Entry> bins = new ArrayList<>();
  private Optional<Entry> missing = Optional.empty();
  private Optional<Entry> other = Optional.empty();

  CharacteristicBuilder(String id, Optional<AttributeRef> reads) {
    entry.write(CharacteristicForm.ID, id);
    reads.ifPresent(this::reads);
  }

  private void reads(AttributeRef ref) {
    entry.put(CharacteristicForm.ATTRIBUTE, CharacteristicForm.plain(ref));
    CharacteristicForm.freshDays(ref)
        .ifPresent(days -> entry.put(CharacteristicForm.FRESH_WITHIN, days));
  }

  /** What people call it; needed. */
  public CharacteristicBuilder name(String zh, String en) {
    entry.write(Common.NAME, zh, en);
    return this;
  }

  /**
   * The code of the reason that a bin tells where it cost points, unless it has its own; needed.
   */
  public CharacteristicBuilder reason(String code) {
    entry.write(CharacteristicForm.REASON, code);
    return this;
  }

  /** Adds a bin. */
  public CharacteristicBuilder bin(String zh, String en, Condition when, BigDecimal points) {
    return add(zh, en, when, points);
  }

  /** Adds a bin that tells a reason of its own. */
  public CharacteristicBuilder bin(
      String zh, String en, Condition when, BigDecimal points, String reasonCode) {
    add(zh, en, when, points);
    bins.get(bins.size() - 1).write(BinForm.REASON, reasonCode);
    return this;
  }

  /** Adds a bin with whole points. */
  public CharacteristicBuilder bin(String zh, String en, Condition when, long points) {
    return bin(zh, en, when, BigDecimal.valueOf(points));
  }

  private CharacteristicBuilder add(String zh, String en, Condition when, BigDecimal points) {
    bins.add(row(points).write(BinForm.LABEL, zh, en).put(BinForm.WHEN, when));
    return this;
  }

  private static Entry row(BigDecimal points) {
    return new Entry().put(BinForm.POINTS, points);
  }

  /**
   * The points where the one attribute is missing, and the code of the reason that is told then,
   * which says that it is not known; needed.
   */
  public CharacteristicBuilder missing(BigDecimal points, String reasonCode) {
    missing = Optional.of(row(points).put(BinForm.MISSING, true).write(BinForm.REASON, reasonCode));
    return this;
  }

  /** The whole points where the one attribute is missing, and the reason then; needed. */
  public CharacteristicBuilder missing(long points, String reasonCode) {
    return missing(BigDecimal.valueOf(points), reasonCode);
  }

  /** When a free characteristic counts as not known, the points and the reason then; needed. */
  public CharacteristicBuilder missingWhen(Condition when, BigDecimal points, String reasonCode) {
    missing(points, reasonCode);
    missing.ifPresent(row -> row.put(BinForm.WHEN, when));
    return this;
  }

  /** The points where no bin takes the customer; this or {@link #otherImpossible} is needed. */
  public CharacteristicBuilder other(BigDecimal points) {
    other = Optional.of(row(points).put(BinForm.OTHERWISE, true));
    return this;
  }

  /** The points where no bin takes the customer, and the reason that is told then. */
  public CharacteristicBuilder other(BigDecimal points, String reasonCode) {
    other(points);
    other.ifPresent(row -> row.write(BinForm.REASON, reasonCode));
    return this;
  }

  /** The whole points where no bin takes the customer. */
  public CharacteristicBuilder other(long points) {
    return other(BigDecimal.valueOf(points));
  }

  /** Says that the bins take every value; refused where they do not. */
  public CharacteristicBuilder otherImpossible() {
    other = Optional.of(new Entry().put(BinForm.IMPOSSIBLE, true));
    return this;
  }

  /** The average points of all applicants, for {@link ReasonMethod#BELOW_MEAN}. */
  public CharacteristicBuilder mean(BigDecimal points) {
    entry.write(CharacteristicForm.MEAN, points);
    return this;
  }

  /**
   * The average points of applicants at or just above the cut-off, for {@link
   * ReasonMethod#BELOW_CUTOFF_MEAN}.
   */
  public CharacteristicBuilder cutoffMean(BigDecimal points) {
    entry.write(CharacteristicForm.CUTOFF_MEAN, points);
    return this;
  }

  /** The points that are neither good nor bad, for {@link ReasonMethod#BELOW_NEUTRAL}. */
  public CharacteristicBuilder neutral(BigDecimal points) {
    entry.write(CharacteristicForm.NEUTRAL, points);
    return this;
  }

  /** What was said so far, the rows in their order. */
  Entry entry() {
    List<Entry> rows = new ArrayList<>();
    missing.ifPresent(rows::add);
    rows.addAll(bins);
    other.ifPresent(rows::add);
    return entry.fill(CharacteristicForm.BINS, rows);
  }
}
