package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Functions;

/**
 * A model of exponential smoothing fitted to a series: what the level, the trend and the season of
 * deposits, calls or loans are, and how fast they change.
 *
 * <p>Fitted by maximum likelihood from several starts; the same series gives the same bits in
 * whatever machine. Forms and likelihood are those of Hyndman, Koehler, Ord and Snyder (Forecasting
 * with Exponential Smoothing, 2008). Immutable and thread-safe.
 *
 * @param model the model
 * @param series what it was fitted to
 * @param logLikelihood the greatest that was found, as {@code forecast::ets} of R counts it
 * @param aicc Akaike's criterion for short series; of several models the one with the least is
 *     preferred
 * @param sigma2 the variance of the one-step errors: of relative errors a share of the figure
 *     expected, of others in the series' unit squared; divided by the figures less the parameters
 */
public record EtsFit(Ets model, Series series, double logLikelihood, double aicc, double sigma2) {

  private static final int PATHS = 4_000;
  private static final long SEED = 20_080_619;

  static EtsFit of(Ets model, Series series) {
    Ets.End end = model.run(series.array());
    int k = model.parameters();
    int n = series.size();
    double aic = 2.0 * k - 2 * end.logLikelihood();
    double aicc = aic + 2.0 * k * (k + 1) / (n - k - 1);
    return new EtsFit(model, series, end.logLikelihood(), aicc, end.squares() / (n - (k - 1)));
  }

  /**
   * Fits one form.
   *
   * @param series the oldest figure first
   * @param form which errors, trend and season
   * @return the model, or why there is none: too few figures ({@link #fewest}), a constant series,
   *     figures that are not positive where something multiplies, no likelihood that rises
   */
  public static Fit<EtsFit> fit(Series series, Ets.Form form) {
    boolean seasonal = form.season() != Seasonal.NONE;
    if (series.size() < fewest(form.season(), series.season())
        || (seasonal && series.season() < 2)) {
      return Fit.failed(FitProblem.TOO_FEW, form + " needs more figures");
    }
    if ((form.relative() || form.season() == Seasonal.MULTIPLICATIVE) && !series.isPositive()) {
      return Fit.failed(FitProblem.OUT_OF_BOUNDS, form + " needs positive figures");
    }
    if (series.values().stream().distinct().count() == 1) {
      return Fit.failed(FitProblem.CONSTANT, "the series");
    }
    Optional<Ets> best = new EtsSearch(series, form).best();
    return best.map(model -> Fit.found(of(model, series)))
        .orElseGet(() -> Fit.failed(FitProblem.NOT_CONVERGED, form.toString()));
  }

  /**
   * How many figures a form needs at least: four more than it has parameters, and two seasons.
   *
   * @param seasonal how the form has a season, if at all
   * @param season how many figures make a season: 12 of months, 7 of days of a week; 1 for none
   * @return 9 without a season
   */
  public static int fewest(Seasonal seasonal, int season) {
    return seasonal == Seasonal.NONE ? 9 : StrictMath.max(10 + season, 2 * season);
  }

  /**
   * Fits all forms that suit the series and takes the one of the least AICc. A season that
   * multiplies goes with relative errors alone, as its model is unstable otherwise. A form that
   * cannot be fitted is passed over; there is no fit only where none can. Of two of the same AICc
   * that stays which was tried first.
   *
   * @param series the oldest figure first
   * @return the fit, or why the last form that was tried has none
   */
  public static Fit<EtsFit> automatic(Series series) {
    Optional<EtsFit> best = Optional.empty();
    Fit<EtsFit> last = Fit.failed(FitProblem.TOO_FEW, "the series");
    for (Ets.Form form : forms(series)) {
      last = fit(series, form);
      Optional<EtsFit> model = last.model();
      if (model.isPresent() && best.map(b -> model.get().aicc < b.aicc).orElse(true)) {
        best = model;
      }
    }
    Fit<EtsFit> none = last;
    return best.map(Fit::found).orElse(none);
  }

