package org.bankcrm.core.condition;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.bankcrm.core.DateRange;

/**
 * What must hold of a customer: an immutable value, comparable, with no code in it.
 *
 * <p>Conditions are made by the methods of attributes and combined here. A condition is a {@link
 * Criterion}, which asks one question, or a {@link Connective}, which joins others; each kind
 * states its truth table. Two conditions are equal when they are written alike.
 *
 * <p>Whoever treats kinds differently writes a {@link Visitor}; whoever asks what a condition is
 * made of or reads asks the condition itself.
 */
public sealed interface Condition permits Connective, Criterion {

  /**
   * What is done with each kind of condition, connectives and criteria alike.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> extends Connective.Visitor<R>, Criterion.Visitor<R> {}

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

  /** What this joins, in the author's order; nothing for a criterion. */
  List<Condition> parts();

  /** What must hold each by itself for this to hold: the parts of {@link All}, or this alone. */
  default List<Condition> conjuncts() {
    return List.of(this);
  }

  /** The criteria that it is made of, in the author's order; a criterion is made of itself. */
  default List<Criterion> criteria() {
    return Criteria.of(this);
  }

  /**
   * The attributes that it reads, each once, in the order in which they are met. What is asked of a
   * customer's parts is not among them, the list of parts is.
   */
  default Set<AttributeRef> reads() {
    return Criteria.reads(this);
  }

  /** The ids of the attributes that it {@linkplain #reads() reads}, in ascending order. */
  default SortedSet<String> attributeIds() {
    return Criteria.ids(this);
  }

  /** Hands this to the visitor's method for its kind. */
  <R> R accept(Visitor<R> visitor);

  /** Hands this to the one or the other, for those who need not tell kinds apart further. */
  <R> R match(
      Function<? super Connective, ? extends R> connective,
      Function<? super Criterion, ? extends R> criterion);
}
