package org.bankcrm.core.explanation;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;

/**
 * The days between two {@link DayShift}s by the name that people have for them, if they have one:
 * last month, the last 30 days.
 *
 * @param name the name
 * @param number how many days, months or years
 */
record NamedSpan(Name name, int number) {

  enum Name {
    AS_OF_DAY,
    LAST_DAYS,
    NEXT_DAYS,
    DAYS_AFTER,
    LAST_MONTHS,
    NEXT_MONTHS,
    MONTHS_AFTER,
    LAST_YEARS,
    NEXT_YEARS,
    YEARS_AFTER,
    LAST_MONTH,
    THIS_MONTH,
    NEXT_MONTH,
    LAST_YEAR,
    THIS_YEAR,
    NEXT_YEAR
  }

  private static final DayShift TODAY = DayShift.ofDays(0);
  private static final DayShift TOMORROW = DayShift.ofDays(1);
  private static final List<Name> MONTHS =
      List.of(Name.LAST_MONTH, Name.THIS_MONTH, Name.NEXT_MONTH);
  private static final List<Name> YEARS = List.of(Name.LAST_YEAR, Name.THIS_YEAR, Name.NEXT_YEAR);

  static Optional<NamedSpan> of(DayShift from, DayShift to) {
    if (from.equals(TODAY) && to.equals(TODAY)) {
      return Optional.of(new NamedSpan(Name.AS_OF_DAY, 1));
    } else if (to.equals(TODAY) && from.anchor() == Anchor.AS_OF) {
      return past(from);
    } else if (to.anchor() == Anchor.AS_OF && (from.equals(TODAY) || from.equals(TOMORROW))) {
      return coming(from.equals(TODAY), to);
    }
    return whole(from, to);
  }

  private static Optional<NamedSpan> past(DayShift from) {
    if (from.months() == 0 && from.days() < 0) {
      return Optional.of(new NamedSpan(Name.LAST_DAYS, 1 - from.days()));
    }
    boolean months = from.months() < 0 && from.days() == 1;
    return months
        ? Optional.of(monthsOrYears(Name.LAST_MONTHS, Name.LAST_YEARS, -from.months()))
        : Optional.empty();
  }

  private static Optional<NamedSpan> coming(boolean today, DayShift to) {
    if (to.months() == 0 && to.days() > 0) {
      return Optional.of(new NamedSpan(today ? Name.NEXT_DAYS : Name.DAYS_AFTER, to.days()));
    }
    if (to.months() <= 0 || to.days() != 0) {
      return Optional.empty();
    }
    return Optional.of(
        today
            ? monthsOrYears(Name.NEXT_MONTHS, Name.NEXT_YEARS, to.months())
            : monthsOrYears(Name.MONTHS_AFTER, Name.YEARS_AFTER, to.months()));
  }

  private static NamedSpan monthsOrYears(Name months, Name years, int number) {
    return areYears(number) ? new NamedSpan(years, number / 12) : new NamedSpan(months, number);
  }

  /** Whether so many months are told as years, as people do from ten years on. */
  static boolean areYears(int months) {
    return months >= 120 && months % 12 == 0;
  }

  private static Optional<NamedSpan> whole(DayShift from, DayShift to) {
    if (from.days() != 0 || to.days() != 0 || from.months() != to.months()) {
      return Optional.empty();
    }
    int months = from.months();
    boolean month = from.anchor() == Anchor.MONTH_START && to.anchor() == Anchor.MONTH_END;
    if (month && Math.abs(months) <= 1) {
      return Optional.of(new NamedSpan(MONTHS.get(months + 1), 1));
    }
    boolean year = from.anchor() == Anchor.YEAR_START && to.anchor() == Anchor.YEAR_END;
    return year && Math.abs(months) <= 12 && months % 12 == 0
        ? Optional.of(new NamedSpan(YEARS.get(months / 12 + 1), 1))
        : Optional.empty();
  }
}
