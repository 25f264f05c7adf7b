package org.bankcrm.core.condition;

import java.util.List;
import org.bankcrm.core.DateRange;

/**
 * What must hold of a customer: an immutable value, comparable, with no code in it.
 *
 * <p>Conditions are made by the methods of attributes and combined here. Each kind of condition
 * states its truth table. Two conditions are equal when they are written alike.
 */
public sealed interface Condition
    permits Constant,
        AsOf,
        Comparison,
        Membership,
        CodeSetTest,
        CodeSetSize,
        TextTest,
        Presence,
        Absent,
        RelativeDate,
        Anniversary,
        AttributeComparison,
        ElementTest,
        Not,
        All,
        Any,
        AtLeast {

  /** Holds for everybody. */
  static Condition always() {
    return new Constant(Truth.TRUE);
  }

  /** Holds for nobody. */
  static Condition never() {
    return new Constant(Truth.FALSE);
  }

  /**
   * The day of the decision, in the zone of the facts, is one of these.
   *
   * @param days at least one end given
   */
  static Condition asOf(DateRange days) {
    return new AsOf(days);
  }

  /** All of these hold; at least one is needed. */
  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  /** At least one of these holds; at least one is needed. */
  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  /** At least {@code count} of these hold; {@code count} is within 1 and their number. */
  static Condition atLeast(int count, Condition... parts) {
    return new AtLeast(count, List.of(parts));
  }

  /**
   * This and the other hold. Chained calls make one flat list.
   *
   * @throws IllegalArgumentException if the list has 10,000 parts already, or one of the limits of
   *     {@link All} is passed
   */
  default Condition and(Condition other) {
    return new All(Parts.append(this instanceof All all ? all.parts() : List.of(this), other));
  }

  /**
   * This or the other holds. Chained calls make one flat list.
   *
   * @throws IllegalArgumentException if the list has 10,000 parts already, or one of the limits of
   *     {@link Any} is passed
   */
  default Condition or(Condition other) {
    return new Any(Parts.append(this instanceof Any any ? any.parts() : List.of(this), other));
  }

  /** This does not hold; {@code UNKNOWN} stays {@code UNKNOWN}. */
  default Condition not() {
    return new Not(this);
  }
}
