package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of an interaction with a customer. It may appear in messages and logs, so it
 * must be an opaque key and nothing personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record InteractionId(String value) implements Comparable<InteractionId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public InteractionId {
    Checks.id(value, "interactionId");
  }

  /** The one with the given key. */
  public static InteractionId of(String value) {
    return new InteractionId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(InteractionId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
