package org.bankcrm.modelling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.publicdata.PublicData;
import org.junit.jupiter.api.Test;

class RegressionFitTest {

  private static final RegressionFit.Form LEVEL =
      new RegressionFit.Form(false, Ets.Trend.NONE, false);

  static final Festival SPRING =
      Festival.of(
          "spring festival",
          Stream.of(
                  "2017-01-28",
                  "2018-02-16",
                  "2019-02-05",
                  "2020-01-25",
                  "2021-02-12",
                  "2022-02-01",
                  "2023-01-22",
                  "2024-02-10",
                  "2025-01-29",
                  "2026-02-17",
                  "2027-02-06")
              .map(LocalDate::parse)
              .toList());

  private static final List<Double> SHARES =
      new SeriesPeriods(LocalDate.of(2018, 1, 1), SeriesPeriods.Step.MONTH).festival(SPRING, 10, 5);

  private static final Regressors FESTIVAL = Regressors.none().with("spring festival", SHARES);

  private static Series series(int size, int season, IntToDoubleFunction figure) {
    return new Series(IntStream.range(0, size).mapToObj(figure::applyAsDouble).toList(), season);
  }

  private static Series air() {
    return new Series(
        PublicData.table("timeseries", "AirPassengers.csv").stream()
            .map(row -> Double.parseDouble(row.get("value")))
            .toList(),
        12);
  }

  /** A level that wanders, with what the festival adds. */
  private static List<Double> wandering(Random random, int size, double effect) {
    List<Double> values = new ArrayList<>();
    double level = 100;
    for (int t = 0; t < size; t++) {
      double error = 5 * random.nextGaussian();
      values.add(level + error + effect * SHARES.get(t));
      level += .3 * error;
    }
    return values;
  }

  @Test
  void fit_withoutRegressors_isAsLikelyAsTheReference() {
    var form = new RegressionFit.Form(false, Ets.Trend.ADDITIVE, true);
    RegressionFit own = RegressionFit.fit(air(), Regressors.none(), form).orElseThrow();
    double told =
        PublicData.table("timeseries", "reference_ets.csv").stream()
            .filter(row -> row.get("model").equals("forecast::ets AAA"))
            .filter(row -> row.get("quantity").equals("loglik"))
            .mapToDouble(row -> Double.parseDouble(row.get("value")))
            .findFirst()
            .orElseThrow();
    EtsFit other = EtsFit.fit(air(), form.smoothing()).orElseThrow();
    assertThat(own.logLikelihood()).isGreaterThan(told - 1e-3);
    assertThat(own.logLikelihood()).isGreaterThan(other.logLikelihood() - 1e-3);
    assertThat(own.aicc() - other.aicc())
        .isCloseTo(2 * (other.logLikelihood() - own.logLikelihood()), within(1e-9));
  }

  /** The model found, run over what the effects leave, as smoothing alone would. */
  @Test
  void fit_ofAFestival_isThatOfWhatItLeaves() {
    Series series =
        new Series(wandering(new Random(3), 96, 40).stream().map(v -> v + 50).toList(), 12);
    for (boolean logarithms : new boolean[] {false, true}) {
      var form = new RegressionFit.Form(logarithms, Ets.Trend.DAMPED, true);
      RegressionFit fit = RegressionFit.fit(series, FESTIVAL, form).orElseThrow();
      double effect = fit.effects().get(0).value();
      double logs = 0;
      double[] left = new double[96];
      for (int t = 0; t < 96; t++) {
        double y = series.values().get(t);
        left[t] = (logarithms ? StrictMath.log(y) : y) - effect * SHARES.get(t);
        logs += logarithms ? StrictMath.log(y) : 0;
      }
      Ets.End end = fit.model().run(left);
      assertThat(end.logLikelihood() - logs).isCloseTo(fit.logLikelihood(), within(1e-7));
      assertThat(end.squares() / (96 - (fit.model().parameters() - 1) - 1))
          .isCloseTo(fit.sigma2(), Percentage.withPercentage(1e-6));
      List<Double> points = fit.model().points(end, 14);
      List<Forecast.Step> steps = fit.forecast(14, .9).orElseThrow().steps();
      for (int h = 0; h < 14; h++) {
        double sum = points.get(h) + effect * SHARES.get(96 + h);
        assertThat(steps.get(h).point())
            .isCloseTo(logarithms ? StrictMath.exp(sum) : sum, Percentage.withPercentage(1e-7));
        assertThat(steps.get(h).from()).isLessThan(steps.get(h).point());
        assertThat(steps.get(h).to()).isGreaterThan(steps.get(h).point());
      }
      for (double other : new double[] {.99, 1.01}) {
        double[] worse = new double[96];
        Arrays.setAll(worse, t -> left[t] + (1 - other) * effect * SHARES.get(t));
        assertThat(fit.model().run(worse).squares()).isGreaterThan(end.squares());
      }
    }
  }

