package org.bankcrm.lifecycle;

import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
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

  private static final Key<Integer> MINUTES =
      Key.of("minutes", Values.whole(0, Trigger.MOST_MINUTES), "分钟数", "so many minutes");

  private static final Key<Integer> HOURS =
      Key.of("hours", Values.whole(0, Trigger.MOST_HOURS), "小时数", "so many hours");

  private static final Form<StageTime> SPAN =
      Form.<StageTime>of()
          .maybe(DAYS, time -> length(time, CalendarSpan.Unit.DAYS))
          .maybe(MONTHS, time -> length(time, CalendarSpan.Unit.MONTHS))
          .maybe(MINUTES, time -> length(time, ClockSpan.Unit.MINUTES))
          .maybe(HOURS, time -> length(time, ClockSpan.Unit.HOURS))
          .oneOf(DAYS, MONTHS, MINUTES, HOURS)
          .makes(DwellForm::span);

  static final Key<StageTime> AT_LEAST =
      Key.of(
          "atLeast",
          Values.object(SPAN),
          "至少停留多久；按天、按月自进入之日起算，按分钟、小时自进入之时起算",
          "for at least so long, from the day of entry on, or from the instant for minutes and"
              + " hours");

  static final Key<StageTime> LESS_THAN =
      Key.of("lessThan", Values.object(SPAN), "停留不足多久，起算同上", "for less than so long");

  static final Form<Dwell> FORM =
      Form.<Dwell>of()
          .maybe(AT_LEAST, Dwell::atLeast)
          .maybe(LESS_THAN, Dwell::lessThan)
          .check(DwellForm::check)
          .makes(draft -> new Dwell(draft.find(AT_LEAST), draft.find(LESS_THAN)));

  private DwellForm() {}

  private static Optional<Integer> length(StageTime time, CalendarSpan.Unit unit) {
    return time instanceof StageTime.Days of && of.span().unit() == unit
        ? Optional.of(of.span().length())
        : Optional.empty();
  }

  private static Optional<Integer> length(StageTime time, ClockSpan.Unit unit) {
    return time instanceof StageTime.Elapsed of
        ? TriggerForm.length(of.span(), unit)
        : Optional.empty();
  }

  private static StageTime span(Draft draft) {
    return TriggerForm.clock(draft, MINUTES, HOURS)
        .<StageTime>map(StageTime.Elapsed::new)
        .or(() -> draft.find(DAYS).map(CalendarSpan::days).map(StageTime.Days::new))
        .orElseGet(() -> new StageTime.Days(CalendarSpan.months(draft.get(MONTHS))));
  }

  /** A time as its author writes it. */
  static Entry span(CalendarSpan time) {
    boolean months = time.unit() == CalendarSpan.Unit.MONTHS;
    return new Entry().write(months ? MONTHS : DAYS, (long) time.length());
  }

  /** The same of minutes or hours. */
  static Entry span(ClockSpan time) {
    boolean hours = time.unit() == ClockSpan.Unit.HOURS;
    return new Entry().write(hours ? HOURS : MINUTES, (long) time.length());
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
          "no time is left: it ends before it begins.",
          "Write a longer time here, or a shorter one under 'atLeast'.");
    }
  }
}
