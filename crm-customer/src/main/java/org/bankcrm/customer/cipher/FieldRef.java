package org.bankcrm.customer.cipher;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * Whose field a value is. An encrypted value is bound to it: moved to another customer or another
 * field it is refused.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer whose
 * @param field the id of the field: 1 to 128 visible ASCII characters without blanks
 */
public record FieldRef(CustomerId customer, String field) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is malformed
   */
  public FieldRef {
    requireNonNull(customer, "customer");
    Checks.id(field, "field");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "FieldRef[***]";
  }
}
