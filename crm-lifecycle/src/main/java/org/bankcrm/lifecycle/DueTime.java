package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** When a trigger is due, and the same as a condition over the stage's attributes. */
final class DueTime {

  private DueTime() {}

  /** The day for one who entered on a day; of business days the earliest that it can be. */
  static LocalDate day(AfterTime time, LocalDate since) {
    return time instanceof AfterSpan of ? of.span().after(since) : since.plusDays(time.length());
  }

  /**
   * Business days by a calendar, but for those on which time stood still. Where it lacks one of the
   * days that have to be counted, the first that it lacks is the first on which nobody can tell.
   */
  static Due ofBusinessDays(
      int length, LocalDate since, BusinessCalendar calendar, StagePauses pauses, ZoneId zone) {
    LocalDate day = since;
    for (int left = length; left > 0; left -= calendar.isBusinessDay(day) ? 1 : 0) {
      day = pauses.next(day);
      if (!calendar.covers(day)) {
        return Due.perhapsFrom(LocalDays.startOf(day, zone), StageReason.DAYS_NOT_COVERED);
      }
    }
    return Due.at(LocalDays.startOf(day, zone));
  }

  /** Time within opening hours; where a day is not covered, from its start nobody can tell. */
  static Due ofOpeningHours(AfterBusinessClock time, Instant since, BusinessClock clock) {
    return clock
        .after(since, time.span().duration())
        .map(Due::at)
        .orElseGet(
            () ->
                Due.perhapsFrom(
                    clock.covers(since) ? clock.end() : since, StageReason.DAYS_NOT_COVERED));
  }

  /** TRUE from the instant on at which it is due. */
  static Condition condition(AfterTime time, StageAttributes attributes) {
    if (time instanceof AfterSpan of) {
      return attributes.isUp(of.span());
    } else if (time instanceof AfterClock of) {
      return attributes.hasPassed(of.span());
    } else if (time.length() == 0) {
      return Condition.always(); // whatever the calendar covers
    }
    return time instanceof AfterBusinessClock
        ? attributes.wasOpen(time.length())
        : attributes.areUp(time.length());
  }

  /** TRUE from the due day on. */
  static Condition condition(AtDate date) {
    return new RelativeDate(
        date.attribute(), Optional.empty(), Optional.of(DayShift.ofDays(-date.days())));
  }
}
