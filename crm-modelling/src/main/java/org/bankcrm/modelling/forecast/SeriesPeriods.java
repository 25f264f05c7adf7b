package org.bankcrm.modelling.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Which days the figures of a series stand for, and what a calendar says of these days: regressors
 * of holidays, business days and festivals that move.
 *
 * <pre>{@code
 * SeriesPeriods months = new SeriesPeriods(LocalDate.of(2019, 1, 1), SeriesPeriods.Step.MONTH);
 * months.festival(springFestival, 10, 5); // which share of these 15 days lies in each month
 * }</pre>
 *
 * <p>A regressor goes as far as its calendar covers whole periods, from the first on, and no
 * farther. Regressors of this kind are those of W. Bell and S. Hillmer, Modeling Time Series with
 * Calendar Variation (1983), for the lunar new year of J.-L. Lin and T.-S. Liu, Modeling Lunar
 * Calendar Holiday Effects in Taiwan (2002). No zone: a period has whole days of the bank's
 * calendar. Immutable and thread-safe.
 *
 * @param first the first day of the first figure; of a month or quarter the first of a month
 * @param step how long each period is
 */
public record SeriesPeriods(LocalDate first, Step step) {

  /** How long a period is. */
  public enum Step {
    /** A day. */
    DAY,
    /** Seven days. */
    WEEK,
    /** A month. */
    MONTH,
    /** Three months. */
    QUARTER
  }

  private static final int MOST = 100_000;
  private static final int MOST_WINDOW = 60;

  /**
   * Checks the parts.
   *
   * @throws ModellingException if months do not begin on a first
   */
  public SeriesPeriods {
    requireNonNull(first, "first");
    requireNonNull(step, "step");
    boolean months = step == Step.MONTH || step == Step.QUARTER;
    if (months && first.getDayOfMonth() != 1) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "months begin on the first, but " + first + " is none");
    }
  }

  /**
   * The periods of figures that have their days written beside them.
   *
   * @param days the first day of each figure's period, the oldest first
   * @throws ModellingException if there are none, a period stands there twice or out of order, or
   *     one between is not there; the message names the day
   */
  public static SeriesPeriods of(List<LocalDate> days, Step step) {
    if (days.isEmpty()) {
      throw new ModellingException(FitProblem.TOO_FEW, "no periods");
    }
    SeriesPeriods periods = new SeriesPeriods(days.get(0), step);
    for (int i = 1; i < days.size(); i++) {
      LocalDate expected = periods.period(i).fromInclusive();
      if (!days.get(i).equals(expected)) {
        boolean later = days.get(i).isAfter(expected);
        throw new ModellingException(
            later ? FitProblem.GAP : FitProblem.TWICE,
            "figure " + i + ": " + days.get(i) + " stands where " + expected + " is due");
      }
    }
    return periods;
  }

  /**
   * The days of a figure.
   *
   * @param index 0 for the first figure
   */
  public DateRange period(int index) {
    return DateRange.of(start(index), start(index + 1));
  }

  private LocalDate start(int index) {
    return switch (step) {
      case DAY -> first.plusDays(index);
      case WEEK -> first.plusWeeks(index);
      case MONTH -> first.plusMonths(index);
      case QUARTER -> first.plusMonths(3L * index);
    };
  }

  /**
   * How many days of each period the bank works.
   *
   * @throws ModellingException if the calendar does not cover the first period
   */
  public List<Double> businessDays(BusinessCalendar calendar) {
    return counted(calendar, calendar::isBusinessDay);
  }

  /**
   * How many days of each period are off by a holiday, though the day of the week is worked.
   *
   * @throws ModellingException if the calendar does not cover the first period
   */
  public List<Double> holidays(BusinessCalendar calendar) {
    return counted(
        calendar,
        day -> !calendar.isBusinessDay(day) && !calendar.weekend().contains(day.getDayOfWeek()));
  }

  /**
   * How many days of each period are worked to make up for a holiday, though they lie on a weekend.
   *
   * @throws ModellingException if the calendar does not cover the first period
   */
  public List<Double> makeUpDays(BusinessCalendar calendar) {
    return counted(
        calendar,
        day -> calendar.isBusinessDay(day) && calendar.weekend().contains(day.getDayOfWeek()));
  }

  private List<Double> counted(BusinessCalendar calendar, Predicate<LocalDate> counts) {
    return column(
        "the business calendar", calendar.covered(), period -> days(period).filter(counts).count());
  }

  private static Stream<LocalDate> days(DateRange period) {
    return period.fromInclusive().datesUntil(period.toExclusive());
  }

  /**
   * Which share of the days round a festival lies in each period: 1 where all do. Two festivals
   * whose days lie in one period add up.
   *
   * @param before how many days before it count, 0 to 60
   * @param after how many days count from the festival itself on, 0 to 60; not both zero
   * @throws ModellingException if the festival's years do not cover the first period with so many
   *     days on both sides
   * @throws IllegalArgumentException if the days are out of bounds
   */
  public List<Double> festival(Festival festival, int before, int after) {
    Checks.within(before, 0, MOST_WINDOW, "before");
    Checks.within(after, before == 0 ? 1 : 0, MOST_WINDOW, "after");
    DateRange known = festival.covered();
    DateRange covered =
        DateRange.of(
            known.fromInclusive().plusDays(StrictMath.max(0, after - 1)),
            known.toExclusive().minusDays(before));
    return column(
        festival.name(),
        covered,
        period ->
            festival.days().stream()
                    .mapToLong(day -> shared(period, day.minusDays(before), day.plusDays(after)))
                    .sum()
                / (double) (before + after));
  }

  private static long shared(DateRange period, LocalDate from, LocalDate to) {
    LocalDate begin = from.isAfter(period.fromInclusive()) ? from : period.fromInclusive();
    LocalDate end = to.isBefore(period.toExclusive()) ? to : period.toExclusive();
    return StrictMath.max(0, end.toEpochDay() - begin.toEpochDay());
  }

  private List<Double> column(String name, DateRange covered, ToDoubleFunction<DateRange> figure) {
    List<Double> figures = new ArrayList<>();
    for (int i = 0; i < MOST && covered.encloses(period(i)); i++) {
      figures.add(figure.applyAsDouble(period(i)));
    }
    if (figures.isEmpty()) {
      throw new ModellingException(
          FitProblem.NOT_COVERED, name + " is known within " + covered + ", not from " + first);
    }
    return figures;
  }
}
