package org.bankcrm.alert;

import java.util.Optional;
import org.bankcrm.core.DayHours;

/**
 * Which events an indicator counts, compiled. Immutable and thread-safe.
 *
 * @param place of its figure
 * @param hours of the day in which they count, or nothing for all
 * @param where the place of the condition for which they count, or {@link #ALL}
 * @param other that of the condition which the reckoning asks for besides, or {@link #NONE}
 * @param counted whether events of the type at hand count, and not only the others
 */
record Counted(int place, Optional<DayHours> hours, int where, int other, boolean counted) {

  /** Every event. */
  static final int ALL = -1;

  /** No event. */
  static final int NONE = -2;

  boolean counts(EventValues event, Moment now) {
    return counted && (where == ALL || event.holds(where)) && isWithinHours(now);
  }

  private boolean isWithinHours(Moment now) {
    return hours.isEmpty() || hours.get().contains(now.time());
  }

  boolean countsOther(EventValues event) {
    return other != NONE && event.holds(other);
  }
}