  /** Of a straight regression, which smoothing with hardly any memory is, the textbook's. */
  @Test
  void standardErrors_ofAMeanAndAnEffect_areThoseOfLeastSquares() {
    double[] z = {0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0};
    double[] y = {3, 6, 4, 3, 7, 6, 4, 5, 3, 7, 4, 3};
    Ets still = LinearEts.smoothing(LEVEL.smoothing(), 0, 0, 0, 1);
    LinearEts.Solved solved = new LinearEts(still, 1, y, new double[][] {z}).solve().orElseThrow();
    assertThat(solved.places()[0]).isCloseTo(24 / 7.0, within(1e-12));
    assertThat(solved.places()[1]).isCloseTo(31 / 5.0 - 24 / 7.0, within(1e-12));
    assertThat(solved.squares()).isCloseTo(84 - 576 / 7.0 + 195 - 961 / 5.0, within(1e-10));
    assertThat(solved.pivots().inverse()[1][1]).isCloseTo(1 / 7.0 + 1 / 5.0, within(1e-12));
  }

  @Test
  void intervals_ofManySeries_coverAsOftenAsTheySayWithAFestivalToo() {
    Random random = new Random(8);
    int size = 97; // January 2026 is known, February has the festival
    int[] covered = new int[3];
    int effects = 0;
    int runs = 400;
    for (int s = 0; s < runs; s++) {
      List<Double> values = wandering(random, size + 3, 40);
      Series known = new Series(values.subList(0, size), 1);
      RegressionFit fit = RegressionFit.fit(known, FESTIVAL, LEVEL).orElseThrow();
      Forecast forecast = fit.forecast(3, .9).orElseThrow();
      for (int h = 0; h < 3; h++) {
        Forecast.Step step = forecast.steps().get(h);
        double came = values.get(size + h);
        covered[h] += step.from() <= came && came <= step.to() ? 1 : 0;
      }
      Estimate effect = fit.effects().get(0);
      effects += StrictMath.abs(effect.value() - 40) < 1.959964 * effect.standardError() ? 1 : 0;
    }
    double error = 3 * StrictMath.sqrt(.9 * .1 / runs);
    for (int count : covered) {
      assertThat(count / (double) runs).isCloseTo(.9, within(error));
    }
    assertThat(effects / (double) runs)
        .isCloseTo(.95, within(3 * StrictMath.sqrt(.95 * .05 / runs)));
  }

  @Test
  void interval_inTheMonthOfAFestival_isWiderAsItsEffectIsEstimated() {
    Random random = new Random(2);
    Series noise = series(97, 1, t -> 100 + random.nextGaussian() + 40 * SHARES.get(t));
    RegressionFit fit = RegressionFit.fit(noise, FESTIVAL, LEVEL).orElseThrow();
    assertThat(fit.model().alpha()).isLessThan(.05);
    List<Forecast.Step> steps = fit.forecast(2, .9).orElseThrow().steps();
    double february = steps.get(0).to() - steps.get(0).from();
    double march = steps.get(1).to() - steps.get(1).from();
    assertThat(february / march).isCloseTo(StrictMath.sqrt(1 + 1 / 8.0), within(.02));
  }

  @Test
  void backTest_withTheFestivalKnown_beatsSmoothingWithout() {
    Random random = new Random(8);
    Series series =
        series(
            96,
            12,
            t ->
                (200 + 20 * StrictMath.sin(t * StrictMath.PI / 6))
                    * StrictMath.exp(.4 * SHARES.get(t) + .02 * random.nextGaussian()));
    RegressionFit fit = RegressionFit.automatic(series, FESTIVAL).orElseThrow();
    assertThat(fit.form().logarithms()).isTrue();
    assertThat(fit.form().seasonal()).isTrue();
    Estimate effect = fit.effects().get(0);
    assertThat(effect.value()).isCloseTo(.4, within(3 * effect.standardError()));
    BackTest with =
        BackTest.of(Forecasters.regression(FESTIVAL), series, 84, 12, 12, .9).orElseThrow();
    BackTest without = BackTest.of(Forecasters.automatic(), series, 84, 12, 12, .9).orElseThrow();
    assertThat(with.rmse()).isLessThan(without.rmse() / 2);
  }

