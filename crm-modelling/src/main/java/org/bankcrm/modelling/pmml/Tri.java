package org.bankcrm.modelling.pmml;

import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;

/**
 * A predicate of PMML, which is TRUE, FALSE or UNKNOWN as our conditions are: three conditions, one
 * of which is TRUE and two FALSE of any customer, and one that is what the predicate is.
 *
 * @param yes where it is TRUE
 * @param no where it is FALSE
 * @param unknown where it is UNKNOWN
 * @param plain the predicate itself
 * @param mixed whether, with an UNKNOWN part for FALSE, it could be TRUE where it is not now
 */
record Tri(Condition yes, Condition no, Condition unknown, Condition plain, boolean mixed) {

  /** What a predicate may grow to: parts are repeated by some of its connectives. */
  private static final int MOST_CRITERIA = 2_000;

  static final Tri TRUE = sure(Condition.always());
  static final Tri FALSE = sure(Condition.never());

  /** Of a condition that is never UNKNOWN. */
  static Tri sure(Condition condition) {
    return new Tri(condition, Logic.not(condition), Condition.never(), condition, false);
  }

  /** Of a condition on one attribute that is UNKNOWN where the attribute is missing. */
  static Tri of(Condition condition, AttributeRef read) {
    Condition known = new Presence(read, true);
    return new Tri(
        Logic.all(known, condition),
        Logic.all(known, Logic.not(condition)),
        new Presence(read, false),
        condition,
        false);
  }

  Tri not() {
    return new Tri(no, yes, unknown, Logic.not(plain), mixed || !isSure());
  }

  static Tri and(List<Tri> parts) {
    return joined(
        Logic.all(map(parts, Tri::yes)),
        Logic.any(map(parts, Tri::no)),
        Logic.all(map(parts, Tri::plain)),
        parts);
  }

  static Tri or(List<Tri> parts) {
    return joined(
        Logic.any(map(parts, Tri::yes)),
        Logic.all(map(parts, Tri::no)),
        Logic.any(map(parts, Tri::plain)),
        parts);
  }

  private static Tri joined(Condition yes, Condition no, Condition plain, List<Tri> parts) {
    boolean sure = parts.stream().allMatch(Tri::isSure);
    Condition unknown = sure ? Condition.never() : Logic.not(Logic.any(yes, no));
    return new Tri(yes, no, unknown, plain, parts.stream().anyMatch(Tri::mixed));
  }

  /** Whether the one or the other, not both. */
  Tri xor(Tri other) {
    Tri either = or(List.of(and(List.of(this, other.not())), and(List.of(not(), other))));
    return either.checked();
  }

  /** This, or the other where this is UNKNOWN. */
  Tri orInstead(Tri other) {
    Condition known = Logic.any(yes, no);
    return new Tri(
            Logic.any(yes, Logic.all(unknown, other.yes)),
            Logic.any(no, Logic.all(unknown, other.no)),
            Logic.all(unknown, other.unknown),
            Logic.any(Logic.all(known, yes), Logic.all(unknown, other.plain)),
            mixed || other.mixed || !isSure())
        .checked();
  }

  boolean isSure() {
    return unknown.equals(Condition.never());
  }

  boolean isAlways() {
    return yes.equals(Condition.always());
  }

  boolean isNever() {
    return no.equals(Condition.always());
  }

  private Tri checked() {
    if (yes.criteria().size() + no.criteria().size() > MOST_CRITERIA) {
      throw new IllegalArgumentException("a predicate of so many parts");
    }
    return this;
  }

  private static List<Condition> map(List<Tri> parts, Function<Tri, Condition> of) {
    return parts.stream().map(of).toList();
  }
}
