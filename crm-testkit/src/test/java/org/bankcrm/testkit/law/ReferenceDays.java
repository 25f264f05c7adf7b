package org.bankcrm.testkit.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;

/** What conditions and policies mean by days, counted on a calendar. */
record ReferenceDays(LocalDate today, ZoneId zone) {

  private LocalDate day(Object value) {
    return value instanceof Instant instant
        ? instant.atZone(zone).toLocalDate()
        : (LocalDate) value;
  }

  private LocalDate shifted(DayShift shift) {
    LocalDate start =
        switch (shift.anchor()) {
          case AS_OF, AS_OF_OR_MONTH_END -> today;
          case MONTH_START, MONTH_END -> today.withDayOfMonth(1);
          case YEAR_START -> LocalDate.of(today.getYear(), 1, 1);
          case YEAR_END -> LocalDate.of(today.getYear(), 12, 31);
        };
    YearMonth month = YearMonth.from(start).plusMonths(shift.months());
    boolean sticks =
        shift.anchor() == DayShift.Anchor.MONTH_END
            || (shift.anchor() == DayShift.Anchor.AS_OF_OR_MONTH_END
                && today.plusDays(1).getDayOfMonth() == 1);
    int wanted = sticks ? 31 : start.getDayOfMonth();
    return month.atDay(Math.min(wanted, month.lengthOfMonth())).plusDays(shift.days());
  }

  boolean inSpan(RelativeDate span, Object value) {
    LocalDate day = day(value);
    boolean begun = span.from().map(from -> !day.isBefore(shifted(from))).orElse(true);
    return begun && span.to().map(to -> !day.isAfter(shifted(to))).orElse(true);
  }

  boolean returns(Anniversary anniversary, Object value) {
    LocalDate day = day(value);
    for (int ahead = anniversary.fromDays(); ahead <= anniversary.toDays(); ahead++) {
      LocalDate each = today.plusDays(ahead);
      if (each.getYear() > day.getYear() && each.equals(inYear(anniversary, day, each.getYear()))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate inYear(Anniversary anniversary, LocalDate day, int year) {
    if (Year.isLeap(year) || day.getMonthValue() != 2 || day.getDayOfMonth() != 29) {
      return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
    }
    return LocalDate.of(year, 2, 28).plusDays(anniversary.leapDay() == LeapDay.MARCH_1 ? 1 : 0);
  }

  boolean isPast(LocalDate day) {
    return !day.isAfter(today);
  }
}
