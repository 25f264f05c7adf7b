package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** On which day a trigger is due, and the same as a condition over the stage's attributes. */
final class DueDay {

  private DueDay() {}

  /** The day for one who entered on a day; of business days the earliest that it can be. */
  static LocalDate of(AfterTime time, LocalDate since) {
    return time instanceof AfterSpan of ? of.span().after(since) : since.plusDays(time.length());
  }

  /**
   * Business days by a calendar, but for those on which time stood still. Where it lacks one of the
   * days that have to be counted, the first that it lacks is the first on which nobody can tell.
   */
  static Due ofBusinessDays(
      int length, LocalDate since, BusinessCalendar calendar, StagePauses pauses) {
    if (length == 0) {
      return Due.on(since);
    } else if (!pauses.days().isEmpty()) {
      return byDays(length, since, calendar, pauses);
    }
    LocalDate next = since.plusDays(1);
    if (!calendar.covers(next)) {
      return Due.perhapsFrom(next, StageReason.DAYS_NOT_COVERED);
    }
    return calendar
        .after(since, length)
        .map(Due::on)
        .orElseGet(
            () -> Due.perhapsFrom(calendar.covered().toExclusive(), StageReason.DAYS_NOT_COVERED));
  }

  private static Due byDays(
      int length, LocalDate since, BusinessCalendar calendar, StagePauses pauses) {
    LocalDate day = since;
    for (int left = length; left > 0; left -= calendar.isBusinessDay(day) ? 1 : 0) {
      day = pauses.next(day);
      if (!calendar.covers(day)) {
        return Due.perhapsFrom(day, StageReason.DAYS_NOT_COVERED);
      }
    }
    return Due.on(day);
  }

  /** TRUE from the due day on. */
  static Condition condition(AfterTime time, StageAttributes attributes) {
    if (time instanceof AfterSpan of) {
      return attributes.isUp(of.span());
    }
    return time.length() == 0
        ? Condition.always() // whatever the calendar covers
        : attributes.areUp(time.length());
  }

  /** TRUE from the due day on. */
  static Condition condition(AtDate date) {
    return new RelativeDate(
        date.attribute(), Optional.empty(), Optional.of(DayShift.ofDays(-date.days())));
  }
}
