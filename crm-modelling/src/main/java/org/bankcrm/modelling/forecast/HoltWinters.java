package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.Maximum;

/**
 * Exponential smoothing as C. Holt (1957) and P. Winters (1960) wrote it, with start values from a
 * decomposition of the first two seasons; simple smoothing and Holt's method without a season. It
 * has no intervals of its own; {@link Ets} has.
 *
 * <p>With a season m, for t = m + 1 …: forecast = (level + trend) + or × season(t − m); level' = α
 * (y − or / season) + (1 − α)(level + trend); trend' = β (level' − level) + (1 − β) trend;
 * season(t) = γ (y − or / level') + (1 − γ) season(t − m). Simple smoothing begins with the first
 * figure, Holt's method with the second and the difference of the first two. Immutable and
 * thread-safe.
 *
 * @param season how the season acts
 * @param alpha how fast the level follows, 0 to 1
 * @param beta how fast the trend follows, 0 to 1; empty for none, needed with a season
 * @param gamma how fast the season follows, 0 to 1; not looked at without one
 */
public record HoltWinters(Seasonal season, double alpha, Optional<Double> beta, double gamma) {

  /**
   * What smoothing a series gave.
   *
   * @param level the last level
   * @param trend the last trend; zero for none
   * @param seasons the last season, the part of the next figure first; empty for none
   * @param sse the sum of the squares of one-step errors
   * @param fitted the one-step forecasts
   */
  public record Smoothed(
      double level, double trend, List<Double> seasons, double sse, List<Double> fitted) {
    /** Copies the lists. */
    public Smoothed {
      seasons = List.copyOf(seasons);
      fitted = List.copyOf(fitted);
    }
  }

  /**
   * Checks the parameters.
   *
   * @throws ModellingException if one is out of bounds, or a season lacks a trend
   */
  public HoltWinters {
    if (!isShare(alpha) || !beta.map(HoltWinters::isShare).orElse(true) || !isShare(gamma)) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "alpha, beta and gamma must be within 0 and 1");
    }
    if (season != Seasonal.NONE && beta.isEmpty()) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "a season needs a trend");
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  /**
   * The parameters of the least sum of squares.
   *
   * <pre>{@code
   * HoltWinters monthly =
   *     HoltWinters.fit(new Series(figures, 12), Seasonal.ADDITIVE, true).orElseThrow();
   * monthly.forecast(new Series(figures, 12), 3);
   * }</pre>
   *
   * @param trend whether there is a trend; taken for granted with a season
   * @param series the oldest figure first
   * @param season whether a season adds, multiplies, or there is none
   */
  public static Fit<HoltWinters> fit(Series series, Seasonal season, boolean trend) {
    boolean seasonal = season != Seasonal.NONE;
    int size = seasonal ? 3 : trend ? 2 : 1;
    Optional<HoltWinters> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (double start : new double[] {-1.5, 0, 2}) {
      double[] from = Arrays.copyOf(new double[] {start, -2, -1}, size);
      Optional<double[]> found =
          Maximum.ascend(x -> -Functions.log(of(season, x).smooth(series).sse()), from);
      if (found.isPresent()) {
        HoltWinters model = of(season, found.get());
        double sse = model.smooth(series).sse();
        best = sse < least ? Optional.of(model) : best;
        least = StrictMath.min(sse, least);
      }
    }
    return best.map(Fit::found)
        .orElseGet(() -> Fit.failed(FitProblem.NOT_CONVERGED, "smoothing parameters"));
  }

  private static HoltWinters of(Seasonal season, double[] x) {
    Optional<Double> beta = x.length > 1 ? Optional.of(share(x[1])) : Optional.empty();
    return new HoltWinters(season, share(x[0]), beta, x.length > 2 ? share(x[2]) : 0);
  }

  private static double share(double x) {
    return 1 / (1 + Functions.exp(-x));
  }

  /**
   * Smooths a series.
   *
   * @param series the same that it was fitted to, or a longer one of the same kind
   * @throws ModellingException if it is shorter than two seasons, or than three figures, or has a
   *     figure that is not positive and the season multiplies
   */
  public Smoothed smooth(Series series) {
    if (season == Seasonal.MULTIPLICATIVE && !series.isPositive()) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "a season that multiplies needs positive figures");
    }
    double[] y = series.array();
    int m = season == Seasonal.NONE ? 1 : series.season();
    if (y.length < (m == 1 ? 3 : 2 * m)) {
      throw new ModellingException(FitProblem.TOO_FEW, "fewer than two seasons, or three figures");
    }
    if (season == Seasonal.NONE) {
      return beta.isPresent() ? run(y, 2, y[1], y[1] - y[0]) : run(y, 1, y[0], 0);
    }
    StartValues start = StartValues.of(y, m, season);
    return run(y, m, start);
  }

  private Smoothed run(double[] y, int from, double level0, double trend0) {
    double level = level0;
    double trend = trend0;
    double sse = 0;
    List<Double> fitted = new ArrayList<>();
    for (int t = from; t < y.length; t++) {
      double expected = level + trend;
      fitted.add(expected);
      sse += (y[t] - expected) * (y[t] - expected);
      double before = level;
      level = alpha * y[t] + (1 - alpha) * expected;
      double b = beta.orElse(0.0);
      trend = beta.isPresent() ? b * (level - before) + (1 - b) * trend : 0;
    }
    return new Smoothed(level, trend, List.of(), sse, fitted);
  }

  private Smoothed run(double[] y, int m, StartValues start) {
    boolean times = season == Seasonal.MULTIPLICATIVE;
    double level = start.level();
    double trend = start.trend();
    double b = beta.orElseThrow();
    double[] s = start.seasons();
    double sse = 0;
    List<Double> fitted = new ArrayList<>();
    for (int t = m; t < y.length; t++) {
      double base = level + trend;
      double part = s[t % m];
      double expected = times ? base * part : base + part;
      fitted.add(expected);
      sse += (y[t] - expected) * (y[t] - expected);
      double next = alpha * (times ? y[t] / part : y[t] - part) + (1 - alpha) * base;
      trend = b * (next - level) + (1 - b) * trend;
      level = next;
      s[t % m] = gamma * (times ? y[t] / level : y[t] - level) + (1 - gamma) * part;
    }
    return new Smoothed(level, trend, from(y.length, s), sse, fitted);
  }

  /** The parts of the season from a place of the series on. */
  private static List<Double> from(int place, double[] season) {
    List<Double> seasons = new ArrayList<>();
    for (int i = 0; i < season.length; i++) {
      seasons.add(season[(place + i) % season.length]);
    }
    return seasons;
  }

  /**
   * The next figures. Without intervals: {@link EtsFit} tells those.
   *
   * @param steps how many, 1 or more
   * @param series the figures known so far
   */
  public List<Double> forecast(Series series, int steps) {
    Smoothed last = smooth(series);
    Double[] next = new Double[steps];
    Arrays.setAll(
        next,
        i -> {
          double base = last.level() + (i + 1) * last.trend();
          if (season == Seasonal.NONE) {
            return base;
          }
          double part = last.seasons().get(i % last.seasons().size());
          return season == Seasonal.MULTIPLICATIVE ? base * part : base + part;
        });
    return List.of(next);
  }
}
