package org.bankcrm.core.internal.explain;

import java.time.LocalDate;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Operand.Role;

/** Tells the days of questions that count them from the as-of date. */
final class Days {

  private Days() {}

  /** The clause with the days that it means as of a day. */
  static Clause resolved(Clause clause, LocalDate asOf) {
    return resolved(
        Role.LAST_SHIFT,
        Role.LAST_DAY,
        resolved(Role.FIRST_SHIFT, Role.FIRST_DAY, clause, asOf),
        asOf);
  }

  private static Clause resolved(Role shift, Role day, Clause clause, LocalDate asOf) {
    return clause
        .operand(shift)
        .map(found -> clause.with(day, ((DayShift) found).from(asOf)))
        .orElse(clause);
  }
}
