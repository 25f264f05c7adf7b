package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole bank as its files tell it. Immutable; every reference in it leads somewhere.
 *
 * @param districts by number
 * @param accounts in the order of the file
 * @param clients in the order of the file
 * @param dispositions in the order of the file
 * @param cards in the order of the file
 * @param loans in the order of the file; at most one for an account
 * @param orders in the order of the file
 * @param log the transactions
 * @param counts the rows of each file
 */
public record BerkaBank(
    Map<Integer, District> districts,
    List<Account> accounts,
    List<Client> clients,
    List<Disposition> dispositions,
    List<Card> cards,
    List<Loan> loans,
    List<StandingOrder> orders,
    TransactionLog log,
    List<TableCount> counts) {

  /** The first day of the log; empty if it has no transaction. */
  public Optional<LocalDate> firstDay() {
    LocalDate first = LocalDate.MAX;
    for (int row = 0; row < log.size(); row++) {
      first = log.day(row).isBefore(first) ? log.day(row) : first;
    }
    return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first);
  }

  /** The last day of the log; empty if it has no transaction. */
  public Optional<LocalDate> lastDay() {
    LocalDate last = LocalDate.MIN;
    for (int row = 0; row < log.size(); row++) {
      last = log.day(row).isAfter(last) ? log.day(row) : last;
    }
    return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "BerkaBank[" + clients.size() + " clients]";
  }
}
