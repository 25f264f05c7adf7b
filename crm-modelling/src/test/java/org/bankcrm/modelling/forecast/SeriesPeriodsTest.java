package org.bankcrm.modelling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bankcrm.modelling.forecast.RegressionFitTest.SPRING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.forecast.SeriesPeriods.Step;
import org.junit.jupiter.api.Test;

class SeriesPeriodsTest {

  private static final BusinessCalendar YEAR =
      BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(
              List.of(
                  LocalDate.of(2026, 1, 1),
                  LocalDate.of(2026, 2, 16),
                  LocalDate.of(2026, 2, 17),
                  LocalDate.of(2026, 2, 21)))
          .withMakeUpDays(List.of(LocalDate.of(2026, 2, 14)));

  @Test
  void calendar_byMonths_isCountedDayByDay() {
    SeriesPeriods months = new SeriesPeriods(LocalDate.of(2026, 1, 1), Step.MONTH);
    assertThat(months.holidays(YEAR)).hasSize(12).startsWith(1.0, 2.0, 0.0);
    assertThat(months.makeUpDays(YEAR)).startsWith(0.0, 1.0, 0.0);
    List<Double> worked = months.businessDays(YEAR);
    double all = worked.stream().mapToDouble(Double::doubleValue).sum();
    assertThat(all)
        .isEqualTo(YEAR.businessDaysBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    SeriesPeriods days = new SeriesPeriods(LocalDate.of(2026, 2, 10), Step.DAY);
    assertThat(days.holidays(YEAR)).hasSize(325).startsWith(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0);
    assertThat(days.makeUpDays(YEAR)).startsWith(0.0, 0.0, 0.0, 0.0, 1.0, 0.0);
    assertThat(new SeriesPeriods(LocalDate.of(2026, 1, 5), Step.WEEK).businessDays(YEAR))
        .hasSize(51)
        .startsWith(5.0, 5.0, 5.0, 5.0, 5.0, 6.0, 3.0);
    assertThat(new SeriesPeriods(LocalDate.of(2026, 1, 1), Step.QUARTER).holidays(YEAR))
        .containsExactly(3.0, 0.0, 0.0, 0.0);
  }

  @Test
  void festival_ofTheLunarNewYear_sharesItsDaysBetweenMonths() {
    SeriesPeriods months = new SeriesPeriods(LocalDate.of(2024, 1, 1), Step.MONTH);
    List<Double> shares = months.festival(SPRING, 10, 5);
    assertThat(shares.get(0)).isEqualTo(1 / 15.0); // 31 January to 14 February 2024
    assertThat(shares.get(1)).isEqualTo(14 / 15.0);
    assertThat(shares.get(12)).isEqualTo(13 / 15.0); // 19 January to 2 February 2025
    assertThat(shares.get(13)).isEqualTo(2 / 15.0);
  }

  /** However periods are cut, each festival is shared among them without rest. */
  @Test
  void festival_inAnyPeriods_addsUpToOneAYear() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      Step step = Step.values()[random.nextInt(4)];
      LocalDate first = LocalDate.of(2018 + random.nextInt(3), 1 + random.nextInt(12), 1);
      int before = random.nextInt(30);
      int after = 1 + random.nextInt(30);
      SeriesPeriods periods = new SeriesPeriods(first, step);
      List<Double> shares = periods.festival(SPRING, before, after);
      LocalDate end = periods.period(shares.size()).fromInclusive();
      double days =
          SPRING.days().stream()
              .flatMap(d -> d.minusDays(before).datesUntil(d.plusDays(after)))
              .filter(day -> !day.isBefore(first) && day.isBefore(end))
              .count();
      double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sum).isCloseTo(days / (before + after), within(1e-9));
      assertThat(end).isAfter(LocalDate.of(2027, 8, 1));
    }
  }

  @Test
  void calendar_thatBeginsLater_isRefusedByName() {
    SeriesPeriods months = new SeriesPeriods(LocalDate.of(2025, 12, 1), Step.MONTH);
    assertRefused(() -> months.businessDays(YEAR), FitProblem.NOT_COVERED, "2025-12-01");
    SeriesPeriods early = new SeriesPeriods(LocalDate.of(2017, 1, 1), Step.MONTH);
    assertThat(early.festival(SPRING, 10, 1)).startsWith(1.0, 0.0);
    assertRefused(() -> early.festival(SPRING, 10, 5), FitProblem.NOT_COVERED, "spring festival");
    assertThatThrownBy(() -> months.festival(SPRING, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void festival_withoutADayInAYear_isRefusedByName() {
    List<LocalDate> days = new ArrayList<>(SPRING.days());
    days.remove(LocalDate.of(2021, 2, 12));
    assertRefused(() -> Festival.of("spring", days), FitProblem.GAP, "no day in 2021");
    days.add(LocalDate.of(2021, 2, 12));
    days.add(LocalDate.of(2021, 2, 13));
    assertRefused(() -> Festival.of("spring", days), FitProblem.TWICE, "two days in 2021");
    assertRefused(() -> Festival.of("spring", List.of()), FitProblem.TOO_FEW, "spring");
  }

  @Test
  void periods_withAGapOrTwice_areRefusedByName() {
    LocalDate january = LocalDate.of(2026, 1, 1);
    LocalDate february = LocalDate.of(2026, 2, 1);
    LocalDate march = LocalDate.of(2026, 3, 1);
    assertThat(SeriesPeriods.of(List.of(january, february, march), Step.MONTH).period(3))
        .isEqualTo(DateRange.parse("2026-04-01/2026-05-01"));
    assertRefused(
        () -> SeriesPeriods.of(List.of(january, march), Step.MONTH),
        FitProblem.GAP,
        "figure 1: 2026-03-01 stands where 2026-02-01 is due");
    assertRefused(
        () -> SeriesPeriods.of(List.of(january, january), Step.MONTH),
        FitProblem.TWICE,
        "figure 1");
    assertRefused(() -> SeriesPeriods.of(List.of(), Step.DAY), FitProblem.TOO_FEW, "no periods");
    assertRefused(
        () -> new SeriesPeriods(LocalDate.of(2026, 1, 2), Step.QUARTER),
        FitProblem.OUT_OF_BOUNDS,
        "2026-01-02");
  }

  private static void assertRefused(Runnable making, FitProblem reason, String words) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(words);
  }
}
