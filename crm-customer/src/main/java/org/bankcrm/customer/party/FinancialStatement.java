package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A figure about a party's means, with its date and its source, so that its freshness and weight
 * can be judged. Balances with this bank are no statements: they stand in holdings.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param kind which figure
 * @param amount how much; not negative
 * @param statedOn the day for which it holds
 * @param source where it comes from
 */
public record FinancialStatement(
    StatementKind kind, Money amount, LocalDate statedOn, StatementSource source) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public FinancialStatement {
    requireNonNull(kind, "kind");
    requireNonNull(amount, "amount");
    requireNonNull(statedOn, "statedOn");
    requireNonNull(source, "source");
    Checks.require(amount.signum() >= 0, "amount", "must not be negative");
  }

  /** The type and which figure it is. */
  @Override
  public String toString() {
    return Masks.of(FinancialStatement.class, kind);
  }
}
