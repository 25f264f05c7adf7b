package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Labelled;

/**
 * Where a value of the survivor came from, and why. The values themselves stand in the {@link
 * MergeRecord}.
 *
 * <p>Immutable and thread-safe; holds no value of the customer.
 *
 * @param field which field
 * @param from the record that it came from
 * @param why why from this one
 * @param others the records that know another value, which is lost to view, by their keys
 */
public record FieldOrigin(MergeField field, CustomerId from, Reason why, List<CustomerId> others) {

  /** Refuses nulls. */
  public FieldOrigin {
    requireNonNull(field, "field");
    requireNonNull(from, "from");
    requireNonNull(why, "why");
    others = List.copyOf(others);
  }

  /** Why a value was taken. */
  public enum Reason implements Labelled {
    /** Every record that knows it knows the same. */
    AGREED,
    /** No other record knows it. */
    ONLY,
    /** The rule of its group puts this record first. */
    RANKED,
    /** The strictest wins, whatever the rules say. */
    STRICTEST
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "FieldOrigin";
  }
}
