package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.explanation.Operand.Role;

/** Spans of days told from the as-of date, in Chinese. */
record ChineseDays(Formats formats) {

  /** Days with a first and a last one. */
  String span(Clause clause) {
    DayShift from = (DayShift) clause.operand(Role.FIRST_SHIFT).orElseThrow();
    DayShift to = (DayShift) clause.operand(Role.LAST_SHIFT).orElseThrow();
    String words =
        NamedSpan.of(from, to)
            .map(ChineseDays::named)
            .orElseGet(() -> "在" + shift(from) + "至" + shift(to) + "之间");
    return words + clause.operand(Role.FIRST_DAY).map(first -> resolved(clause, first)).orElse("");
  }

  /** Days without a first one, or without a last one. */
  String open(Clause clause, boolean negated) {
    Optional<Object> from = clause.operand(Role.FIRST_SHIFT);
    Object end = from.or(() -> clause.operand(Role.LAST_SHIFT)).orElseThrow();
    String order = from.isPresent() ? negated ? "早于" : "不早于" : negated ? "晚于" : "不晚于";
    Optional<Object> day = clause.operand(from.isPresent() ? Role.FIRST_DAY : Role.LAST_DAY);
    String told = day.map(date -> '（' + formats.date((LocalDate) date) + '）').orElse("");
    return order + shift((DayShift) end) + told;
  }

  private String resolved(Clause clause, Object first) {
    Object last = clause.operand(Role.LAST_DAY).orElseThrow();
    String to = first.equals(last) ? "" : '至' + formats.date((LocalDate) last);
    return '（' + formats.date((LocalDate) first) + to + '）';
  }

  private static String named(NamedSpan span) {
    int number = span.number();
    return switch (span.name()) {
      case AS_OF_DAY -> "在截至日当天";
      case LAST_DAYS -> "在最近 " + number + " 天内";
      case NEXT_DAYS -> "在今天至未来 " + number + " 天内";
      case DAYS_AFTER -> "在未来 " + number + " 天内（不含今天）";
      case LAST_MONTHS -> "在最近 " + number + " 个月内";
      case NEXT_MONTHS -> "在今天至未来 " + number + " 个月内";
      case MONTHS_AFTER -> "在未来 " + number + " 个月内（不含今天）";
      case LAST_MONTH -> "在上月";
      case THIS_MONTH -> "在本月";
      case NEXT_MONTH -> "在下月";
      case LAST_YEAR -> "在上年";
      case THIS_YEAR -> "在本年";
      case NEXT_YEAR -> "在下年";
    };
  }

  private static String shift(DayShift shift) {
    String anchor =
        switch (shift.anchor()) {
          case AS_OF -> "截至日";
          case MONTH_START -> "当月首日";
          case MONTH_END -> "当月末日";
          case YEAR_START -> "当年1月1日";
          case YEAR_END -> "当年12月31日";
          case AS_OF_OR_MONTH_END -> "当日（月末对月末）";
        };
    return anchor + moved(shift.months(), "个月") + moved(shift.days(), "天");
  }

  private static String moved(int number, String unit) {
    return number == 0 ? "" : (number < 0 ? "减 " : "加 ") + Math.abs(number) + ' ' + unit;
  }

  static String anniversary(Clause clause) {
    int least = (Integer) clause.operand(Role.LEAST).orElseThrow();
    int most = (Integer) clause.operand(Role.MOST).orElseThrow();
    boolean early = clause.operand(Role.LEAP_DAY).orElseThrow() == LeapDay.FEBRUARY_28;
    return "在" + near(least, most) + "迎来周年日（2月29日按" + (early ? "2月28日" : "3月1日") + "计）";
  }

  private static String near(int least, int most) {
    if (least == 0) {
      return most == 0 ? "今天" : "今天至未来 " + most + " 天内";
    }
    return most == 0 ? "最近 " + -least + " 天至今天" : told(least) + "至" + told(most) + "之间";
  }

  private static String told(int days) {
    return days == 0 ? "今天" : " " + Math.abs(days) + " 天" + (days < 0 ? "前" : "后");
  }
}
