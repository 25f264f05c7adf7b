package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * The next yearly return of a day is near: a birthday, the anniversary of an account.
 *
 * <p>Truth: with n the number of days from the as-of date to the next anniversary (0 on the day
 * itself), TRUE if {@code fromDays <= n <= toDays}; FALSE otherwise; UNKNOWN if the day is missing.
 * The day itself is not its own anniversary: the first one is a year later, so a day in the future
 * has its first anniversary a year after it. An instant counts by its calendar day in the zone of
 * the facts.
 *
 * @param attribute an attribute that is a date or an instant
 * @param fromDays the fewest days ahead, from 0
 * @param toDays the most days ahead, inclusive, at most 366
 * @param leapDay when 29 February is celebrated in a year without one
 */
public record Anniversary(AttributeRef attribute, int fromDays, int toDays, LeapDay leapDay)
    implements Condition {

  /** When 29 February is celebrated in a year without one. */
  public enum LeapDay {
    /** On 28 February. */
    FEBRUARY_28,
    /** On 1 March. */
    MARCH_1
  }

  /** Refuses other kinds and spans upside down. */
  public Anniversary {
    RelativeDate.checkKind(attribute);
    requireNonNull(leapDay, "leapDay");
    if (fromDays < 0 || toDays < fromDays || toDays > 366) {
      throw new IllegalArgumentException(
          "expected 0 <= fromDays <= toDays <= 366 but was " + fromDays + " to " + toDays);
    }
  }
}
