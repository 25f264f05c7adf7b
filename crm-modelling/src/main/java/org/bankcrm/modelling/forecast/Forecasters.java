package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Functions;

/**
 * The ways to forecast that are at hand.
 *
 * <pre>{@code
 * Forecast next = Forecasters.automatic().forecast(series, 6, 0.9).orElseThrow();
 * next.steps().get(0); // the next figure with its interval of 90 %
 * }</pre>
 *
 * <p>A host adds its own by implementing {@link Forecaster}; {@link BackTest} judges them all
 * alike. Immutable and thread-safe.
 */
public final class Forecasters {

  private Forecasters() {}

  /**
   * Exponential smoothing of the form that suits the series best, see {@link EtsFit#automatic}. It
   * chooses anew for every series it is given, in a back test for every cut.
   */
  public static Forecaster automatic() {
    return (past, steps, level) -> EtsFit.automatic(past).map(fit -> fit.forecast(steps, level));
  }

  /**
   * Exponential smoothing of one form.
   *
   * @param form which errors, trend and season; it is fitted anew for every series
   */
  public static Forecaster ets(Ets.Form form) {
    return (past, steps, level) -> EtsFit.fit(past, form).map(fit -> fit.forecast(steps, level));
  }

  /**
   * A regression on what is known beforehand, whose errors are exponential smoothing of the form
   * that suits best, see {@link RegressionFit#automatic}. It begins with the first figure of every
   * series it is given.
   *
   * @param regressors known until the last step ahead; else there is no forecast, by name
   */
  public static Forecaster regression(Regressors regressors) {
    return (past, steps, level) ->
        RegressionFit.automatic(past, regressors).flatMap(fit -> fit.forecast(steps, level));
  }

  /**
   * The figure of one season before, or the last one where there is no season: the baseline that a
   * forecast has to beat. Its interval is that of a random walk from season to season, whose steps
   * are as large as those of the past.
   */
  public static Forecaster seasonalNaive() {
    return Forecasters::naive;
  }

  private static Fit<Forecast> naive(Series past, int steps, double level) {
    Checks.within(steps, 1, 10_000, "steps");
    Checks.require(level > 0 && level < 1, "level", "must be between 0 and 1");
    int m = past.season();
    if (past.size() < m + 1) {
      return Fit.failed(FitProblem.TOO_FEW, "one season and a figure are needed");
    }
    double deviation = seasonalStep(past, m);
    double z = Functions.normalQuantile((1 + level) / 2);
    List<Forecast.Step> out = new ArrayList<>();
    for (int h = 0; h < steps; h++) {
      double point = past.values().get(past.size() - m + h % m);
      double reach = z * deviation * StrictMath.sqrt(h / m + 1);
      out.add(new Forecast.Step(point, point - reach, point + reach));
    }
    return Fit.found(new Forecast("seasonal naive", level, out));
  }

  /** How far figures lie from those a season before: the root of the mean square. */
  private static double seasonalStep(Series past, int m) {
    double sum = 0;
    for (int t = m; t < past.size(); t++) {
      double step = past.values().get(t) - past.values().get(t - m);
      sum += step * step;
    }
    return StrictMath.sqrt(sum / (past.size() - m));
  }
}
