package org.bankcrm.core.internal.plan;

import java.time.LocalDate;
import java.time.Year;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Truth;

/** Days until the next yearly return of a day. */
record Anniversaries(Slot slot, Anniversary anniversary) implements RowTest {

  @Override
  public Truth test(Row row, long[] derived) {
    long value = slot.read(row, derived);
    if (value == slot.missing()) {
      return Truth.UNKNOWN;
    }
    LocalDate day = LocalDate.ofEpochDay(RowTests.day(slot, value, row));
    long ahead = next(day, row.asOfDate()).toEpochDay() - row.asOfDate().toEpochDay();
    return Truth.of(ahead >= anniversary.fromDays() && ahead <= anniversary.toDays());
  }

  /** The first anniversary on or after the as-of date, and at least a year after the day. */
  private LocalDate next(LocalDate day, LocalDate asOf) {
    int year = Math.max(asOf.getYear(), day.getYear() + 1);
    LocalDate inYear = in(year, day);
    return inYear.isBefore(asOf) ? in(year + 1, day) : inYear;
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
