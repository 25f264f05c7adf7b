package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.scoring.internal.Findings;

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

  private final String id;
  private final Optional<AttributeRef> reads;
  private final Findings findings = Findings.ofPart();
  private final List<Bin> bins = new ArrayList<>();
  private int written;
  private Optional<LocalizedText> name = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private Optional<Bin> missing = Optional.empty();
  private Optional<Bin> other = Optional.empty();
  private boolean otherSaid;
  private Baselines baselines = Baselines.none();

  CharacteristicBuilder(String id, Optional<AttributeRef> reads) {
    this.id = requireNonNull(id, "id");
    this.reads = reads;
  }

  /** What people call it; needed. */
  public CharacteristicBuilder name(String zh, String en) {
    name = findings.attempt("/name", () -> LocalizedText.of(zh, en));
    return this;
  }

  /**
   * The code of the reason that a bin tells where it cost points, unless it has its own; needed.
   */
  public CharacteristicBuilder reason(String code) {
    reason = Optional.of(code);
    return this;
  }

  /** Adds a bin. */
  public CharacteristicBuilder bin(String zh, String en, Condition when, BigDecimal points) {
    return bin(zh, en, when, points, Optional.empty());
  }

  /** Adds a bin that tells a reason of its own. */
  public CharacteristicBuilder bin(
      String zh, String en, Condition when, BigDecimal points, String reasonCode) {
    return bin(zh, en, when, points, Optional.of(reasonCode));
  }

  private CharacteristicBuilder bin(
      String zh, String en, Condition when, BigDecimal points, Optional<String> own) {
    findings
        .attempt(
            "/bins/" + ++written,
            () -> new Bin(LocalizedText.of(zh, en), Optional.of(when), points, own))
        .ifPresent(bins::add);
    return this;
  }

  /** Adds a bin with whole points. */
  public CharacteristicBuilder bin(String zh, String en, Condition when, long points) {
    return bin(zh, en, when, BigDecimal.valueOf(points));
  }

  /**
   * The points where the one attribute is missing, and the code of the reason that is told then,
   * which says that it is not known; needed.
   */
  public CharacteristicBuilder missing(BigDecimal points, String reasonCode) {
    if (reads.isEmpty()) {
      findings.add(
          "/bins/0/when",
          "missing-key",
          "a free characteristic reads no one attribute that could be missing.",
          "Call missingWhen(condition, points, reason).");
      return this;
    }
    return missingBin(new Presence(reads.get(), false), points, reasonCode);
  }

  /** The whole points where the one attribute is missing, and the reason then; needed. */
  public CharacteristicBuilder missing(long points, String reasonCode) {
    return missing(BigDecimal.valueOf(points), reasonCode);
  }

  /** When a free characteristic counts as not known, the points and the reason then; needed. */
  public CharacteristicBuilder missingWhen(Condition when, BigDecimal points, String reasonCode) {
    if (reads.isPresent()) {
      findings.add(
          "/bins/0/when",
          "misplaced-key",
          "a characteristic of one attribute is missing where the attribute is.",
          "Call missing(points, reason).");
      return this;
    }
    return missingBin(when, points, reasonCode);
  }

  private CharacteristicBuilder missingBin(Condition when, BigDecimal points, String reasonCode) {
    missing =
        findings.attempt(
            "/bins/0", () -> new Bin(MISSING, Optional.of(when), points, Optional.of(reasonCode)));
    return this;
  }

  /** The points where no bin takes the customer; this or {@link #otherImpossible} is needed. */
  public CharacteristicBuilder other(BigDecimal points) {
    return other(points, Optional.empty());
  }

  /** The points where no bin takes the customer, and the reason that is told then. */
  public CharacteristicBuilder other(BigDecimal points, String reasonCode) {
    return other(points, Optional.of(reasonCode));
  }

  private CharacteristicBuilder other(BigDecimal points, Optional<String> own) {
    other =
        findings.attempt(
            "/bins/" + (written + 1), () -> new Bin(OTHER, Optional.empty(), points, own));
    otherSaid = true;
    return this;
  }

  /** The whole points where no bin takes the customer. */
  public CharacteristicBuilder other(long points) {
    return other(BigDecimal.valueOf(points));
  }

  /** Says that the bins take every value; refused where they do not. */
  public CharacteristicBuilder otherImpossible() {
    other = Optional.empty();
    otherSaid = true;
    return this;
  }

  /** The average points of all applicants, for {@link ReasonMethod#BELOW_MEAN}. */
  public CharacteristicBuilder mean(BigDecimal points) {
    return baselines("/mean", () -> baselines.withMean(points));
  }

  /**
   * The average points of applicants at or just above the cut-off, for {@link
   * ReasonMethod#BELOW_CUTOFF_MEAN}.
   */
  public CharacteristicBuilder cutoffMean(BigDecimal points) {
    return baselines("/cutoffMean", () -> baselines.withCutoffMean(points));
  }

  /** The points that are neither good nor bad, for {@link ReasonMethod#BELOW_NEUTRAL}. */
  public CharacteristicBuilder neutral(BigDecimal points) {
    return baselines("/neutral", () -> baselines.withNeutral(points));
  }

  private CharacteristicBuilder baselines(String path, Supplier<Baselines> maker) {
    baselines = findings.attempt(path, maker).orElse(baselines);
    return this;
  }

  /** The characteristic; its problems go to the findings of the card, at the path. */
  Optional<Characteristic> build(String path, Findings card) {
    Findings all = Findings.ofPart();
    all.addAll("", findings);
    all.require(name, "/name", "name(zh, en)");
    all.require(reason, "/reason", "reason(code)");
    all.require(missing, "/bins/0", "missing(points, reason)");
    if (!otherSaid) {
      all.require(Optional.empty(), "/bins/" + (written + 1), "other(points) or otherImpossible()");
    }
    Optional<Characteristic> built =
        all.isEmpty() ? all.attempt("", this::characteristic) : Optional.empty();
    card.addAll(path, all);
    return built;
  }

  private Characteristic characteristic() {
    return new Characteristic(
        id,
        name.orElseThrow(),
        reads,
        reason.orElseThrow(),
        missing.orElseThrow(),
        bins,
        other,
        baselines);
  }
}