  @Test
  void forecast_beyondTheCalendar_isRefusedByName() {
    int known = SHARES.size(); // until the years of the festival end
    assertThat(known).isEqualTo(119); // December 2027 may hold days before a festival of 2028
    Series series = new Series(wandering(new Random(1), 110, 40), 1);
    RegressionFit fit = RegressionFit.fit(series, FESTIVAL, LEVEL).orElseThrow();
    assertThat(fit.forecast(9, .9).model()).isPresent();
    assertThat(fit.forecast(10, .9).problem()).contains(FitProblem.NOT_COVERED);
    assertThatThrownBy(() -> fit.forecast(10, .9).orElseThrow())
        .hasMessageContaining("spring festival is known for 119 figures, needed for 120");
    assertThat(Forecasters.regression(FESTIVAL).forecast(series, 10, .9).problem())
        .contains(FitProblem.NOT_COVERED);
    assertThat(RegressionFit.automatic(series(120, 1, t -> t % 7), FESTIVAL).problem())
        .contains(FitProblem.NOT_COVERED);
  }

  @Test
  void regressors_thatTellNothing_areRefusedByName() {
    Series series = series(60, 12, t -> 100 + t % 12 + (t * 37) % 11);
    Series negative = series(60, 1, t -> (t * 37) % 11 - 5);
    assertRefused(series, "always", t -> 4, FitProblem.CONSTANT);
    assertRefused(series, "october", t -> t % 12 == 9 ? 1 : 0, FitProblem.COLLINEAR);
    assertRefused(series, "trend", t -> t, FitProblem.COLLINEAR);
    assertThat(RegressionFit.automatic(series.first(14), FESTIVAL).model()).isPresent();
    assertThat(RegressionFit.automatic(series.first(9), FESTIVAL).problem())
        .contains(FitProblem.TOO_FEW);
    Series flat = new Series(Collections.nCopies(40, 7.0), 4);
    assertThat(RegressionFit.automatic(flat, FESTIVAL).problem()).contains(FitProblem.CONSTANT);
    RegressionFit.Form logs = new RegressionFit.Form(true, Ets.Trend.NONE, false);
    assertThat(RegressionFit.fit(negative, FESTIVAL, logs).problem())
        .contains(FitProblem.OUT_OF_BOUNDS);
    RegressionFit found = RegressionFit.automatic(negative, FESTIVAL).orElseThrow();
    assertThat(found.form().logarithms()).isFalse();
    Series daily = series(400, 61, t -> (t * 37) % 11);
    Regressors odd = Regressors.none().with("odd", series(400, 1, t -> t % 7).values());
    assertThat(RegressionFit.automatic(daily, odd).problem()).contains(FitProblem.OUT_OF_BOUNDS);
    assertThatThrownBy(() -> FESTIVAL.with("spring festival", SHARES))
        .isInstanceOf(ModellingException.class)
        .hasMessageContaining("TWICE: spring festival");
    assertThatThrownBy(() -> FESTIVAL.with("rate", List.of(1.0, Double.NaN)))
        .hasMessageContaining("rate: figure 1 is not finite");
  }

  private static void assertRefused(
      Series series, String name, IntToDoubleFunction figure, FitProblem problem) {
    Regressors regressors = FESTIVAL.with(name, series(80, 1, figure).values());
    var fit = RegressionFit.automatic(series, regressors);
    assertThat(fit.problem()).contains(problem);
    assertThatThrownBy(fit::orElseThrow).hasMessageContaining(name);
  }

  @Test
  void forecast_onSeveralThreads_hasTheSameBits() {
    Series series = new Series(wandering(new Random(9), 60, 40), 1);
    List<Forecast> all =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> Forecasters.regression(FESTIVAL).forecast(series, 6, .8).orElseThrow())
            .distinct()
            .toList();
    assertThat(all).hasSize(1);
  }
}
