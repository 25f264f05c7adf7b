package org.bankcrm.customer.ladder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.Labelled;

/** When is paid what falls due on a day on which the bank does not work 遇节假日顺延规则. */
public enum PaymentDayRule implements Labelled {
  /** On the day itself. */
  SAME_DAY(0),

  /** On the next business day. */
  FOLLOWING(1),

  /** On the next business day, unless that lies in another month; then on the one before. */
  MODIFIED_FOLLOWING(1),

  /** On the business day before. */
  PRECEDING(-1);

  private final int step;

  PaymentDayRule(int step) {
    this.step = step;
  }

  /**
   * The day on which is paid what falls due.
   *
   * @param due the day on which it falls due
   * @param calendar which days the bank works
   * @return empty if the calendar does not cover all days that have to be looked at
   */
  public Optional<LocalDate> paidOn(LocalDate due, BusinessCalendar calendar) {
    requireNonNull(calendar, "calendar");
    Optional<LocalDate> paid = moved(requireNonNull(due, "due"), step, calendar);
    boolean other = paid.filter(day -> day.getMonth() != due.getMonth()).isPresent();
    return this == MODIFIED_FOLLOWING && other ? moved(due, -1, calendar) : paid;
  }

  private static Optional<LocalDate> moved(LocalDate due, int step, BusinessCalendar calendar) {
    LocalDate day = due;
    while (step != 0 && calendar.covers(day) && !calendar.isBusinessDay(day)) {
      day = day.plusDays(step);
    }
    return step == 0 || calendar.covers(day) ? Optional.of(day) : Optional.empty();
  }
}
