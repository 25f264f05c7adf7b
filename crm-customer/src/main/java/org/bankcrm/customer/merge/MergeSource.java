package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.CustomerRecord;

/**
 * One of the records that become one: the customer, and what modules hold of it.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 *
 * @param record all that the bank knows of the customer
 * @param states where it stands: stages, tiers, windows, flags
 */
public record MergeSource(CustomerRecord record, HeldStates states) {

  /** Refuses nulls. */
  public MergeSource {
    requireNonNull(record, "record");
    requireNonNull(states, "states");
  }

  /** A customer of whom nothing is held besides. */
  public static MergeSource of(CustomerRecord record) {
    return new MergeSource(record, HeldStates.none());
  }

  /** The key of the customer. */
  public CustomerId id() {
    return record.id();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return "MergeSource[" + id() + "]";
  }
}
