package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

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
    Checks.within(quantity.orElse(1), 1, MAX_QUANTITY, "quantity");
  }

  /** A service that is not counted; what is wrong with it is told when the ladder is made. */
  public static Builder of(String code, String zh, String en) {
    return new Builder(new Entry().write(Key.CODE, code).write(Key.NAME, zh, en));
  }

  /** So many of a service; what is wrong with it is told when the ladder is made. */
  public static Builder of(String code, String zh, String en, int quantity) {
    Entry service = new Entry().write(Key.CODE, code).write(Key.NAME, zh, en);
    return new Builder(service.write(TierLadderForm.QUANTITY, (long) quantity));
  }

  /** A service as its author writes it, right or wrong. Immutable. */
  public static final class Builder extends Part<Entitlement> {

    private Builder(Entry entry) {
      super(entry);
    }
  }
}
