package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import org.bankcrm.core.check.Checks;

/**
 * Hours of the day by what the clock on the wall shows: at night, from 22:00 until 06:00.
 *
 * <p>The first moment belongs to them, the last does not. Where they end earlier than they begin
 * midnight lies between. What the clock shows counts, also when it is changed: hours that it shows
 * twice belong to them twice, and those that it leaves out are nobody's. Immutable and thread-safe.
 *
 * @param from the first moment, inclusive
 * @param until the first moment after them, exclusive; earlier than {@code from} where midnight
 *     lies between
 */
public record DayHours(LocalTime from, LocalTime until) {

  /** What of the two times must hold, for messages. */
  public static final String RULE = "must end at another time than they begin";

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the two are the same
   */
  public DayHours {
    Checks.require(end(from, until), "hours", RULE);
  }

  /** Whether the two times bound hours at all: they differ. */
  public static boolean end(LocalTime from, LocalTime until) {
    return !requireNonNull(from, "from").equals(requireNonNull(until, "until"));
  }

  /** Whether it is one of these hours when the clock shows this time. */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(until);
    return from.isBefore(until) ? begun && !ended : begun || !ended;
  }
}
