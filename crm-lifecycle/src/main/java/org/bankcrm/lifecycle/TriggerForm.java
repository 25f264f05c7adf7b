package org.bankcrm.lifecycle;

import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** The forms of time in a stage and of days, which set transitions off. */
final class TriggerForm {

  static final Key<Integer> DAYS =
      Key.of(
          "days",
          Values.whole(0, Trigger.MOST_DAYS),
          "在该阶段停留的日历天数",
          "how many calendar days after the day of entry");

  static final Key<Integer> MONTHS =
      Key.of(
          "months",
          Values.whole(0, Trigger.MOST_MONTHS),
          "在该阶段停留的日历月数",
          "how many calendar months after the day of entry");

  static final Key<Integer> BUSINESS_DAYS =
      Key.of(
          "businessDays",
          Values.whole(0, Trigger.MOST_DAYS),
          "在该阶段停留的工作日数",
          "how many business days after the day of entry");

  static final Key<Integer> MINUTES =
      Key.of(
          "minutes",
          Values.whole(0, Trigger.MOST_MINUTES),
          "在该阶段停留的分钟数，按实际经过的时间计",
          "how many minutes after the entry, as they pass");

  static final Key<Integer> HOURS =
      Key.of(
          "hours",
          Values.whole(0, Trigger.MOST_HOURS),
          "在该阶段停留的小时数，按实际经过的时间计，夏令时切换之夜亦同",
          "how many hours of 60 minutes after the entry, in nights in which clocks change too");

  static final Key<Integer> BUSINESS_MINUTES =
      Key.of(
          "businessMinutes",
          Values.whole(0, Trigger.MOST_MINUTES),
          "在该阶段停留的营业分钟数，只计营业日历的营业时间内",
          "how many minutes after the entry, within the opening hours of the calendar alone");

  static final Key<Integer> BUSINESS_HOURS =
      Key.of(
          "businessHours",
          Values.whole(0, Trigger.MOST_HOURS),
          "在该阶段停留的营业小时数，只计营业日历的营业时间内",
          "how many hours after the entry, within the opening hours of the calendar alone");

  static final Form<AfterTime> AFTER =
      Form.<AfterTime>of()
          .maybe(DAYS, time -> length(time, CalendarSpan.Unit.DAYS))
          .maybe(MONTHS, time -> length(time, CalendarSpan.Unit.MONTHS))
          .maybe(BUSINESS_DAYS, TriggerForm::businessDays)
          .maybe(MINUTES, time -> elapsed(time, ClockSpan.Unit.MINUTES))
          .maybe(HOURS, time -> elapsed(time, ClockSpan.Unit.HOURS))
          .maybe(BUSINESS_MINUTES, time -> open(time, ClockSpan.Unit.MINUTES))
          .maybe(BUSINESS_HOURS, time -> open(time, ClockSpan.Unit.HOURS))
          .oneOf(DAYS, MONTHS, BUSINESS_DAYS, MINUTES, HOURS, BUSINESS_MINUTES, BUSINESS_HOURS)
          .makes(TriggerForm::after);

  /** For other kinds than lifecycles, which say more of it. */
  static final Key<String> CALENDAR =
      Key.of(
          "calendar",
          Values.policyId(BookCalendar.LONGEST_ID),
          "计算工作日与营业时间所依据的营业日历，须由手册写明",
          "the business calendar by which it counts business days and hours, one that the book names");

  static final Key<AttributeRef> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.attribute()
              .where(
                  AtDate::isDate,
                  CoreProblem.WRONG_TYPE,
                  day -> "'" + day.id() + "' is no date.",
                  "Name an attribute that is a date."),
          "日期属性",
          "an attribute that is a date");

  static final Key<Integer> SHIFT =
      Key.of(
          "days",
          Values.whole(-Trigger.MOST_DAYS, Trigger.MOST_DAYS),
          "顺延的日历天数，负数为提前",
          "calendar days to add; fewer than none for earlier");

  static final Form<AtDate> AT =
      Form.<AtDate>of()
          .needed(ATTRIBUTE, AtDate::attribute)
          .usually(SHIFT, 0, AtDate::days)
          .makes(draft -> new AtDate(draft.get(ATTRIBUTE), draft.get(SHIFT)));

  private TriggerForm() {}

  static void checkCalendar(Draft draft, boolean counts) {
    if (counts && !draft.has(CALENDAR)) {
      draft.problem(
          "/calendar",
          CoreProblem.MISSING_KEY,
          "business days or hours are counted, but no calendar is named.",
          "Name one of those that the book names under 'calendars'.");
    } else if (!counts && draft.has(CALENDAR)) {
      draft.problem(
          "/calendar",
          CoreProblem.MISPLACED_KEY,
          "'calendar' has no meaning here: nothing is counted by it.",
          "Remove it.");
    }
  }

  private static Optional<Integer> length(AfterTime time, CalendarSpan.Unit unit) {
    return time instanceof AfterSpan of && of.span().unit() == unit
        ? Optional.of(of.length())
        : Optional.empty();
  }

  private static Optional<Integer> businessDays(AfterTime time) {
    return time instanceof AfterBusinessDays ? Optional.of(time.length()) : Optional.empty();
  }

  private static Optional<Integer> elapsed(AfterTime time, ClockSpan.Unit unit) {
    return time instanceof AfterClock of ? length(of.span(), unit) : Optional.empty();
  }

  private static Optional<Integer> open(AfterTime time, ClockSpan.Unit unit) {
    return time instanceof AfterBusinessClock of ? length(of.span(), unit) : Optional.empty();
  }

  static Optional<Integer> length(ClockSpan span, ClockSpan.Unit unit) {
    return span.unit() == unit ? Optional.of(span.length()) : Optional.empty();
  }

  private static AfterTime after(Draft draft) {
    return days(draft)
        .<AfterTime>map(AfterSpan::new)
        .or(() -> clock(draft, MINUTES, HOURS).map(AfterClock::new))
        .or(() -> clock(draft, BUSINESS_MINUTES, BUSINESS_HOURS).map(AfterBusinessClock::new))
        .orElseGet(() -> new AfterBusinessDays(draft.get(BUSINESS_DAYS)));
  }

  private static Optional<CalendarSpan> days(Draft draft) {
    return draft
        .find(DAYS)
        .map(CalendarSpan::days)
        .or(() -> draft.find(MONTHS).map(CalendarSpan::months));
  }

  static Optional<ClockSpan> clock(Draft draft, Key<Integer> minutes, Key<Integer> hours) {
    return draft
        .find(minutes)
        .map(ClockSpan::minutes)
        .or(() -> draft.find(hours).map(ClockSpan::hours));
  }
}
