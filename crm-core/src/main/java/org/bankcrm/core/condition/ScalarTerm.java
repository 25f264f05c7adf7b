package org.bankcrm.core.condition;

import java.util.Collection;
import java.util.List;

/**
 * A term with single values that can be equal.
 *
 * @param <T> the Java type of its values
 */
public interface ScalarTerm<T> extends Term {

  /** The value is this one. */
  default Condition is(T value) {
    return OneOf.of(ref(), List.of(value));
  }

  /** The value is known and is not this one. */
  default Condition isNot(T value) {
    return is(value).not();
  }

  /** The value is one of these; the list must not be empty. */
  default Condition isIn(Collection<? extends T> values) {
    return OneOf.of(ref(), values);
  }

  /** The value is known and is none of these; the list must not be empty. */
  default Condition isNotIn(Collection<? extends T> values) {
    return isIn(values).not();
  }

  /** The value equals that of another attribute of the same type. */
  default Condition is(ScalarTerm<T> other) {
    return new AttributeComparison(ref(), AttributeComparison.Operator.IS, other.ref());
  }
}
