package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.scoring.internal.Cause;

/**
 * A row under {@code bins} as it is written: what is missing comes first, all others come last,
 * whether they bring points or are said to be impossible.
 */
record BinRow(
    Role role,
    Optional<LocalizedText> label,
    Optional<Condition> when,
    BigDecimal points,
    Optional<String> reason,
    Optional<BinGroup> steps,
    Optional<Step> step) {

  /** What the row is for. */
  enum Role {
    MISSING,
    BIN,
    OTHERWISE,
    IMPOSSIBLE,
    STEPS
  }

  /** Where the parts of a bin stand in a row of several. */
  record Step(String when, String points, String reason) {}

  BinRow {
    requireNonNull(role, "role");
  }

  BinRow(
      Role role,
      Optional<LocalizedText> label,
      Optional<Condition> when,
      BigDecimal points,
      Optional<String> reason) {
    this(role, label, when, points, reason, Optional.empty(), Optional.empty());
  }

  /** Several bins in one row. */
  static BinRow of(BinGroup steps) {
    return new BinRow(
        Role.STEPS,
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ZERO,
        Optional.empty(),
        Optional.of(steps),
        Optional.empty());
  }

  /** One of several bins. */
  static BinRow of(
      LocalizedText label, Condition when, BigDecimal points, Optional<String> reason, Step step) {
    return new BinRow(
        Role.BIN,
        Optional.of(label),
        Optional.of(when),
        points,
        reason,
        Optional.empty(),
        Optional.of(step));
  }

  /** Whether it is several bins, written under this key. */
  boolean isUnder(String key) {
    return steps.map(each -> each.key().equals(key)).orElse(false);
  }

  /** Where its condition stands within the row. */
  String whenPath() {
    return step.map(Step::when).orElse("/when");
  }

  /** Where its points stand within the row. */
  String pointsPath() {
    return step.map(Step::points).orElse("/points");
  }

  /** Where its reason stands within the row. */
  String reasonPath() {
    return step.map(Step::reason).orElse("/reason");
  }

  static BinRow of(Bin bin) {
    return new BinRow(Role.BIN, Optional.of(bin.label()), bin.when(), bin.points(), bin.reason());
  }

  /** The row of what is missing; the attribute or the table, where there is one, says when. */
  static BinRow missing(Characteristic of) {
    Bin bin = of.missing();
    boolean said = of.reads().isPresent() || of.table().isPresent();
    Optional<Condition> when = said ? Optional.empty() : bin.when();
    return new BinRow(Role.MISSING, Optional.empty(), when, bin.points(), bin.reason());
  }

  /** The same of what is missing, where it is said elsewhere when that is. */
  BinRow missingWhen(Condition absent) {
    return new BinRow(role, label, Optional.of(absent), points, reason);
  }

  static BinRow otherwise(Bin bin) {
    return new BinRow(
        Role.OTHERWISE, Optional.empty(), Optional.empty(), bin.points(), bin.reason());
  }

  static BinRow impossible() {
    return new BinRow(
        Role.IMPOSSIBLE, Optional.empty(), Optional.empty(), BigDecimal.ZERO, Optional.empty());
  }

  boolean is(Role asked) {
    return role == asked;
  }

  boolean isLast() {
    return role == Role.OTHERWISE || role == Role.IMPOSSIBLE;
  }

  /** What can be told of whom it takes. */
  Cause cause() {
    return when.map(Cause::of).orElse(Cause.KNOWN);
  }

  Bin bin() {
    return new Bin(label.orElseThrow(), when, points, reason);
  }
}
