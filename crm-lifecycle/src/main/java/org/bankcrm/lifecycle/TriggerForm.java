package org.bankcrm.lifecycle;

import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
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

  static final Form<AfterTime> AFTER =
      Form.<AfterTime>of()
          .maybe(DAYS, time -> length(time, CalendarSpan.Unit.DAYS))
          .maybe(MONTHS, time -> length(time, CalendarSpan.Unit.MONTHS))
          .maybe(BUSINESS_DAYS, TriggerForm::businessDays)
          .oneOf(DAYS, MONTHS, BUSINESS_DAYS)
          .makes(TriggerForm::after);

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

  private static Optional<Integer> length(AfterTime time, CalendarSpan.Unit unit) {
    return time instanceof AfterSpan of && of.span().unit() == unit
        ? Optional.of(of.length())
        : Optional.empty();
  }

  private static Optional<Integer> businessDays(AfterTime time) {
    return time instanceof AfterBusinessDays ? Optional.of(time.length()) : Optional.empty();
  }

  private static AfterTime after(Draft draft) {
    return draft
        .find(DAYS)
        .map(CalendarSpan::days)
        .or(() -> draft.find(MONTHS).map(CalendarSpan::months))
        .<AfterTime>map(AfterSpan::new)
        .orElseGet(() -> new AfterBusinessDays(draft.get(BUSINESS_DAYS)));
  }
}
