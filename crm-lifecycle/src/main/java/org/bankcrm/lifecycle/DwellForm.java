package org.bankcrm.lifecycle;

import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of the time in a stage that a transition asks for. */
final class DwellForm {

  private static final Key<Integer> DAYS =
      Key.of("days", Values.whole(0, Trigger.MOST_DAYS), "日历天数", "so many calendar days");

  private static final Key<Integer> MONTHS =
      Key.of("months", Values.whole(0, Trigger.MOST_MONTHS), "日历月数", "so many calendar months");

  private static final Form<CalendarSpan> SPAN =
      Form.<CalendarSpan>of()
          .maybe(DAYS, span -> length(span, CalendarSpan.Unit.DAYS))
          .maybe(MONTHS, span -> length(span, CalendarSpan.Unit.MONTHS))
          .oneOf(DAYS, MONTHS)
          .makes(DwellForm::span);

  static final Key<CalendarSpan> AT_LEAST =
      Key.of(
          "atLeast",
          Values.object(SPAN),
          "自进入之日起至少停留多久",
          "for at least so long, from the day of entry on");

  static final Key<CalendarSpan> LESS_THAN =
      Key.of("lessThan", Values.object(SPAN), "自进入之日起停留不足多久", "for less than so long");

  static final Form<Dwell> FORM =
      Form.<Dwell>of()
          .maybe(AT_LEAST, Dwell::atLeast)
          .maybe(LESS_THAN, Dwell::lessThan)
          .check(DwellForm::check)
          .makes(draft -> new Dwell(draft.find(AT_LEAST), draft.find(LESS_THAN)));

  private DwellForm() {}

  private static Optional<Integer> length(CalendarSpan span, CalendarSpan.Unit unit) {
    return span.unit() == unit ? Optional.of(span.length()) : Optional.empty();
  }

  private static CalendarSpan span(Draft draft) {
    return draft
        .find(DAYS)
        .map(CalendarSpan::days)
        .orElseGet(() -> CalendarSpan.months(draft.get(MONTHS)));
  }

  /** A time as its author writes it. */
  static Entry span(CalendarSpan time) {
    boolean months = time.unit() == CalendarSpan.Unit.MONTHS;
    return new Entry().write(months ? MONTHS : DAYS, (long) time.length());
  }

  private static void check(Draft draft) {
    if (!draft.has(AT_LEAST) && !draft.has(LESS_THAN)) {
      draft.problem(
          "/atLeast",
          CoreProblem.MISSING_KEY,
          "one of the keys 'atLeast' and 'lessThan' is missing.",
          "Say how long, or leave 'dwell' out.");
    } else if (new Dwell(draft.find(AT_LEAST), draft.find(LESS_THAN)).isNever()) {
      draft.problem(
          "/lessThan",
          CoreProblem.EMPTY_RANGE,
          "no day is left: it ends before it begins.",
          "Write a longer time here, or a shorter one under 'atLeast'.");
    }
  }
}
