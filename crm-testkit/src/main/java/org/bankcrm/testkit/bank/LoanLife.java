package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loan in instalments, and who pays them. */
final class LoanLife {
  private final World world;
  private final Account account;
  private final Instalments terms;
  private final @Nullable LocalDate unpaidFrom;
  private @Nullable LocalDate firstUnpaid;

  /** A loan whose account begins with what is owed when the history begins. */
  LoanLife(World world, Account account, Instalments terms, @Nullable LocalDate unpaidFrom) {
    this.world = world;
    this.terms = terms;
    this.unpaidFrom = unpaidFrom;
    this.account =
        account
            .yielding(terms.yearlyRate())
            .maturing(terms.maturesOn())
            .payingMonthly(terms.instalment())
            .limited(terms.principal());
    if (terms.openedOn().isBefore(world.historyStart)) {
      account.holding(terms.owedOn(world.historyStart));
    }
  }

  /** Whether it was paid out within the history. */
  boolean isNew() {
    return !terms.openedOn().isBefore(world.historyStart);
  }

  int openedDay() {
    return world.almanac.indexOf(terms.openedOn());
  }

  long principal() {
    return terms.principal();
  }

  /** Plans what happens on the loan, and what the payer pays if it is a customer and does. */
  void plan(Till till, @Nullable Wallet payer) {
    if (isNew()) {
      till.plan(openedDay(), 36_000, at -> account.book(at, -terms.principal(), Deed.DISBURSEMENT));
    }
    for (LocalDate due = firstDue(); due.isBefore(world.today); due = due.plusMonths(1)) {
      LocalDate day = due;
      if (unpaidFrom == null || due.isBefore(unpaidFrom)) {
        till.plan(world.almanac.indexOf(due), 64_800, at -> pay(at, payer));
      } else if (firstUnpaid == null) {
        firstUnpaid = day;
      }
    }
    account.overdue(
        firstUnpaid == null ? 0 : (int) (world.today.toEpochDay() - firstUnpaid.toEpochDay()));
  }

  private LocalDate firstDue() {
    LocalDate due = terms.firstDue();
    if (due.isBefore(world.historyStart)) {
      due = world.historyStart.withDayOfMonth(terms.dueDay());
      due = due.isBefore(world.historyStart) ? due.plusMonths(1) : due;
    }
    return due;
  }

  private void pay(long at, @Nullable Wallet payer) {
    long owed = account.balance();
    if (owed <= 0) {
      return;
    }
    long interest = terms.interest(owed);
    long principal = Math.min(owed, terms.instalment() - interest);
    if (payer != null) {
      payer.pay(at, principal + interest, Deed.REPAYMENT);
    }
    account.book(at, principal, Deed.REPAYMENT);
  }
}
