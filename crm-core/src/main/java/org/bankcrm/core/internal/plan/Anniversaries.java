package org.bankcrm.core.internal.plan;

import java.time.LocalDate;
import java.time.Year;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
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
      LocalDate inYear = in(year, day);
      if (!inYear.isBefore(from) && !inYear.isAfter(to)) {
        return true;
      }
    }
    return false;
  }

  private LocalDate in(int year, LocalDate day) {
    boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
    if (leapDay && !Year.isLeap(year)) {
      return anniversary.leapDay() == LeapDay.MARCH_1
          ? LocalDate.of(year, 3, 1)
          : LocalDate.of(year, 2, 28);
    }
    return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
  }
}
