package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of one contact point of a party. Consent and contact history refer to a phone
 * number or an address by this key, so that they need not repeat it. It may appear in messages and
 * logs, so it must be an opaque key and nothing personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record ContactPointId(String value) implements Comparable<ContactPointId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public ContactPointId {
    Checks.id(value, "contactPointId");
  }

  /** The one with the given key. */
  public static ContactPointId of(String value) {
    return new ContactPointId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(ContactPointId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
