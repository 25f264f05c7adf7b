package org.bankcrm.core;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

  /** New Year's holiday: Thursday to Saturday, made up for on the Sunday. */
  private static final BusinessCalendar CHINA =
      BusinessCalendar.of(YEAR, SATURDAY, SUNDAY)
          .withHolidays(List.of(NEW_YEAR, NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2)))
          .withMakeUpDays(List.of(NEW_YEAR.plusDays(3)));

  @Test
  void isBusinessDay_holidayWeekendAndMakeUpDay() {
    assertThat(CHINA.isBusinessDay(NEW_YEAR)).isFalse();
    assertThat(CHINA.isBusinessDay(NEW_YEAR.plusDays(3))).isTrue(); // a Sunday, made up
    assertThat(CHINA.isBusinessDay(NEW_YEAR.plusDays(4))).isTrue(); // Monday
    assertThat(CHINA.isBusinessDay(NEW_YEAR.plusDays(9))).isFalse(); // Saturday
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.isBusinessDay(NEW_YEAR.minusDays(1)))
        .withMessageContaining("2026-01-01/2027-01-01");
  }

  @Test
  void after_overHolidays_countsWorkedDaysOnly() {
    LocalDate eve = NEW_YEAR.minusDays(1);
    assertThat(CHINA.after(eve, 0)).contains(eve);
    assertThat(CHINA.after(eve, 1)).contains(LocalDate.parse("2026-01-04"));
    assertThat(CHINA.after(eve, 2)).contains(LocalDate.parse("2026-01-05"));
    assertThat(CHINA.after(LocalDate.parse("2026-12-30"), 1))
        .contains(YEAR.toExclusive().minusDays(1));
    assertThat(CHINA.after(LocalDate.parse("2026-12-30"), 2)).isEmpty();
  }

  @Property
  void after_isTheFirstDayWithSoManyBetween(
      @ForAll @IntRange(max = 300) int start, @ForAll @IntRange(min = 1, max = 40) int count) {
    LocalDate day = NEW_YEAR.plusDays(start);
    LocalDate reached = CHINA.after(day, count).orElseThrow();
    assertThat(CHINA.businessDaysBetween(day, reached)).isEqualTo(count);
    assertThat(CHINA.businessDaysBetween(day, reached.minusDays(1))).isEqualTo(count - 1);
    assertThat(CHINA.isBusinessDay(reached)).isTrue();
  }

  @Test
  void businessDaysBetween_sameDayAndBeyond() {
    assertThat(CHINA.businessDaysBetween(NEW_YEAR, NEW_YEAR)).isZero();
    assertThat(CHINA.businessDaysBetween(NEW_YEAR, NEW_YEAR.plusDays(3))).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.businessDaysBetween(NEW_YEAR, YEAR.toExclusive()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.businessDaysBetween(NEW_YEAR.plusDays(1), NEW_YEAR));
  }

  @Test
  void new_partsThatDoNotFit_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessCalendar.of(DateRange.startingOn(NEW_YEAR)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessCalendar.of(YEAR, DayOfWeek.values()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.withHolidays(List.of(YEAR.toExclusive())))
        .withMessageContaining("2027-01-01 does not");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.withMakeUpDays(List.of(NEW_YEAR.minusDays(1))))
        .withMessageContaining("makeUpDays")
        .withMessageContaining("2025-12-31 does not");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.withMakeUpDays(List.of(NEW_YEAR.plusDays(2))))
        .withMessageContaining("2026-01-03 is");
    assertThatIllegalArgumentException().isThrownBy(() -> CHINA.after(NEW_YEAR, -1));
  }

  /** The notices for the spring of 2020, the second of which made the holiday longer. */
  @Test
  void amendedBy_springOf2020AsPublished_isAccepted() {
    BusinessCalendar announced =
        BusinessCalendar.of(DateRange.parse("2020-01-01/2021-01-01"), SATURDAY, SUNDAY)
            .withHolidays(LocalDate.parse("2020-01-24").datesUntil(day("2020-01-31")).toList())
            .withMakeUpDays(List.of(day("2020-01-19"), day("2020-02-01")));
    BusinessCalendar longer =
        announced.amendedBy(
            LocalDate.parse("2020-01-31").datesUntil(day("2020-02-03")).toList(),
            List.of(day("2020-02-03")));
    assertThat(announced.isBusinessDay(day("2020-02-01"))).isTrue();
    assertThat(longer.isBusinessDay(day("2020-02-01"))).isFalse();
    assertThat(longer.isBusinessDay(day("2020-02-03"))).isTrue(); // a Monday
    assertThat(longer.after(day("2020-01-23"), 1)).contains(day("2020-02-03"));
    assertThat(longer.amendedBy(List.of(), List.of(day("2020-02-02"))).holidays())
        .doesNotContain(day("2020-02-02"))
        .contains(day("2020-02-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> longer.amendedBy(List.of(day("2020-05-01")), List.of(day("2020-05-01"))))
        .withMessageContaining("2020-05-01");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void after_calendarThatBeginsLateOrEnds_cannotBeTold() {
    LocalDate eve = NEW_YEAR.minusDays(1);
    assertThat(CHINA.after(eve.minusDays(1), 1)).isEmpty();
    assertThat(CHINA.after(eve.minusDays(1), 0)).contains(eve.minusDays(1));
    assertThat(CHINA.after(YEAR.toExclusive(), 1)).isEmpty();
    assertThat(CHINA.after(LocalDate.MAX, 1)).isEmpty();
    assertThat(CHINA.after(LocalDate.MIN, 1)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA.businessDaysBetween(eve.minusDays(1), NEW_YEAR))
        .withMessageContaining("2025-12-31");
  }

  @Test
  void equals_sameDays_inAnyOrder() {
    BusinessCalendar other =
        BusinessCalendar.of(YEAR, SUNDAY, SATURDAY)
            .withMakeUpDays(List.of(NEW_YEAR.plusDays(3)))
            .withHolidays(List.of(NEW_YEAR.plusDays(2), NEW_YEAR.plusDays(1), NEW_YEAR));
    assertThat(other).isEqualTo(CHINA).hasSameHashCodeAs(CHINA);
    assertThat(BusinessCalendar.of(YEAR)).isNotEqualTo(CHINA);
  }
}
