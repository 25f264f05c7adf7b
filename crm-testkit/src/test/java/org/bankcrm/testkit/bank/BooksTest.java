package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.ProductKind;
import org.junit.jupiter.api.Test;

/** The books of the synthetic bank balance. */
class BooksTest {
  private static final List<CustomerRecord> CUSTOMERS = Samples.customers();

  private static Map<HoldingId, List<Transaction>> byHolding(CustomerRecord customer) {
    return customer.transactions().stream().collect(Collectors.groupingBy(Transaction::holding));
  }

  /** Debits raise what is owed and lower what is had. */
  private static long effect(Holding holding, Transaction transaction) {
    long signed = transaction.signedAmount().minorUnits();
    return holding.kind().side() == BalanceSide.LIABILITY ? -signed : signed;
  }

  @Test
  void balances_ofAccountsWithBookings_areTheSumsOfTheirFlows() {
    int accounts = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      Map<HoldingId, List<Transaction>> bookings = byHolding(customer);
      for (Holding holding : customer.holdings()) {
        List<Transaction> booked = bookings.getOrDefault(holding.id(), List.of());
        if (!booked.isEmpty()) {
          accounts++;
          Transaction first = booked.get(0);
          long balance = after(first) - effect(holding, first);
          for (Transaction transaction : booked) {
            balance += effect(holding, transaction);
            assertThat(after(transaction)).isEqualTo(balance);
          }
          assertThat(holding.balance().map(Money::minorUnits)).contains(balance);
        }
      }
    }
    assertThat(accounts).isGreaterThan(CUSTOMERS.size());
  }

  private static long after(Transaction transaction) {
    return transaction.balanceAfter().orElseThrow().minorUnits();
  }

  @Test
  void balances_ofAccountsOpenedWithinTheHistory_beginWithNothing() {
    LocalDate start = Samples.TODAY.minusYears(2);
    int opened = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      Map<HoldingId, List<Transaction>> bookings = byHolding(customer);
      for (Holding holding : customer.holdings()) {
        List<Transaction> booked = bookings.getOrDefault(holding.id(), List.of());
        if (!holding.openedOn().isBefore(start) && !booked.isEmpty()) {
          opened++;
          assertThat(after(booked.get(0))).isEqualTo(effect(holding, booked.get(0)));
        }
      }
    }
    assertThat(opened).isGreaterThan(100);
  }

  @Test
  void accountsForPayments_neverGoBelowZero_andCardsKeepTheirLimit() {
    for (CustomerRecord customer : CUSTOMERS) {
      Map<HoldingId, Holding> holdings =
          customer.holdings().stream().collect(Collectors.toMap(Holding::id, h -> h));
      for (Transaction transaction : customer.transactions()) {
        Holding holding = holdings.get(transaction.holding());
        assertThat(after(transaction)).isNotNegative();
        if (holding.kind() == ProductKind.CREDIT_CARD
            && transaction.type().equals(TransactionType.CARD_PURCHASE)) {
          assertThat(after(transaction))
              .isLessThanOrEqualTo(holding.limit().orElseThrow().minorUnits());
        }
      }
    }
  }

  @Test
  void transactions_happenWhileTheirAccountIsOpen_andBeforeToday() {
    for (CustomerRecord customer : CUSTOMERS) {
      Map<HoldingId, Holding> holdings =
          customer.holdings().stream().collect(Collectors.toMap(Holding::id, h -> h));
      for (Transaction transaction : customer.transactions()) {
        Holding holding = holdings.get(transaction.holding());
        assertThat(transaction.bookedOn()).isBefore(Samples.TODAY);
        assertThat(holding.isOpenOn(transaction.bookedOn())).isTrue();
        assertThat(transaction.amount().signum()).isPositive();
      }
    }
  }

  @Test
  void loans_fallWithEveryInstalment() {
    int repayments = 0;
    for (CustomerRecord customer : CUSTOMERS) {
      for (Holding loan : customer.holdings()) {
        if (loan.kind() == ProductKind.MORTGAGE) {
          assertThat(loan.balance().orElseThrow()).isLessThanOrEqualTo(loan.limit().orElseThrow());
          repayments += byHolding(customer).getOrDefault(loan.id(), List.of()).size();
        }
      }
    }
    assertThat(repayments).isGreaterThan(1_000);
  }

  @Test
  void daysPastDue_areThoseSinceTheFirstInstalmentThatWasNotPaid() {
    Map<String, Integer> overdue = new HashMap<>();
    for (CustomerRecord customer : CUSTOMERS) {
      for (Holding loan : customer.openHoldings(ProductKind.MORTGAGE)) {
        int days = loan.daysPastDue().orElseThrow();
        LocalDate last =
            byHolding(customer).getOrDefault(loan.id(), List.of()).stream()
                .map(Transaction::bookedOn)
                .reduce((a, b) -> b)
                .orElse(loan.openedOn());
        if (days == 0) {
          assertThat(last).isAfter(Samples.TODAY.minusDays(63));
        } else {
          overdue.merge("mortgage", 1, Integer::sum);
          assertThat(last).isBefore(Samples.TODAY.minusDays(days));
        }
      }
    }
    assertThat(overdue).isNotEmpty();
  }

  @Test
  void transactions_ofPeopleWithPhones_areMadeByPhone() {
    assertThat(CUSTOMERS.stream().flatMap(c -> c.transactions().stream()))
        .anyMatch(t -> t.channel().filter(Channel.MOBILE::equals).isPresent());
  }
}
