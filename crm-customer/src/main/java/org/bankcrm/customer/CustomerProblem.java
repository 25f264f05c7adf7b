package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;

/**
 * One reason why the parts of a customer do not fit together.
 *
 * <p>Immutable and thread-safe. Holds no personal data.
 *
 * @param code what is wrong
 * @param location where, as a path from the record with places counted from zero in the order given
 *     to the builder, such as {@code /transactions/3/holding}
 */
public record CustomerProblem(Code code, String location) {
  /** Checks that both parts are there. */
  public CustomerProblem {
    requireNonNull(code, "code");
    requireNonNull(location, "location");
  }

  /** The location and what is wrong there, in English. */
  @Override
  public String toString() {
    return location + ": " + code.label().en();
  }

  /** What can be wrong. */
  public enum Code implements Labelled {
    /** Two entries have one key. */
    DUPLICATE_ID,

    /** A key names nothing in the record. */
    UNKNOWN_REFERENCE,

    /** A fact is dated later than the record. */
    AFTER_AS_OF,

    /** Two facts cannot both be true. */
    CONTRADICTION,

    /** An entry does not concern the customer. */
    NOT_OF_CUSTOMER,

    /** At most one is allowed at a time. */
    MORE_THAN_ONE
  }
}
