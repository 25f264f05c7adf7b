package org.bankcrm.core.condition;

/** A term that is yes or no. */
public interface YesNoTerm extends ScalarTerm<Boolean> {

  /** The value is yes. */
  default Condition isTrue() {
    return is(true);
  }

  /** The value is known to be no. */
  default Condition isFalse() {
    return is(false);
  }
}
