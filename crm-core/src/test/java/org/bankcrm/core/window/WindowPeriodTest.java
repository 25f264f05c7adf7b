package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.CalendarPeriod.MONTH;
import static org.bankcrm.core.CalendarPeriod.QUARTER;
import static org.bankcrm.core.CalendarPeriod.WEEK;
import static org.bankcrm.core.CalendarPeriod.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPeriodTest {

  private static final CalendarSpan YEAR_BEFORE = CalendarSpan.months(12);
  private static final IntegerAttribute NUMBER =
      Attributes.integer("number", AttributeInfo.named("笔数", "Number"));

  private static String days(WindowPeriod period, String asOf) {
    return days(period, asOf, 0);
  }

  private static String days(WindowPeriod period, String asOf, int before) {
    PeriodDays days = PeriodDays.of(period, LocalDate.parse(asOf), before);
    return days.before().plusDays(1) + " " + days.last();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-15, 2026-05-01 2026-05-15, 2026-04-01 2026-05-15, 2026-01-01 2026-05-15",
    "2026-06-30, 2026-06-01 2026-06-30, 2026-04-01 2026-06-30, 2026-01-01 2026-06-30",
    "2026-07-01, 2026-07-01 2026-07-01, 2026-07-01 2026-07-01, 2026-01-01 2026-07-01",
    "2024-02-29, 2024-02-01 2024-02-29, 2024-01-01 2024-02-29, 2024-01-01 2024-02-29",
    "2026-12-31, 2026-12-01 2026-12-31, 2026-10-01 2026-12-31, 2026-01-01 2026-12-31",
    "2027-01-01, 2027-01-01 2027-01-01, 2027-01-01 2027-01-01, 2027-01-01 2027-01-01",
  })
  void toDate_eitherSideOfATurn_beginsWithThePeriod(
      String asOf, String month, String quarter, String year) {
    assertThat(days(WindowPeriod.toDate(MONTH), asOf)).isEqualTo(month);
    assertThat(days(WindowPeriod.toDate(QUARTER), asOf)).isEqualTo(quarter);
    assertThat(days(WindowPeriod.toDate(YEAR), asOf)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-29, 2026-03-01 2026-05-31, 2026-01-01 2026-03-31, 2025-01-01 2025-12-31",
    "2026-06-30, 2026-04-01 2026-06-30, 2026-04-01 2026-06-30, 2025-01-01 2025-12-31",
    "2026-07-01, 2026-04-01 2026-06-30, 2026-04-01 2026-06-30, 2025-01-01 2025-12-31",
    "2026-07-30, 2026-04-01 2026-06-30, 2026-04-01 2026-06-30, 2025-01-01 2025-12-31",
    "2026-07-31, 2026-05-01 2026-07-31, 2026-04-01 2026-06-30, 2025-01-01 2025-12-31",
    "2024-02-28, 2023-11-01 2024-01-31, 2023-10-01 2023-12-31, 2023-01-01 2023-12-31",
    "2024-02-29, 2023-12-01 2024-02-29, 2023-10-01 2023-12-31, 2023-01-01 2023-12-31",
    "2023-02-28, 2022-12-01 2023-02-28, 2022-10-01 2022-12-31, 2022-01-01 2022-12-31",
    "2026-12-30, 2026-09-01 2026-11-30, 2026-07-01 2026-09-30, 2025-01-01 2025-12-31",
    "2026-12-31, 2026-10-01 2026-12-31, 2026-10-01 2026-12-31, 2026-01-01 2026-12-31",
    "2027-01-01, 2026-10-01 2026-12-31, 2026-10-01 2026-12-31, 2026-01-01 2026-12-31",
  })
  void complete_eitherSideOfATurn_isSoOnItsLastDay(
      String asOf, String months, String quarter, String year) {
    assertThat(days(WindowPeriod.complete(3, MONTH), asOf)).isEqualTo(months);
    assertThat(days(WindowPeriod.complete(1, QUARTER), asOf)).isEqualTo(quarter);
    assertThat(days(WindowPeriod.complete(1, YEAR), asOf)).isEqualTo(year);
  }

  @Test
  void weeks_acrossATurnOfTheYear_beginOnMonday() {
    // 28 December 2026 is a Monday, 3 January 2027 a Sunday
    assertThat(days(WindowPeriod.toDate(WEEK), "2027-01-01")).isEqualTo("2026-12-28 2027-01-01");
    assertThat(days(WindowPeriod.complete(2, WEEK), "2027-01-02"))
        .isEqualTo("2026-12-14 2026-12-27");
    assertThat(days(WindowPeriod.complete(2, WEEK), "2027-01-03"))
        .isEqualTo("2026-12-21 2027-01-03");
    assertThat(days(WindowPeriod.toDate(WEEK).earlier(CalendarSpan.days(7)), "2027-01-01"))
        .isEqualTo("2026-12-21 2026-12-25");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-15, 2025-05-01 2025-05-15, 2025-04-01 2025-04-30, 2025-05-01 2025-05-31",
    "2024-02-28, 2023-02-01 2023-02-28, 2023-01-01 2023-01-31, 2023-02-01 2023-02-28",
    "2024-02-29, 2023-02-01 2023-02-28, 2023-02-01 2023-02-28, 2023-02-01 2023-02-28",
    "2025-02-27, 2024-02-01 2024-02-27, 2024-01-01 2024-01-31, 2024-02-01 2024-02-29",
    "2025-02-28, 2024-02-01 2024-02-29, 2024-02-01 2024-02-29, 2024-02-01 2024-02-29",
    "2025-03-01, 2024-03-01 2024-03-01, 2024-02-01 2024-02-29, 2024-03-01 2024-03-31",
    "2026-12-31, 2025-12-01 2025-12-31, 2025-12-01 2025-12-31, 2025-12-01 2025-12-31",
  })
  void earlier_byAYear_setsLikeBesideLike(
      String asOf, String soFar, String complete, String whole) {
    assertThat(days(WindowPeriod.toDate(MONTH).earlier(YEAR_BEFORE), asOf)).isEqualTo(soFar);
    assertThat(days(WindowPeriod.complete(1, MONTH).earlier(YEAR_BEFORE), asOf))
        .isEqualTo(complete);
    assertThat(days(WindowPeriod.whole(MONTH, YEAR_BEFORE), asOf)).isEqualTo(whole);
  }

  /** Of the month before up to the same day; of what is complete the one before. */
  @Test
  void before_ofEach_isAsLong() {
    WindowPeriod month = WindowPeriod.toDate(MONTH);
    assertThat(days(month, "2026-03-30", 1)).isEqualTo("2026-02-01 2026-02-28");
    assertThat(days(month, "2026-05-30", 1)).isEqualTo("2026-04-01 2026-04-30");
    assertThat(days(month, "2026-04-30", 1)).isEqualTo("2026-03-01 2026-03-31");
    assertThat(days(month, "2026-04-29", 1)).isEqualTo("2026-03-01 2026-03-29");
    assertThat(days(WindowPeriod.toDate(QUARTER), "2026-05-31", 1))
        .isEqualTo("2026-01-01 2026-02-28");
    assertThat(days(WindowPeriod.complete(3, MONTH), "2026-05-30", 1))
        .isEqualTo("2025-11-01 2026-01-31");
    assertThat(days(WindowPeriod.whole(QUARTER, YEAR_BEFORE), "2026-05-30", 1))
        .isEqualTo("2025-01-01 2025-03-31");
  }

  @Test
  void earlier_ofRollingMonths_isGoneBackAtOnce() {
    WindowPeriod month = WindowPeriod.last(CalendarSpan.months(1));
    WindowPeriod before = month.earlier(CalendarSpan.months(1));
    for (String asOf : List.of("2026-03-30", "2026-03-31", "2026-05-30", "2024-02-29")) {
      assertThat(days(before, asOf)).isEqualTo(days(month, asOf, 1));
    }
    assertThat(days(WindowPeriod.last(CalendarSpan.days(30)).earlier(YEAR_BEFORE), "2024-02-29"))
        .isEqualTo("2023-01-30 2023-02-28");
    assertThat(month.earlier(YEAR_BEFORE).earlier(CalendarSpan.months(0))).isEqualTo(month);
  }

  /** What is asked one day later neither begins nor ends earlier, so that days can be forgotten. */
  @Property(tries = 300)
  void days_aLaterDay_areNoEarlier(@ForAll long seed, @ForAll @IntRange(max = 5_000) int offset) {
    WindowPeriod period = SampleWindows.period(new Random(seed), Aggregate.count());
    LocalDate asOf = LocalDate.of(2016, 1, 1).plusDays(offset);
    int steps = period instanceof WindowPeriod.Between ? 1 : 3;
    for (int step = 0; step < steps; step++) {
      PeriodDays today = PeriodDays.of(period, asOf, step);
      PeriodDays tomorrow = PeriodDays.of(period, asOf.plusDays(1), step);
      assertThat(tomorrow.before()).isAfterOrEqualTo(today.before());
      assertThat(tomorrow.last()).isAfterOrEqualTo(today.last());
      assertThat(today.last()).isBeforeOrEqualTo(asOf);
    }
  }

  private static WindowValues count(WindowPeriod period, String asOf, String... days) {
    List<Event> events =
        List.of(days).stream()
            .map(day -> SampleEvents.CALLS.on(LocalDate.parse(day)).build())
            .toList();
    return Windows.of(WindowDefinition.of(NUMBER, SampleEvents.CALLS, Aggregate.count(), period))
        .compute(events, LocalDate.parse(asOf), EventHistory.from(LocalDate.of(2020, 1, 1)));
  }

  @Test
  void between_beforeWithinAndAfter_isNothingYetThenSoFarThenFixed() {
    WindowPeriod festival =
        WindowPeriod.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7));
    String[] days = {"2026-09-30", "2026-10-01", "2026-10-07", "2026-10-08"};
    WindowValues before = count(festival, "2026-09-30", days);
    assertThat(before.absence(NUMBER)).hasValue(Absence.NOT_APPLICABLE);
    assertThat(count(festival, "2026-10-01", days).get(NUMBER)).hasValue(1L);
    assertThat(count(festival, "2026-10-06", days).get(NUMBER)).hasValue(1L);
    assertThat(count(festival, "2026-10-07", days).get(NUMBER)).hasValue(2L);
    assertThat(count(festival, "2030-01-01", days).get(NUMBER)).hasValue(2L);
  }

  /** It is gone since the event, not since the window ended. */
  @Test
  void daysSinceLast_ofWhatEndedBefore_areTheDaysToTheAsOfDate() {
    Windows windows =
        Windows.of(
            WindowDefinition.of(
                NUMBER,
                SampleEvents.CALLS,
                Aggregate.daysSinceLast(),
                WindowPeriod.complete(1, MONTH)));
    List<Event> events =
        List.of(
            SampleEvents.CALLS.on(LocalDate.of(2026, 5, 31)).build(),
            SampleEvents.CALLS.on(LocalDate.of(2026, 6, 10)).build());
    assertThat(windows.compute(events, LocalDate.of(2026, 6, 15)).get(NUMBER)).hasValue(15L);
    assertThat(windows.firstDay(LocalDate.of(2026, 6, 15))).isEqualTo("2026-05-01");
  }

  private static void refused(String message, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void new_whatDoesNotFit_isRefused() {
    CalendarSpan month = CalendarSpan.months(1);
    refused("1 to 40 complete quarters but was 41", () -> WindowPeriod.complete(41, QUARTER));
    refused("but was 0", () -> WindowPeriod.complete(0, MONTH));
    refused("a quarter can be earlier by whole", () -> WindowPeriod.toDate(QUARTER).earlier(month));
    refused("a week can be earlier by whole", () -> WindowPeriod.toDate(WEEK).earlier(month));
    refused("whole months only", () -> WindowPeriod.whole(MONTH, CalendarSpan.days(30)));
    refused("is not over", () -> WindowPeriod.whole(MONTH, CalendarSpan.days(0)));
    refused("but was 121", () -> WindowPeriod.toDate(MONTH).earlier(CalendarSpan.months(121)));
    LocalDate day = LocalDate.of(2026, 1, 2);
    refused("before it begins", () -> WindowPeriod.between(day, day.minusDays(1)));
    refused("name other days", () -> WindowPeriod.between(day, day).earlier(month));
    IntegerAttribute yields = NUMBER;
    refused(
        "do not divide into 2",
        () ->
            WindowDefinition.of(
                Attributes.decimal("d", 2, yields.info()),
                SampleEvents.CALLS,
                Aggregate.trend(Aggregate.count(), 2, java.math.RoundingMode.UP),
                WindowPeriod.toDate(YEAR)));
    refused(
        "fixed days have none before",
        () ->
            WindowDefinition.of(
                Attributes.decimal("d", 2, yields.info()),
                SampleEvents.CALLS,
                Aggregate.ratioToBefore(Aggregate.count(), java.math.RoundingMode.UP),
                WindowPeriod.between(day, day)));
  }

  @Test
  void toString_ofEach_isRead() {
    assertThat(WindowPeriod.last(CalendarSpan.days(90))).hasToString("90 days");
    assertThat(WindowPeriod.toDate(MONTH).earlier(YEAR_BEFORE))
        .hasToString("month to date, 12 months earlier");
    assertThat(WindowPeriod.complete(3, MONTH)).hasToString("3 complete months");
    assertThat(WindowPeriod.whole(QUARTER, CalendarSpan.months(3)))
        .hasToString("whole quarter, 3 months earlier");
    assertThat(WindowPeriod.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)))
        .hasToString("2026-01-01 to 2026-01-02");
  }
}
