package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of what a person lives by.
 *
 * @param occupation of what kind
 * @param monthlyIncome in yuan
 * @param from its first day
 * @param to the day after its last; null if it goes on
 * @param employer whose pay it is; null if nobody's
 */
record Work(
    Occupation occupation,
    int monthlyIncome,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String employer) {

  /** This work, ended on the given day. */
  Work until(LocalDate end) {
    return new Work(occupation, monthlyIncome, from, end, employer);
  }
}
