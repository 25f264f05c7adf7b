package org.bankcrm.testkit.random;

import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** Random times of one policy, which remembers whether any needs a business calendar. */
final class RandomTimes {

  private final Seeded source;
  private boolean counted;

  RandomTimes(Seeded source) {
    this.source = source;
  }

  /** A time of any unit, longer than nothing. */
  AfterTime next() {
    return of(source.below(6), source.between(1, 40));
  }

  /** One that is longer than another that was drawn here, in the same unit. */
  AfterTime after(AfterTime other) {
    int more = source.between(1, 5);
    if (other instanceof AfterSpan days) {
      return days.span().unit() == CalendarSpan.Unit.MONTHS
          ? of(1, days.length() + more)
          : of(0, days.length() + more);
    } else if (other instanceof AfterBusinessDays days) {
      return of(2, days.length() + more);
    }
    ClockSpan span = ClockSpan.minutes(other.length() + more);
    return other instanceof AfterClock ? new AfterClock(span) : new AfterBusinessClock(span);
  }

  /** Whether a time so far is by business days or hours. */
  boolean isCounted() {
    return counted;
  }

  private AfterTime of(int unit, int length) {
    counted |= unit == 2 || unit == 5;
    return switch (unit) {
      case 0 -> new AfterSpan(CalendarSpan.days(length));
      case 1 -> new AfterSpan(CalendarSpan.months(length));
      case 2 -> new AfterBusinessDays(length);
      case 3 -> new AfterClock(ClockSpan.minutes(17 * length));
      case 4 -> new AfterClock(ClockSpan.hours(length));
      default -> new AfterBusinessClock(ClockSpan.hours(length));
    };
  }
}
