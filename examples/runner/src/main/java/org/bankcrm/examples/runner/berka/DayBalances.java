package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * How an account stood at the end of each day.
 *
 * <p>The log does not tell in which order the transactions of one day were booked, and the order of
 * its rows is not it. But each tells the balance after itself; the last one of a day is that whose
 * balance is the balance of the evening before and all amounts of the day together. The source
 * rounds interest to ten hellers, so the nearest is taken.
 */
final class DayBalances {

  private final TransactionLog log;
  private final int[] rows;
  private final long[] evenings;

  /**
   * Balances of one account.
   *
   * @param log the log
   * @param rows the rows of the account by day
   */
  DayBalances(TransactionLog log, int[] rows) {
    this.log = log;
    this.rows = rows;
    this.evenings = new long[rows.length];
    long before = 0;
    for (int from = 0; from < rows.length; ) {
      int to = endOfDay(from);
      before = evening(from, to, before);
      for (; from < to; from++) {
        evenings[from] = before;
      }
    }
  }

  private int endOfDay(int from) {
    int to = from + 1;
    while (to < rows.length && log.day(rows[to]).equals(log.day(rows[from]))) {
      to++;
    }
    return to;
  }

  private long evening(int from, int to, long before) {
    long expected = before;
    for (int i = from; i < to; i++) {
      expected += log.signedAmount(rows[i]);
    }
    long nearest = log.balance(rows[from]);
    for (int i = from + 1; i < to; i++) {
      long balance = log.balance(rows[i]);
      if (Math.abs(balance - expected) <= Math.abs(nearest - expected)) {
        nearest = balance;
      }
    }
    return nearest;
  }

  /** The balance in hellers at the end of a day; empty before the first transaction. */
  OptionalLong at(LocalDate day) {
    int i = rows.length - 1;
    while (i >= 0 && log.day(rows[i]).isAfter(day)) {
      i--;
    }
    return i < 0 ? OptionalLong.empty() : OptionalLong.of(evenings[i]);
  }
}
