package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * A service that a tier brings with it: an own manager, twelve lounge visits, no transfer fees.
 *
 * <p>The library says what a customer is entitled to; what was used of it, and when it is renewed,
 * is kept by the host. The code is what the host's systems act on, the name what people read.
 *
 * @param code what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
 *     beginning with a letter or digit
 * @param name what people call it, with the period of the quantity if it has one
 * @param quantity how many, from 1 to 1,000,000,000; empty where there is nothing to count
 */
public record Entitlement(String code, LocalizedText name, OptionalInt quantity) {

  /** The largest quantity. */
  static final int MAX_QUANTITY = 1_000_000_000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or the quantity is out of bounds
   */
  public Entitlement {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    if (quantity.orElse(1) < 1 || quantity.orElse(1) > MAX_QUANTITY) {
      throw new IllegalArgumentException(
          "quantity must be within 1 and " + MAX_QUANTITY + " but was " + quantity.getAsInt());
    }
  }

  /** A service that is not counted. */
  public static Entitlement of(String code, String zh, String en) {
    return new Entitlement(code, LocalizedText.of(zh, en), OptionalInt.empty());
  }

  /** So many of a service. */
  public static Entitlement of(String code, String zh, String en, int quantity) {
    return new Entitlement(code, LocalizedText.of(zh, en), OptionalInt.of(quantity));
  }
}
