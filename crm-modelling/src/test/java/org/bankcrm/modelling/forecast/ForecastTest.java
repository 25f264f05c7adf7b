package org.bankcrm.modelling.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.publicdata.PublicData;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Percentage DIGITS = Percentage.withPercentage(2e-7);

  private static Series series(String name, int season) {
    return new Series(
        PublicData.table("timeseries", name + ".csv").stream()
            .map(row -> Double.parseDouble(row.get("value")))
            .toList(),
        season);
  }

  private static Series air() {
    return series("AirPassengers", 12);
  }

  private static Map<String, Double> reference(String file, String model) {
    Map<String, Double> figures = new TreeMap<>();
    PublicData.table("timeseries", file).stream()
        .filter(row -> row.get("model").equals(model))
        .forEach(row -> figures.put(row.get("quantity"), Double.parseDouble(row.get("value"))));
    assertThat(figures).isNotEmpty();
    return figures;
  }

  private static void check(HoltWinters method, Series series, String model) {
    Map<String, Double> told = reference("reference_exponential_smoothing.csv", model);
    HoltWinters.Smoothed made = method.smooth(series);
    assertThat(made.sse()).isCloseTo(told.get("SSE"), DIGITS);
    assertThat(made.level()).isCloseTo(told.get("final_a"), DIGITS);
    List<Double> next = method.forecast(series, 12);
    for (int h = 1; h <= 12; h++) {
      Double wanted = told.get("forecast_" + h);
      if (wanted != null) {
        assertThat(next.get(h - 1)).isCloseTo(wanted, DIGITS);
      }
    }
    for (int i = 1; i <= made.seasons().size(); i++) {
      assertThat(made.seasons().get(i - 1)).isCloseTo(told.get("final_s" + i), DIGITS);
    }
  }

  @Test
  void holtWinters_withFixedParameters_isThatOfTheReference() {
    HoltWinters times = new HoltWinters(Seasonal.MULTIPLICATIVE, .3, Optional.of(.05), .2);
    check(times, air(), "HW multiplicative fixed alpha=0.3 beta=0.05 gamma=0.2");
    check(times, air().first(132), "HW multiplicative fixed (.3,.05,.2), trained to 1959-12");
    check(
        new HoltWinters(Seasonal.ADDITIVE, .3, Optional.of(.05), .2),
        air(),
        "HW additive fixed alpha=0.3 beta=0.05 gamma=0.2");
    Series nile = series("Nile", 1);
    check(
        new HoltWinters(Seasonal.NONE, .25, Optional.empty(), 0),
        nile,
        "SES fixed alpha=0.25 (level0 = y1)");
    HoltWinters holt = new HoltWinters(Seasonal.NONE, .3, Optional.of(.1), 0);
    assertThat(holt.smooth(nile).sse()).isCloseTo(2307108.488, DIGITS);
    assertThat(holt.forecast(nile, 1).get(0)).isCloseTo(772.8830971, DIGITS);
  }

  @Test
  void startValues_areThoseOfTheReference() {
    for (Seasonal season : List.of(Seasonal.ADDITIVE, Seasonal.MULTIPLICATIVE)) {
      String name = season == Seasonal.ADDITIVE ? "additive" : "multiplicative";
      Map<String, Double> told =
          reference("reference_exponential_smoothing.csv", "HW " + name + " R start values");
      var made = StartValues.of(air().array(), 12, season);
      assertThat(made.level()).isCloseTo(told.get("level0"), DIGITS);
      assertThat(made.trend()).isCloseTo(told.get("trend0"), DIGITS);
      for (int i = 0; i < 12; i++) {
        assertThat(made.seasons()[i]).isCloseTo(told.get("season0_" + (i + 1)), DIGITS);
      }
    }
  }

  @Test
  void holtWinters_optimised_findsTheLeastSquares() {
    HoltWinters times = HoltWinters.fit(air(), Seasonal.MULTIPLICATIVE, true).orElseThrow();
    assertThat(times.smooth(air()).sse()).isLessThan(16570.77787 * 1.00001);
    assertThat(times.alpha()).isCloseTo(0.2755925, within(.003));
    assertThat(times.gamma()).isCloseTo(0.8707292, within(.003));
    assertThat(times.forecast(air(), 1).get(0)).isCloseTo(447.0559313, within(.1));
    HoltWinters plus = HoltWinters.fit(air(), Seasonal.ADDITIVE, true).orElseThrow();
    assertThat(plus.smooth(air()).sse()).isLessThan(21860.18462 * 1.00001);
    Series nile = series("Nile", 1);
    HoltWinters simple = HoltWinters.fit(nile, Seasonal.NONE, false).orElseThrow();
    assertThat(simple.alpha()).isCloseTo(0.2465579, within(1e-4));
    assertThat(simple.forecast(nile, 1).get(0)).isCloseTo(805.0388577, within(.01));
  }

  private static Ets told(Ets.Form form, Map<String, Double> figures) {
    List<Double> seasons = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 11; i++) { // s0 is the last month, s10 the second
      seasons.add(0, figures.get("s" + i));
      sum += figures.get("s" + i);
    }
    seasons.add(0, (form.season() == Seasonal.ADDITIVE ? 0 : 12) - sum);
    return new Ets(
        form,
        figures.get("alpha"),
        figures.get("beta"),
        figures.get("gamma"),
        figures.getOrDefault("phi", 1.0),
        figures.get("l"),
        figures.get("b"),
        seasons);
  }

  private static void checkEts(Ets.Form form, String model) {
    Map<String, Double> figures = reference("reference_ets.csv", "forecast::ets " + model);
    EtsFit same = EtsFit.of(told(form, figures), air());
    assertThat(same.logLikelihood()).isCloseTo(figures.get("loglik"), within(1e-5));
    assertThat(same.aicc()).isCloseTo(figures.get("AICc"), within(1e-4));
    assertThat(same.sigma2()).isCloseTo(figures.get("sigma2"), Percentage.withPercentage(1e-4));
    List<Forecast.Step> steps = same.forecast(12, .95).steps();
    for (int h = 1; h <= 12; h++) {
      Forecast.Step step = steps.get(h - 1);
      // the reference takes the mean of the futures there, we the most likely path
      Percentage close = form.relative() ? Percentage.withPercentage(.1) : DIGITS;
      assertThat(step.point()).isCloseTo(figures.get("forecast_" + h), close);
      double from = figures.get("lower95_" + h);
      double to = figures.get("upper95_" + h);
      if (form
          .relative()) { // the reference's are symmetric by a formula, ours simulated and skewed
        assertThat(step.to() - step.from()).isCloseTo(to - from, Percentage.withPercentage(6));
        assertThat(step.from()).isGreaterThan(from * .99);
        assertThat(step.to()).isGreaterThan(to * .99);
      } else {
        assertThat(step.from()).isCloseTo(from, Percentage.withPercentage(1e-4));
        assertThat(step.to()).isCloseTo(to, Percentage.withPercentage(1e-4));
      }
    }
    EtsFit best = EtsFit.fit(air(), form).orElseThrow();
    assertThat(best.logLikelihood()).isGreaterThan(figures.get("loglik") - .05);
  }

  @Test
  void ets_ofTheReference_isExactAtItsParametersAndFindsAsGoodOnes() {
    checkEts(new Ets.Form(false, Ets.Trend.ADDITIVE, Seasonal.ADDITIVE), "AAA");
    checkEts(new Ets.Form(true, Ets.Trend.ADDITIVE, Seasonal.MULTIPLICATIVE), "MAM");
    checkEts(new Ets.Form(true, Ets.Trend.DAMPED, Seasonal.MULTIPLICATIVE), "MAdM");
  }

  @Test
  void automatic_ofThePassengers_multipliesItsSeasonAndBeatsTheBaseline() {
    EtsFit fit = EtsFit.automatic(air()).orElseThrow();
    assertThat(fit.aicc()).isLessThan(1400.638432 + .1);
    assertThat(fit.model().form().season()).isEqualTo(Seasonal.MULTIPLICATIVE);
    BackTest naive =
        BackTest.of(Forecasters.seasonalNaive(), air(), 132, 12, 12, .95).orElseThrow();
    assertThat(naive.mae()).isCloseTo(47.83333333, within(1e-7));
    assertThat(naive.rmse()).isCloseTo(50.70831621, within(1e-7));
    assertThat(naive.mape()).isCloseTo(9.987532921, within(1e-7));
    assertThat(naive.bias()).isCloseTo(47.83333333, within(1e-7));
    assertThat(naive.mase()).isCloseTo(1.570881226, within(1e-7));
    BackTest own = BackTest.of(Forecasters.automatic(), air(), 132, 12, 12, .95).orElseThrow();
    assertThat(own.mape()).isLessThan(naive.mape() / 2);
    assertThat(own.forecasts()).isEqualTo(12);
  }

  @Test
  void backTest_ofHoltWinters_isThatOfTheReference() {
    HoltWinters times = new HoltWinters(Seasonal.MULTIPLICATIVE, .3, Optional.of(.05), .2);
    Forecaster forecaster =
        (past, steps, level) ->
            Fit.found(
                new Forecast(
                    "HW",
                    level,
                    times.forecast(past, steps).stream()
                        .map(p -> new Forecast.Step(p, p, p))
                        .toList()));
    BackTest test = BackTest.of(forecaster, air(), 132, 12, 12, .95).orElseThrow();
    assertThat(test.mae()).isCloseTo(14.50809349, within(1e-7));
    assertThat(test.rmse()).isCloseTo(22.24318262, within(1e-7));
    assertThat(test.mape()).isCloseTo(3.156538821, within(1e-8));
    assertThat(test.bias()).isCloseTo(-4.537056304, within(1e-7));
    assertThat(test.mase()).isCloseTo(0.4764562721, within(1e-8));
    assertThat(test.coverage()).isZero();
  }

  /** Of series of a known model the intervals cover what comes as often as they say. */
  @Test
  void intervals_ofManySeries_coverAsOftenAsTheySay() {
    Random random = new Random(21);
    Ets.Form form = new Ets.Form(false, Ets.Trend.NONE, Seasonal.NONE);
    int covered = 0;
    int all = 0;
    for (int s = 0; s < 400; s++) {
      List<Double> values = new ArrayList<>();
      double level = 100;
      for (int t = 0; t < 123; t++) {
        double error = 5 * random.nextGaussian();
        values.add(level + error);
        level += .3 * error;
      }
      Forecast forecast =
          EtsFit.fit(new Series(values.subList(0, 120), 1), form).orElseThrow().forecast(3, .9);
      for (int h = 0; h < 3; h++) {
        Forecast.Step step = forecast.steps().get(h);
        covered += step.from() <= values.get(120 + h) && values.get(120 + h) <= step.to() ? 1 : 0;
        all++;
      }
    }
    assertThat(covered / (double) all).isCloseTo(.9, within(.03));
  }

  @Test
  void automatic_twice_hasTheSameBits() {
    assertThat(EtsFit.automatic(air().first(60)).orElseThrow().forecast(24, .8))
        .isEqualTo(EtsFit.automatic(air().first(60)).orElseThrow().forecast(24, .8));
  }

  @Test
  void series_thatTellNothing_areRefusedByName() {
    Series flat = new Series(Collections.nCopies(40, 7.0), 4);
    assertThat(EtsFit.automatic(flat).problem()).contains(FitProblem.CONSTANT);
    Series brief = new Series(List.of(1.0, 2.0, 3.0), 12);
    assertThat(EtsFit.automatic(brief).problem()).contains(FitProblem.TOO_FEW);
    assertThat(Forecasters.seasonalNaive().forecast(brief, 3, .9).problem())
        .contains(FitProblem.TOO_FEW);
    Series negative =
        new Series(IntStream.range(0, 40).mapToObj(i -> (double) (i % 4) - i).toList(), 4);
    Ets.Form form = new Ets.Form(true, Ets.Trend.NONE, Seasonal.NONE);
    assertThat(EtsFit.fit(negative, form).problem()).contains(FitProblem.OUT_OF_BOUNDS);
    assertThatThrownBy(() -> new Series(List.of(1.0, Double.NaN), 1))
        .isInstanceOf(ModellingException.class)
        .hasMessageContaining("figure 1");
    assertThatThrownBy(() -> new Series(List.of(1.0), 0)).isInstanceOf(ModellingException.class);
    assertThat(BackTest.of(Forecasters.automatic(), air(), 140, 12, 1, .9).problem())
        .contains(FitProblem.TOO_FEW);
  }
}
