package org.bankcrm.testkit.bank;

import java.time.LocalDate;

/**
 * A loan that is paid back in equal monthly instalments, each with the interest of a month.
 *
 * @param principal what was lent, in fen
 * @param openedOn when it was paid out
 * @param months how many instalments there are
 * @param yearlyRate in hundredths of a percent: 385 is 3.85 %
 * @param dueDay the day of the month on which they are due, 1 to 28
 */
record Instalments(long principal, LocalDate openedOn, int months, int yearlyRate, int dueDay) {
  private static final double MONTHLY_UNITS = 120_000;

  /** What is paid each month, in fen; the last time it is what is left. */
  long instalment() {
    double rate = yearlyRate / MONTHLY_UNITS;
    double factor = StrictMath.pow(1 + rate, months);
    return StrictMath.round(principal * rate * factor / (factor - 1));
  }

  long interest(long owed) {
    return StrictMath.round(owed * (yearlyRate / MONTHLY_UNITS));
  }

  LocalDate firstDue() {
    return openedOn.plusMonths(1).withDayOfMonth(dueDay);
  }

  LocalDate maturesOn() {
    return firstDue().plusMonths(months - 1L);
  }

  /** What is owed at the beginning of the given day if every instalment was paid. */
  long owedOn(LocalDate day) {
    long owed = principal;
    long instalment = instalment();
    for (LocalDate due = firstDue(); due.isBefore(day) && owed > 0; due = due.plusMonths(1)) {
      owed = Math.max(0, owed - (instalment - interest(owed)));
    }
    return owed;
  }
}
