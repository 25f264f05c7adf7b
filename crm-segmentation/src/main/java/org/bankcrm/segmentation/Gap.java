package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.bankcrm.core.Money;

/**
 * What one figure of the customer's lacks for a tier: assets of 420,000.00, needed 500,000.00.
 *
 * <p>Exact, with as many digits after the point as the attribute has; money in whole and broken
 * units. The needed value is the nearest one that is good enough: nothing smaller would do. Holds a
 * customer's figures; {@code toString} shows none.
 *
 * @param attribute the attribute's id
 * @param currency the currency of an amount of money, empty for other numbers
 * @param actual the customer's value
 * @param needed the nearest value that is good enough
 */
public record Gap(
    String attribute, Optional<Currency> currency, BigDecimal actual, BigDecimal needed) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no gap between the two values
   */
  public Gap {
    requireNonNull(attribute, "attribute");
    requireNonNull(currency, "currency");
    if (actual.compareTo(needed) == 0) {
      throw new IllegalArgumentException("needed must differ from actual");
    }
  }

  /** What must be added to the actual value; negative where it must come down. */
  public BigDecimal difference() {
    return needed.subtract(actual);
  }

  /** {@link #difference} as an amount of money; empty for other numbers. */
  public Optional<Money> amount() {
    return currency.map(of -> Money.of(difference(), of, RoundingMode.UNNECESSARY));
  }

  /** Names the attribute and shows no figure. */
  @Override
  public String toString() {
    return "Gap in " + attribute;
  }
}
