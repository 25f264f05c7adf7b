package org.bankcrm.core.explanation;

import java.util.Optional;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.explanation.Operand.Role;

/** Spans of days told from the as-of date, in English. */
final class EnglishDays {

  private EnglishDays() {}

  /** Days with a first and a last one. */
  static String span(Clause clause) {
    DayShift from = (DayShift) clause.operand(Role.FIRST_SHIFT).orElseThrow();
    DayShift to = (DayShift) clause.operand(Role.LAST_SHIFT).orElseThrow();
    String words =
        NamedSpan.of(from, to)
            .map(EnglishDays::named)
            .orElseGet(() -> "within " + shift(from) + " and " + shift(to));
    return words + clause.operand(Role.FIRST_DAY).map(first -> resolved(clause, first)).orElse("");
  }

  /** Days without a first one, or without a last one. */
  static String open(Clause clause, boolean negated) {
    Optional<Object> from = clause.operand(Role.FIRST_SHIFT);
    Object end = from.or(() -> clause.operand(Role.LAST_SHIFT)).orElseThrow();
    String order =
        from.isPresent()
            ? negated ? "before " : "on or after "
            : negated ? "after " : "on or before ";
    Optional<Object> day = clause.operand(from.isPresent() ? Role.FIRST_DAY : Role.LAST_DAY);
    return order + shift((DayShift) end) + day.map(told -> " (" + told + ')').orElse("");
  }

  private static String resolved(Clause clause, Object first) {
    Object last = clause.operand(Role.LAST_DAY).orElseThrow();
    return " (" + first + (first.equals(last) ? "" : " to " + last) + ')';
  }

  private static String named(NamedSpan span) {
    int number = span.number();
    return switch (span.name()) {
      case AS_OF_DAY -> "on the as-of date";
      case LAST_DAYS -> "in the last " + plural(number, "day");
      case NEXT_DAYS -> "today or in the next " + plural(number, "day");
      case DAYS_AFTER -> "in the " + plural(number, "day") + " after today";
      case LAST_MONTHS -> "in the last " + plural(number, "month");
      case NEXT_MONTHS -> "today or in the next " + plural(number, "month");
      case MONTHS_AFTER -> "in the " + plural(number, "month") + " after today";
      case LAST_MONTH -> "in last month";
      case THIS_MONTH -> "in this month";
      case NEXT_MONTH -> "in next month";
      case LAST_YEAR -> "in last year";
      case THIS_YEAR -> "in this year";
      case NEXT_YEAR -> "in next year";
    };
  }

  /** One day is "day", more are "7 days". */
  static String plural(int number, String word) {
    return number == 1 ? word : number + " " + word + "s";
  }

  private static String shift(DayShift shift) {
    String anchor =
        switch (shift.anchor()) {
          case AS_OF -> "the as-of date";
          case MONTH_START -> "the first of the month";
          case MONTH_END -> "the end of the month";
          case YEAR_START -> "1 January";
          case YEAR_END -> "31 December";
          case AS_OF_OR_MONTH_END -> "the as-of date (month end for month end)";
        };
    return anchor + moved(shift.months(), "month") + moved(shift.days(), "day");
  }

  private static String moved(int number, String unit) {
    return number == 0 ? "" : (number < 0 ? " minus " : " plus ") + counted(number, unit);
  }

  private static String counted(int number, String unit) {
    int size = Math.abs(number);
    return size + " " + unit + (size == 1 ? "" : "s");
  }

  static String anniversary(Clause clause) {
    int least = (Integer) clause.operand(Role.LEAST).orElseThrow();
    int most = (Integer) clause.operand(Role.MOST).orElseThrow();
    boolean early = clause.operand(Role.LEAP_DAY).orElseThrow() == LeapDay.FEBRUARY_28;
    return "its anniversary "
        + near(least, most)
        + " (29 February counts as "
        + (early ? "28 February)" : "1 March)");
  }

  private static String near(int least, int most) {
    if (least == 0) {
      return most == 0 ? "today" : "today or within " + counted(most, "day");
    }
    if (most == 0) {
      return "today or within the last " + counted(least, "day");
    }
    return "from " + told(least) + " to " + told(most);
  }

  private static String told(int days) {
    return days == 0 ? "today" : counted(days, "day") + (days < 0 ? " ago" : " ahead");
  }
}
