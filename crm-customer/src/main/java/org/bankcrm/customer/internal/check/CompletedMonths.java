package org.bankcrm.customer.internal.check;

import java.time.LocalDate;
import java.time.Period;

/** How many months are over, by the rule that adding months has everywhere else. */
public final class CompletedMonths {

  private CompletedMonths() {}

  /**
   * The most months that can be added to the first day without going beyond the second. A month is
   * over on the same day of the next, or on its last day where there is none: one begun on 31
   * January on 28 February.
   */
  public static int between(LocalDate from, LocalDate to) {
    int months = Math.toIntExact(Period.between(from, to).toTotalMonths());
    return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
  }
}
