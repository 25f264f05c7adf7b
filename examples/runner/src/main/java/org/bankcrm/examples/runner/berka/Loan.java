package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.Money;

/**
 * A loan, paid back from an account.
 *
 * @param id its number
 * @param account the account
 * @param grantedOn the day on which it was granted
 * @param amount how much
 * @param months for how long
 * @param instalment what is paid each month
 * @param status how it stood at the end of the data
 */
public record Loan(
    int id,
    int account,
    LocalDate grantedOn,
    Money amount,
    int months,
    Money instalment,
    LoanStatus status) {

  /** The last day of the data, for which the status is told. */
  public static final LocalDate STATUS_DAY = LocalDate.of(1998, 12, 31);

  /** The day on which the last instalment is due. */
  public LocalDate maturesOn() {
    return grantedOn.plusMonths(months);
  }

  /**
   * The status as far as it could be known on a day: from the last day of the data on, and earlier
   * for loans whose contract was over by then.
   */
  public Optional<LoanStatus> statusOn(LocalDate day) {
    boolean over = status == LoanStatus.PAID || status == LoanStatus.UNPAID;
    boolean known = !day.isBefore(STATUS_DAY) || (over && !day.isBefore(maturesOn()));
    return known ? Optional.of(status) : Optional.empty();
  }

  /** The type and the number. */
  @Override
  public String toString() {
    return "Loan[" + id + ']';
  }
}
