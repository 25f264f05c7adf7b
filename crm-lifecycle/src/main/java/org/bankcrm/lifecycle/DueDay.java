package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.Unit;

/** On which day a trigger is due, and the same as a condition over the stage's attributes. */
final class DueDay {

  private DueDay() {}

  /** The day for one who entered on a day; not for business days. */
  static LocalDate of(AfterTime time, LocalDate since) {
    return time.unit() == Unit.MONTHS
        ? afterMonths(since, time.length())
        : since.plusDays(time.length());
  }

  /** The day by a calendar; empty where it does not reach that far. */
  static Optional<LocalDate> of(AfterTime time, LocalDate since, BusinessCalendar calendar) {
    return time.unit() == Unit.BUSINESS_DAYS
        ? calendar.after(since, time.length())
        : Optional.of(of(time, since));
  }

  /** As {@link DayShift} counts backwards: where the month is too short, the first of the next. */
  private static LocalDate afterMonths(LocalDate since, int months) {
    LocalDate day = since.plusMonths(months);
    return day.getDayOfMonth() < since.getDayOfMonth() ? day.plusDays(1) : day;
  }

  /** TRUE from the due day on. */
  static Condition condition(AfterTime time, StageAttributes attributes) {
    return switch (time.unit()) {
      case DAYS -> attributes.since().isUpTo(DayShift.ofDays(-time.length()));
      case MONTHS -> attributes.since().isUpTo(DayShift.ofMonths(-time.length(), 0));
      case BUSINESS_DAYS -> attributes.businessDays().atLeast(time.length());
    };
  }

  /** TRUE from the due day on. */
  static Condition condition(AtDate date) {
    return new RelativeDate(
        date.attribute(), Optional.empty(), Optional.of(DayShift.ofDays(-date.days())));
  }
}
