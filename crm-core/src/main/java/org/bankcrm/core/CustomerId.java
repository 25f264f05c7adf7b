package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of a customer. It may appear in logs, messages and results, so it must be an
 * opaque key and never a resident id, a card number or a phone number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record CustomerId(String value) implements Comparable<CustomerId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public CustomerId {
    Checks.id(value, "customerId");
  }

  /** The customer with the given key. */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
