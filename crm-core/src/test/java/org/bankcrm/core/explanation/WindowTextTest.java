package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.window.WindowPeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a banker reads of the days at which a window looks. */
class WindowTextTest {

  private static final CalendarSpan YEAR = CalendarSpan.months(12);

  private static Arguments told(WindowPeriod period, String zh, String en) {
    return Arguments.of(period, zh, en);
  }

  private static WindowPeriod soFar(CalendarPeriod period) {
    return WindowPeriod.toDate(period);
  }

  private static WindowPeriod complete(int number, CalendarPeriod period) {
    return WindowPeriod.complete(number, period);
  }

  static Stream<Arguments> periods() {
    CalendarPeriod week = CalendarPeriod.WEEK;
    CalendarPeriod month = CalendarPeriod.MONTH;
    CalendarPeriod quarter = CalendarPeriod.QUARTER;
    CalendarPeriod year = CalendarPeriod.YEAR;
    WindowPeriod days = WindowPeriod.last(CalendarSpan.days(90));
    return Stream.of(
        told(days, "最近 90 天", "the last 90 days"),
        told(WindowPeriod.last(CalendarSpan.days(1)), "最近 1 天", "the last day"),
        told(WindowPeriod.last(CalendarSpan.months(3)), "最近 3 个月（滚动）", "the last 3 rolling months"),
        told(
            days.earlier(CalendarSpan.days(90)),
            "最近 90 天（整体提前 90 天）",
            "the last 90 days, 90 days earlier"),
        told(days.earlier(YEAR), "最近 90 天的上年同期", "the last 90 days, a year earlier"),
        told(soFar(week), "本周至今", "the week so far"),
        told(soFar(month), "本月至今", "the month so far"),
        told(soFar(quarter), "本季至今", "the quarter so far"),
        told(soFar(year), "本年至今", "the year so far"),
        told(soFar(month).earlier(YEAR), "本月至今的上年同期", "the month so far, a year earlier"),
        told(
            soFar(month).earlier(CalendarSpan.months(1)),
            "本月至今（整体提前 1 个月）",
            "the month so far, 1 month earlier"),
        told(complete(1, month), "最近 1 个完整月", "the last complete month"),
        told(complete(3, month), "最近 3 个完整月", "the last 3 complete months"),
        told(complete(2, quarter), "最近 2 个完整季度", "the last 2 complete quarters"),
        told(complete(4, week), "最近 4 个完整周", "the last 4 complete weeks"),
        told(complete(1, year), "最近 1 个完整年", "the last complete year"),
        told(
            complete(3, month).earlier(YEAR),
            "最近 3 个完整月的上年同期",
            "the last 3 complete months, a year earlier"),
        told(WindowPeriod.whole(month, YEAR), "上年同月", "the same month a year before"),
        told(WindowPeriod.whole(quarter, YEAR), "上年同季", "the same quarter a year before"),
        told(WindowPeriod.whole(month, month.span()), "上月", "the month before"),
        told(WindowPeriod.whole(week, week.span()), "上周", "the week before"),
        told(WindowPeriod.whole(year, YEAR), "上年", "the year before"),
        told(
            WindowPeriod.whole(month, CalendarSpan.months(24)),
            "2 年前的整月",
            "the whole month 2 years before"),
        told(
            WindowPeriod.whole(month, CalendarSpan.months(5)),
            "5 个月前的整月",
            "the whole month 5 months before"),
        told(
            WindowPeriod.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
            "固定时段",
            "fixed days"));
  }

  @ParameterizedTest
  @MethodSource("periods")
  void describe_eachPeriod_isInABankersWords(WindowPeriod period, String zh, String en) {
    assertThat(WindowText.describe(period, Locale.CHINESE)).isEqualTo(zh);
    assertThat(WindowText.describe(period, Locale.ENGLISH)).isEqualTo(en);
  }
}
