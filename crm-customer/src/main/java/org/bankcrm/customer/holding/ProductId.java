package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The bank's own key of a product that it offers. It may appear in messages and logs, so it must be
 * an opaque key and nothing personal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 128 visible ASCII characters without blanks, compared exactly
 */
public record ProductId(String value) implements Comparable<ProductId> {
  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has a blank, a control or a
   *     non-ASCII character
   */
  public ProductId {
    Checks.id(value, "productId");
  }

  /** The one with the given key. */
  public static ProductId of(String value) {
    return new ProductId(value);
  }

  /** Orders by the key, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(ProductId other) {
    return value.compareTo(requireNonNull(other, "other").value);
  }

  /** The key itself. */
  @Override
  public String toString() {
    return value;
  }
}
