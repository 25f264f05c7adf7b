package org.bankcrm.lifecycle;

import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** What sets a transition off: an event, the facts alone, time in the stage, or a day. */
public sealed interface Trigger {

  /**
   * A time for documents of other kinds of policies, which count as lifecycles do: an object with
   * one key for each unit.
   */
  static Value<AfterTime> time() {
    return Values.object(TriggerForm.AFTER);
  }

  /**
   * The key of the calendar in such documents: {@code calendar}, the id of one that the book names.
   */
  static Key<String> calendar() {
    return TriggerForm.CALENDAR;
  }

  /**
   * Checks that whoever counts by the bank's days or hours says by which, and that nobody else
   * names a calendar.
   *
   * @param draft is told of it, under {@code /calendar}
   * @param times all that the policy counts
   */
  static void checkCalendar(Draft draft, Stream<AfterTime> times) {
    TriggerForm.checkCalendar(draft, times.anyMatch(Trigger::isByBusinessDays));
  }

  /** The most days in a stage, or to add to a day. */
  int MOST_DAYS = 36_500;

  /** The most months in a stage. */
  int MOST_MONTHS = 1_200;

  /** The most minutes in a stage: those of a leap year. Longer times are written in days. */
  int MOST_MINUTES = 527_040;

  /** The most hours in a stage. */
  int MOST_HOURS = 8_784;

  /** Whether it happens on a tick, without an event. */
  default boolean isAutomatic() {
    return !(this instanceof OnEvent);
  }

  /** Whether it counts business days, or time within opening hours, and so needs a calendar. */
  default boolean isByBusinessDays() {
    return this instanceof AfterBusinessDays || isByOpeningHours();
  }

  /** Whether it counts time within opening hours. */
  default boolean isByOpeningHours() {
    return this instanceof AfterBusinessClock;
  }

  /** Whether it is due at any minute, and not only at the start of a day. */
  default boolean isByClock() {
    return this instanceof AfterClock || isByOpeningHours();
  }

  /**
   * An event of this type.
   *
   * @param type one of the types that the lifecycle declares
   */
  record OnEvent(String type) implements Trigger {
    /** Refuses what cannot be a type. */
    public OnEvent {
      Codes.check(type, "type");
    }
  }

  /**
   * The facts alone: whenever the transition's condition is seen to be TRUE, on a tick or on
   * entering the stage.
   */
  record OnFacts() implements Trigger {}

  /**
   * Time in the stage. Due from an instant on, for good: if the guard is not TRUE then, the
   * transition waits for it. Days and months are due at the start of a day in the zone of the
   * facts.
   */
  sealed interface AfterTime extends Trigger {
    /** How many days, months or minutes; 0 for at once. */
    int length();

    /** Whether another is counted alike, so that the shorter comes first. */
    default boolean isInUnitOf(AfterTime other) {
      return (this instanceof AfterSpan one && other instanceof AfterSpan two)
          ? one.span().unit() == two.span().unit()
          : getClass() == other.getClass();
    }
  }

  /**
   * Calendar days or months in the stage: due at the start of the day {@link CalendarSpan#after so
   * much after} the day of entry.
   *
   * @param span up to 36,500 days or 1,200 months
   */
  record AfterSpan(CalendarSpan span) implements AfterTime {
    /** Checks the length. */
    public AfterSpan {
      int most = span.unit() == CalendarSpan.Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
      Checks.within(span.length(), 0, most, "the time");
    }

    @Override
    public int length() {
      return span.length();
    }
  }

  /**
   * Business days in the stage: due at the start of the so-many-th business day after the day of
   * entry.
   *
   * @param length from 0 to 36,500
   */
  record AfterBusinessDays(int length) implements AfterTime {
    /** Checks the length. */
    public AfterBusinessDays {
      Checks.within(length, 0, MOST_DAYS, "the time");
    }
  }

  /**
   * Minutes or hours in the stage, as they pass: due at the instant so much after that of entry,
   * whatever the clocks on the wall show.
   *
   * @param span up to 527,040 minutes or 8,784 hours
   */
  record AfterClock(ClockSpan span) implements AfterTime {
    /** Checks the length. */
    public AfterClock {
      check(span);
    }

    /** How many minutes. */
    @Override
    public int length() {
      return Math.toIntExact(span.minutes());
    }
  }

  /**
   * Minutes or hours in the stage at which the bank is open, by the calendar and the hours that the
   * book names ({@link org.bankcrm.core.BusinessClock}): due at the instant at which it has been
   * open for so long since the entry.
   *
   * @param span up to 527,040 minutes or 8,784 hours
   */
  record AfterBusinessClock(ClockSpan span) implements AfterTime {
    /** Checks the length. */
    public AfterBusinessClock {
      check(span);
    }

    /** How many minutes. */
    @Override
    public int length() {
      return Math.toIntExact(span.minutes());
    }
  }

  /**
   * Checks minutes or hours in a stage.
   *
   * @throws IllegalArgumentException if they are more than a leap year has
   */
  static void check(ClockSpan span) {
    boolean hours = span.unit() == ClockSpan.Unit.HOURS;
    Checks.within(span.length(), 0, hours ? MOST_HOURS : MOST_MINUTES, "the time");
  }

  /**
   * A day that is an attribute: thirty days before maturity, the day after the contract ends. Due
   * from the start of that day in the zone of the facts; a day that has passed is due at once. Of
   * one that is missing it cannot be told whether it is due.
   *
   * @param attribute an attribute that is a date
   * @param days calendar days to add, within ±36,500; negative for earlier
   */
  record AtDate(AttributeRef attribute, int days) implements Trigger {
    /** Refuses other types and shifts out of bounds. */
    public AtDate {
      Checks.require(isDate(attribute), attribute.id(), "is no date");
      Checks.within(days, -MOST_DAYS, MOST_DAYS, "days");
    }

    static boolean isDate(AttributeRef attribute) {
      return attribute.type().equals(ValueType.DATE);
    }
  }
}
