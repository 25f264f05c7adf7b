package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.value.BgBb;
import org.bankcrm.modelling.value.GammaGamma;
import org.bankcrm.modelling.value.LifetimeValue;
import org.bankcrm.modelling.value.PurchaseHistory;
import org.bankcrm.modelling.value.PurchaseLog;

/**
 * Lifetime value by BG/BB: the occasions of a customer are the calendar months after that of the
 * first transaction, and a customer acts in a month with at least one, of their sum.
 */
final class ClvMonths {

  private final LocalDate until;

  /**
   * @param until the last day that counts
   * @throws UserException if it is not the last of a month
   */
  ClvMonths(LocalDate until) {
    if (!until.equals(end(until))) {
      throw ModelWords.NO_END_OF_MONTH.of(until);
    }
    this.until = until;
  }

  /** The last day of a day's month, under which the transactions of a month become one. */
  static LocalDate end(LocalDate day) {
    return YearMonth.from(day).atEndOfMonth();
  }

  /** What a customer did, of transactions that stand under the last days of their months. */
  private BgBb.History history(PurchaseHistory days) {
    YearMonth first = YearMonth.from(until.minusDays((long) days.observed()));
    LocalDate last = first.atEndOfMonth().plusDays((long) days.lastAt());
    return new BgBb.History(
        Math.toIntExact(days.repeats()),
        Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(last))),
        Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(until))));
  }

  Fit<Fitted<BgBb>> fit(PurchaseLog log) {
    Map<BgBb.History, Long> counts = new HashMap<>();
    log.customers().forEach(each -> counts.merge(history(each.history()), 1L, Long::sum));
    return BgBb.fit(counts);
  }

  /** The value of a customer over the next months. */
  LifetimeValue.Value value(
      BgBb model,
      GammaGamma spend,
      PurchaseLog.Customer customer,
      int months,
      double discount,
      double margin) {
    BgBb.History history = history(customer.history());
    double each = spend.expectedSpend(history.acted(), customer.meanSpend());
    double acts = model.discountedActs(history, months, discount);
    return new LifetimeValue.Value(
        model.probabilityAlive(history),
        model.expectedActs(history, months),
        each,
        acts * each * margin);
  }
}
