package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.check.Checks;

/** By when the host is to have done what a step asks of it. */
public sealed interface EffectDue {

  /** The most calendar or business days. */
  int MOST_DAYS = 3_660;

  /** The most calendar months. */
  int MOST_MONTHS = 120;

  /**
   * The day, for a step on a day; business days that the calendar does not cover, or without a
   * calendar, stay as they are.
   *
   * @param day of the step, in the zone of the facts
   */
  EffectDue on(LocalDate day, Optional<BusinessCalendar> calendar);

  /**
   * So many calendar days or months after the step, {@linkplain CalendarSpan#after clipped} to the
   * last day of a month.
   *
   * @param span up to 3,660 days or 120 months
   */
  record After(CalendarSpan span) implements EffectDue {
    /** Checks the length. */
    public After {
      int most = span.unit() == CalendarSpan.Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
      Checks.within(span.length(), 0, most, "the time");
    }

    @Override
    public EffectDue on(LocalDate day, Optional<BusinessCalendar> calendar) {
      return new On(span.after(day));
    }
  }

  /**
   * The so-many-th business day after the step, by the lifecycle's calendar; 0 for the day of the
   * step, whatever it is.
   *
   * @param length from 0 to 3,660
   */
  record AfterBusinessDays(int length) implements EffectDue {
    /** Checks the length. */
    public AfterBusinessDays {
      Checks.within(length, 0, MOST_DAYS, "the time");
    }

    @Override
    public EffectDue on(LocalDate day, Optional<BusinessCalendar> calendar) {
      return calendar.flatMap(days -> nth(days, day)).<EffectDue>map(On::new).orElse(this);
    }

    private Optional<LocalDate> nth(BusinessCalendar days, LocalDate day) {
      return length == 0 || !days.covers(day.plusDays(1))
          ? Optional.of(day).filter(same -> length == 0)
          : days.after(day, length);
    }
  }

  /**
   * A day, which belongs to the time.
   *
   * @param day in the years 1 to 9999
   */
  record On(LocalDate day) implements EffectDue {
    /** Refuses a day that no document could tell. */
    public On {
      requireNonNull(day, "day");
      Checks.require(
          day.getYear() > 0 && day.getYear() < 10_000, "day", "must lie in the years 1 to 9999");
    }

    @Override
    public EffectDue on(LocalDate other, Optional<BusinessCalendar> calendar) {
      return this;
    }
  }
}
