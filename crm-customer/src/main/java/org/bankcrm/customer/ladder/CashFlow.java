package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;

/**
 * What is paid of a holding on one day. Immutable and thread-safe; the text form tells the day
 * only.
 *
 * @param due the day on which it falls due, not moved by any calendar
 * @param principal what of the balance is paid
 * @param interest what is paid besides; zero where no rate is known
 */
public record CashFlow(LocalDate due, Money principal, Money interest) {
  /** Checks that both amounts have one currency. */
  public CashFlow {
    requireNonNull(due, "due");
    Checks.require(
        principal.currency().equals(interest.currency()), "interest", "must have one currency");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "CashFlow";
  }
}
