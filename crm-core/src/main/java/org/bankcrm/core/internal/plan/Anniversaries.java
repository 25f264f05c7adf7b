package org.bankcrm.core.internal.plan;

import java.time.LocalDate;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Truth;

/** Whether a yearly return of a day lies in a span of days. */
record Anniversaries(Slot slot, Anniversary anniversary) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    long value = slot.read(row, derived);
    if (value == slot.missing()) {
      return Truth.UNKNOWN;
    }
    LocalDate day = LocalDate.ofEpochDay(RowTests.day(slot, value, row));
    LocalDate from = row.asOfDate().plusDays(anniversary.fromDays());
    LocalDate to = row.asOfDate().plusDays(anniversary.toDays());
    return Truth.of(returns(day, from, to));
  }

  /** Whether an anniversary, which is at least a year after the day, lies in the days. */
  private boolean returns(LocalDate day, LocalDate from, LocalDate to) {
    for (int year = Math.max(from.getYear(), day.getYear() + 1); year <= to.getYear(); year++) {
      LocalDate inYear = anniversary.leapDay().in(year, day);
      if (!inYear.isBefore(from) && !inYear.isAfter(to)) {
        return true;
      }
    }
    return false;
  }
}
