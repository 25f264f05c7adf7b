package org.bankcrm.alert;

import org.bankcrm.core.CalendarSpan;
import org.bankcrm.lifecycle.Trigger;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** How many alerts a cool-down leaves room for. */
final class AlertBound {

  private static final int MINUTES_OF_A_DAY = 1_440;
  private static final int SHORT = 2;

  private AlertBound() {}

  /**
   * The most of them within 24 hours. Minutes and hours take no less time than they say, those
   * within opening hours included. A day may pass within a minute, at its end, and the second one
   * has 23 hours where clocks are put forward; from the third on there is room for one alone.
   */
  static int aDay(AfterTime coolDown) {
    if (coolDown.isByClock()) {
      return (MINUTES_OF_A_DAY + coolDown.length() - 1) / coolDown.length();
    }
    boolean months =
        coolDown instanceof Trigger.AfterSpan span
            && span.span().unit() == CalendarSpan.Unit.MONTHS;
    return months || coolDown.length() > SHORT ? 1 : 2;
  }
}
