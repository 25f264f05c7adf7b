package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of a holding: one product that a customer has. It may appear in messages and
 * logs, so it must be an opaque key and nothing personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record HoldingId(String value) implements Comparable<HoldingId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public HoldingId {
    Checks.id(value, "holdingId");
  }

  /** The one with the given key. */
  public static HoldingId of(String value) {
    return new HoldingId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(HoldingId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
