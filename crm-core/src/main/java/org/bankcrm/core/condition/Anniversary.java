package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/**
 * A yearly return of a day is near: a birthday, the anniversary of an account.
 *
 * <p>Truth: TRUE if one of the day's anniversaries is at least {@code fromDays} and at most {@code
 * toDays} days after the as-of date; FALSE otherwise; UNKNOWN if the day is missing. The as-of date
 * is day 0 and counts; days before it are negative: from -7 to 0 is a birthday today or within the
 * last 7 days, from 1 to 7 leaves today out. The day itself is not its own anniversary: the first
 * one is a year later, so a day in the future has its first anniversary a year after it. An instant
 * counts by its calendar day in the zone of the facts.
 *
 * <p>29 February has its anniversary on 29 February in leap years; in the others on the day that
 * {@code leapDay} names.
 *
 * @param attribute an attribute that is a date or an instant
 * @param fromDays the fewest days ahead, from -366; negative for days that are past
 * @param toDays the most days ahead, inclusive, at most 366
 * @param leapDay when 29 February is celebrated in a year without one
 */
public record Anniversary(AttributeRef attribute, int fromDays, int toDays, LeapDay leapDay)
    implements Criterion {

  /** When 29 February is celebrated in a year without one. */
  public enum LeapDay {
    /** On 28 February. */
    FEBRUARY_28,
    /** On 1 March. */
    MARCH_1;

    /** The day of that year on which a day returns. */
    public LocalDate in(int year, LocalDate day) {
      boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
      if (leapDay && !Year.isLeap(year)) {
        return this == MARCH_1 ? LocalDate.of(year, 3, 1) : LocalDate.of(year, 2, 28);
      }
      return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
    }
  }

  /** Refuses other kinds and spans upside down. */
  public Anniversary {
    RelativeDate.checkKind(attribute);
    requireNonNull(leapDay, "leapDay");
    if (fromDays < -366 || toDays < fromDays || toDays > 366) {
      throw new IllegalArgumentException(
          "expected -366 <= fromDays <= toDays <= 366 but was " + fromDays + " to " + toDays);
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.anniversary(this);
  }
}
