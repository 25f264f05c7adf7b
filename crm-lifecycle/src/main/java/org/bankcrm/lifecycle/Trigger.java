package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;

/** What sets a transition off: an event, the facts alone, time in the stage, or a day. */
public sealed interface Trigger {

  /** The most days in a stage, or to add to a day. */
  int MOST_DAYS = 36_500;

  /** The most months in a stage. */
  int MOST_MONTHS = 1_200;

  /** Whether it happens on a tick, without an event. */
  default boolean isAutomatic() {
    return !(this instanceof OnEvent);
  }

  /** Whether it counts business days. */
  default boolean isByBusinessDays() {
    return this instanceof AfterTime time && time.unit() == Unit.BUSINESS_DAYS;
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

  /** A unit of time in a stage. */
  enum Unit {
    /** Calendar days: due at the start of the day so many days after the day of entry. */
    DAYS,
    /**
     * Calendar months: due at the start of the same day so many months after the day of entry;
     * where the month is too short for that day, at the start of its last day: one month after 31
     * January is 28 or 29 February, as in conditions, and one month after 28 February is 28 March.
     */
    MONTHS,
    /** Business days: due at the start of the so-many-th business day after the day of entry. */
    BUSINESS_DAYS
  }

  /**
   * Time in the stage. Due at the start of a day in the zone of the facts, for good: if the guard
   * is not TRUE then, the transition waits for it.
   *
   * @param length from 0 to 36,500; months up to 1,200
   * @param unit what is counted
   */
  record AfterTime(int length, Unit unit) implements Trigger {
    /** Checks the length. */
    public AfterTime {
      requireNonNull(unit, "unit");
      int most = unit == Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
      if (length < 0 || length > most) {
        throw new IllegalArgumentException(
            "the time must be within 0 and " + most + " but was " + length);
      }
    }
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
      if (!attribute.type().equals(ValueType.DATE)) {
        throw new IllegalArgumentException(
            attribute.id() + " is of type " + attribute.type() + ", not a date");
      }
      if (Math.abs((long) days) > MOST_DAYS) {
        throw new IllegalArgumentException(
            "days must be within ±" + MOST_DAYS + " but was " + days);
      }
    }
  }
}
