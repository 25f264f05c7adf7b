package org.bankcrm.core.condition;

/** A term whose values are whole numbers, so that plain number literals can be written. */
public interface IntegerTerm extends ExactTerm<Long> {

  /** The value is this one. */
  default Condition is(long value) {
    return is(Long.valueOf(value));
  }

  /** The value is this or more. */
  default Condition atLeast(long value) {
    return atLeast(Long.valueOf(value));
  }

  /** The value is more than this. */
  default Condition moreThan(long value) {
    return moreThan(Long.valueOf(value));
  }

  /** The value is this or less. */
  default Condition atMost(long value) {
    return atMost(Long.valueOf(value));
  }

  /** The value is less than this. */
  default Condition lessThan(long value) {
    return lessThan(Long.valueOf(value));
  }

  /** The value is from low to high, both inclusive. */
  default Condition between(long low, long high) {
    return between(Long.valueOf(low), Long.valueOf(high));
  }
}
