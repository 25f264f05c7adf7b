package org.bankcrm.campaign.internal;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** The form of a period: {@code {"from": "2026-01-01", "before": "2027-01-01"}}. */
public final class PeriodForm {

  private static final Key<LocalDate> FROM =
      Key.of(
          "from",
          day(BankDates::isMeant, BankDates.FIRST + " to " + BankDates.LAST),
          "首日",
          "the first day");

  private static final Key<LocalDate> BEFORE =
      Key.of(
          "before",
          day(
              day -> BankDates.isMeant(day) || day.equals(BankDates.OPEN_END),
              BankDates.FIRST + " to " + BankDates.LAST + ", or " + BankDates.OPEN_END),
          "结束日，不含当日；9999-12-31 表示无期限",
          "the day before which it ends; 9999-12-31 for no end");

  /** A period of days. */
  public static final Value<DateRange> VALUE =
      Values.object(
          Form.<DateRange>of()
              .needed(FROM, DateRange::fromInclusive)
              .needed(BEFORE, DateRange::toExclusive)
              .check(PeriodForm::checkOrder)
              .makes(draft -> DateRange.of(draft.get(FROM), draft.get(BEFORE))));

  private PeriodForm() {}

  /** The period as builders write it; an end that is open is left out. */
  public static Entry entry(DateRange period) {
    Entry days = new Entry();
    period.start().ifPresent(from -> days.put(FROM, from));
    period.end().ifPresent(before -> days.put(BEFORE, before));
    return days;
  }

  private static Value<LocalDate> day(Predicate<LocalDate> isMeant, String expected) {
    return Values.day()
        .where(
            isMeant,
            CoreProblem.OUT_OF_RANGE,
            "no bank means this day: expected one from " + expected,
            "");
  }

  private static void checkOrder(Draft draft) {
    if (!draft.get(FROM).isBefore(draft.get(BEFORE))) {
      draft.problem(
          "/before",
          CoreProblem.OUT_OF_RANGE,
          "the period ends before its first day, " + draft.get(FROM) + ".",
          "Write a later day: this one no longer belongs to it.");
    }
  }
}
