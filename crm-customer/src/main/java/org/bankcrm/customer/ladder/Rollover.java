package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;

/**
 * The assumption that a part of the deposits of a kind is left for another term when they mature
 * 到期续存. Once: at the end of that term all of it is paid out. Immutable and thread-safe.
 *
 * @param kind of deposits
 * @param percent which part, more than 0 to 100, with at most 4 decimals
 * @param months how long the other term is, 1 to 120
 */
public record Rollover(ProductKind kind, BigDecimal percent, int months) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is out of bounds, or the kind is no deposit
   */
  public Rollover {
    Checks.require(
        requireNonNull(kind, "kind").family() == ProductFamily.DEPOSIT,
        "kind",
        "must be a deposit");
    percent = percent(percent);
    Checks.within(months, 1, 120, "months");
  }

  static BigDecimal percent(BigDecimal percent) {
    BigDecimal plain = Checks.bounded(percent, "percent", 4).stripTrailingZeros();
    boolean within = plain.signum() > 0 && plain.compareTo(BigDecimal.valueOf(100)) <= 0;
    Checks.require(within, "percent", "must be more than 0 and at most 100");
    return plain;
  }
}
