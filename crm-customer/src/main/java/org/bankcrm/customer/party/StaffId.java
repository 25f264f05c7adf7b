package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of a member of its staff, such as a relationship manager. It may appear in
 * messages and logs, so it must be an opaque key and nothing personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record StaffId(String value) implements Comparable<StaffId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public StaffId {
    Checks.id(value, "staffId");
  }

  /** The one with the given key. */
  public static StaffId of(String value) {
    return new StaffId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(StaffId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
