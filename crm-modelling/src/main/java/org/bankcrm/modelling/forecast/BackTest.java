package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;

/**
 * What a way to forecast would have been worth: the series is cut at several times, and each time
 * forecast from what was known then.
 *
 * <pre>{@code
 * BackTest ets = BackTest.of(series, Forecasters.automatic(), 36, 12, 3, 0.95).orElseThrow();
 * ets.mase();     // below 1: better than to say "as a year ago"
 * ets.coverage(); // near 0.95, or the intervals promise too much
 * }</pre>
 *
 * <p>A figure of money keeps its unit in {@code mae}, {@code rmse} and {@code bias}. Compare two
 * ways on the same cuts alone. Immutable and thread-safe.
 *
 * @param forecasts how many figures were forecast
 * @param mae the mean amount of the errors
 * @param rmse the root of the mean of their squares
 * @param mape the mean of the amounts in per cent of the figures; NaN if one is zero
 * @param bias the mean of figure − forecast: above zero where forecasts are too low
 * @param mase the mean amount in that of the seasonal naive forecast one step ahead within what was
 *     known; below 1 it is better; NaN where that has no error, or less than a season was known
 * @param coverage the share of figures within their intervals, to be compared with the level
 */
public record BackTest(
    int forecasts,
    double mae,
    double rmse,
    double mape,
    double bias,
    double mase,
    double coverage) {

  /**
   * Tests a way to forecast. At each cut the way is given what was known then and nothing later.
   *
   * @param from how many figures are known at the first cut
   * @param steps how many figures ahead are forecast at each, 1 or more
   * @param every how many figures lie between two cuts, 1 or more
   * @param level the coverage of the intervals
   * @return the measures, or why there are none: a forecast failed, or no cut fits
   */
  public static Fit<BackTest> of(
      Forecaster forecaster, Series series, int from, int steps, int every, double level) {
    Checks.within(steps, 1, 10_000, "steps");
    Checks.within(every, 1, 100_000, "every");
    List<double[]> errors = new ArrayList<>();
    for (int cut = from; cut >= 1 && cut + steps <= series.size(); cut += every) {
      Series past = series.first(cut);
      Fit<Forecast> fit = forecaster.forecast(past, steps, level);
      if (fit instanceof Fit.Failed<Forecast> failed) {
        return Fit.failed(failed.reason(), "cut at " + cut + ": " + failed.detail());
      }
      List<Double> turnedOut = series.values().subList(cut, cut + steps);
      errors.addAll(judged(turnedOut, fit.orElseThrow().steps(), scale(past)));
    }
    return errors.isEmpty()
        ? Fit.failed(FitProblem.TOO_FEW, "no cut leaves so many figures ahead")
        : Fit.found(of(errors));
  }

  private static List<double[]> judged(
      List<Double> turnedOut, List<Forecast.Step> forecast, double scale) {
    List<double[]> errors = new ArrayList<>();
    for (int h = 0; h < turnedOut.size(); h++) {
      errors.add(judged(turnedOut.get(h), forecast.get(h), scale));
    }
    return errors;
  }

  /** The mean amount by which figures differ from those a season before. */
  private static double scale(Series past) {
    int m = past.season();
    double sum = 0;
    for (int t = m; t < past.size(); t++) {
      sum += StrictMath.abs(past.values().get(t) - past.values().get(t - m));
    }
    return sum > 0 ? sum / (past.size() - m) : Double.NaN;
  }

  private static double[] judged(double actual, Forecast.Step step, double scale) {
    double error = actual - step.point();
    boolean covered = step.from() <= actual && actual <= step.to();
    double amount = StrictMath.abs(error);
    return new double[] {
      amount,
      error * error,
      actual == 0 ? Double.NaN : 100 * amount / StrictMath.abs(actual),
      error,
      amount / scale,
      covered ? 1 : 0
    };
  }

  private static BackTest of(List<double[]> errors) {
    double[] means = new double[6];
    for (double[] each : errors) {
      for (int i = 0; i < means.length; i++) {
        means[i] += each[i] / errors.size();
      }
    }
    return new BackTest(
        errors.size(), means[0], StrictMath.sqrt(means[1]), means[2], means[3], means[4], means[5]);
  }
}
