package org.bankcrm.core.condition;

import org.bankcrm.core.condition.AttributeComparison.Operator;

/**
 * A term whose values have an order: numbers, money, dates, instants.
 *
 * @param <T> the Java type of its values
 */
public interface OrderedTerm<T> extends ScalarTerm<T> {

  /** The value is this or more. */
  default Condition atLeast(T value) {
    return new Comparison(ref(), Range.from(value, true));
  }

  /** The value is more than this. */
  default Condition moreThan(T value) {
    return new Comparison(ref(), Range.from(value, false));
  }

  /** The value is this or less. */
  default Condition atMost(T value) {
    return new Comparison(ref(), Range.to(value, true));
  }

  /** The value is less than this. */
  default Condition lessThan(T value) {
    return new Comparison(ref(), Range.to(value, false));
  }

  /** The value is from low to high, both inclusive. */
  default Condition between(T low, T high) {
    return new Comparison(ref(), Range.closed(low, high));
  }

  /** The value lies in the range. */
  default Condition isWithin(Range range) {
    return new Comparison(ref(), range);
  }

  /** The value is that of the other attribute or more. */
  default Condition atLeast(OrderedTerm<T> other) {
    return new AttributeComparison(ref(), Operator.AT_LEAST, other.ref());
  }

  /** The value is more than that of the other attribute. */
  default Condition moreThan(OrderedTerm<T> other) {
    return new AttributeComparison(ref(), Operator.MORE_THAN, other.ref());
  }

  /** The value is that of the other attribute or less. */
  default Condition atMost(OrderedTerm<T> other) {
    return new AttributeComparison(ref(), Operator.AT_MOST, other.ref());
  }

  /** The value is less than that of the other attribute. */
  default Condition lessThan(OrderedTerm<T> other) {
    return new AttributeComparison(ref(), Operator.LESS_THAN, other.ref());
  }
}
