package org.bankcrm.lifecycle;

import java.util.Comparator;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;

/**
 * Which of several open transitions goes: the smallest priority, then the shorter time. Where both
 * are equal, sorting keeps the order of the author.
 */
final class TransitionOrder {

  private static final long MINUTES_OF_A_DAY = 24 * 60;

  static final Comparator<Transition> BY_PRIORITY =
      Comparator.comparingInt((Transition t) -> t.priority().orElse(Integer.MAX_VALUE))
          .thenComparingLong(TransitionOrder::roughMinutes);

  private TransitionOrder() {}

  /** About how long it takes; a bank is open for a third of a working day. */
  private static long roughMinutes(Transition transition) {
    if (transition.trigger() instanceof AfterSpan time) {
      boolean months = time.span().unit() == CalendarSpan.Unit.MONTHS;
      return MINUTES_OF_A_DAY * (months ? time.length() * 30 : time.length());
    } else if (transition.trigger() instanceof AfterClock time) {
      return time.length();
    } else if (transition.trigger() instanceof AfterBusinessClock time) {
      return time.length() * 3L * 7 / 5;
    }
    return transition.trigger() instanceof AfterBusinessDays time
        ? MINUTES_OF_A_DAY * (time.length() * 7 / 5)
        : 0;
  }
}
