package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.check.Checks;

/**
 * How long somebody stands in a stage: so many calendar days or months, or so much time that
 * passes.
 */
public sealed interface StageTime {

  /** Whether it is no time at all. */
  boolean isZero();

  /**
   * Calendar days or months, up at the start of the day so much after that of entry, in the zone of
   * the facts.
   *
   * @param span up to 36,500 days or 1,200 months
   */
  record Days(CalendarSpan span) implements StageTime {
    /** Checks the length. */
    public Days {
      boolean months = span.unit() == CalendarSpan.Unit.MONTHS;
      Checks.within(span.length(), 0, months ? Trigger.MOST_MONTHS : Trigger.MOST_DAYS, "the time");
    }

    @Override
    public boolean isZero() {
      return span.length() == 0;
    }
  }

  /**
   * Minutes or hours, up at the instant so much after that of entry.
   *
   * @param span up to 527,040 minutes or 8,784 hours, which are a leap year
   */
  record Elapsed(ClockSpan span) implements StageTime {
    /** Checks the length. */
    public Elapsed {
      Trigger.check(requireNonNull(span, "span"));
    }

    @Override
    public boolean isZero() {
      return span.length() == 0;
    }
  }
}