  private static List<Ets.Form> forms(Series series) {
    List<Ets.Form> forms = new ArrayList<>();
    for (boolean relative : new boolean[] {false, true}) {
      for (Ets.Trend trend : Ets.Trend.values()) {
        for (Seasonal season : Seasonal.values()) {
          boolean suits = season == Seasonal.NONE || series.season() > 1;
          boolean stable = relative || season != Seasonal.MULTIPLICATIVE;
          if (suits && stable && (!relative || series.isPositive())) {
            forms.add(new Ets.Form(relative, trend, season));
          }
        }
      }
    }
    return forms;
  }

  /**
   * The next figures. Intervals follow from the formula where all adds, else from 4,000 simulated
   * futures with errors of the normal distribution; the same series has the same interval always.
   *
   * <p>Both ends tell where a figure lies with that probability if the series goes on as it went;
   * that the model may be the wrong one they do not tell, so they are too narrow rather than too
   * wide. What is forecast of figures that cannot fall below zero may do so where errors add.
   *
   * @param steps how many, 1 to 10,000, in the series' own step: months of a series of months
   * @param level the coverage, between 0 and 1, both exclusive: 0.8 leaves out a tenth on each side
   * @return in the series' unit, not rounded
   * @throws IllegalArgumentException if one is out of bounds
   */
  public Forecast forecast(int steps, double level) {
    Checks.within(steps, 1, 10_000, "steps");
    Checks.require(level > 0 && level < 1, "level", "must be between 0 and 1");
    Ets.End end = model.run(series.array());
    List<Double> points = model.points(end, steps);
    boolean adds = !model.form().relative() && model.form().season() != Seasonal.MULTIPLICATIVE;
    List<Forecast.Step> out = adds ? byFormula(points, level) : bySimulation(end, points, level);
    return new Forecast(model.form().toString(), level, out);
  }

  private List<Forecast.Step> byFormula(List<Double> points, double level) {
    double z = Functions.normalQuantile((1 + level) / 2);
    List<Forecast.Step> out = new ArrayList<>();
    for (int h = 1; h <= points.size(); h++) {
      double point = points.get(h - 1);
      double reach = z * StrictMath.sqrt(sigma2 * model.spread(h, series.season()));
      out.add(new Forecast.Step(point, point - reach, point + reach));
    }
    return out;
  }

  private List<Forecast.Step> bySimulation(Ets.End end, List<Double> points, double level) {
    double[][] futures = futures(end, points.size());
    List<Forecast.Step> out = new ArrayList<>();
    for (int h = 0; h < points.size(); h++) {
      Arrays.sort(futures[h]);
      out.add(
          new Forecast.Step(
              points.get(h),
              quantile(futures[h], (1 - level) / 2),
              quantile(futures[h], (1 + level) / 2)));
    }
    return out;
  }

  /** By steps ahead, the figures of so many ways that the series may take from its end. */
  private double[][] futures(Ets.End end, int steps) {
    double[][] futures = new double[steps][PATHS];
    Random random = new Random(SEED);
    double sigma = StrictMath.sqrt(sigma2);
    for (int path = 0; path < PATHS; path++) {
      Ets.Walk walk = model.new Walk(end);
      for (int h = 0; h < steps; h++) {
        double error = sigma * normal(random);
        double expected = walk.expected();
        double value = model.form().relative() ? expected * (1 + error) : expected + error;
        futures[h][path] = value;
        walk.take(value);
      }
    }
    return futures;
  }

  private static double normal(Random random) {
    return Functions.normalQuantile(((random.nextLong() >>> 12) + .5) * 0x1p-52);
  }

  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int below = (int) at;
    double share = at - below;
    return below + 1 < sorted.length
        ? sorted[below] * (1 - share) + sorted[below + 1] * share
        : sorted[below];
  }
}
