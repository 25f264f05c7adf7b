package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;

/**
 * The assumption that each month a part of what is owed of the loans of a kind is paid back before
 * it is due 提前还款, right after the month's instalment, which stays as it is. It is made of loans
 * with instalments. Immutable and thread-safe.
 *
 * @param kind of loans
 * @param percentMonthly which part of what is left, more than 0 to 100, with at most 4 decimals
 */
public record EarlyRepayment(ProductKind kind, BigDecimal percentMonthly) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is out of bounds, or the kind is no loan
   */
  public EarlyRepayment {
    Checks.require(
        requireNonNull(kind, "kind").family() == ProductFamily.LOAN, "kind", "must be a loan");
    percentMonthly = Rollover.percent(percentMonthly);
  }
}
