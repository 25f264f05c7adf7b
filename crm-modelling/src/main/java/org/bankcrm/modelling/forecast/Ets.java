package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.modelling.internal.Functions;

/**
 * Exponential smoothing as a model of chance, after R. Hyndman, A. Koehler, K. Ord, R. Snyder,
 * Forecasting with Exponential Smoothing (2008), so that there is a likelihood to choose by and an
 * interval. Made by {@link EtsFit}.
 *
 * <p>One figure is expected to be level + phi × trend, and with a season that plus or times its
 * part; what came otherwise is the error, and level, trend and season follow it by alpha, beta and
 * gamma. Small ones mean a calm series that forgets slowly. Immutable and thread-safe.
 *
 * @param form error, trend and season
 * @param alpha how fast the level follows an error
 * @param beta how fast the trend does, at most alpha; zero without one
 * @param gamma how fast the season does, at most 1 − alpha; zero without one
 * @param phi how much of the trend goes on to the next figure; 1 undamped
 * @param level the level before the first figure
 * @param trend the trend before the first figure; zero without one
 * @param seasons the season before the first figure, its own part first; empty without one
 */
public record Ets(
    Form form,
    double alpha,
    double beta,
    double gamma,
    double phi,
    double level,
    double trend,
    List<Double> seasons) {

  /** What trend there is. */
  public enum Trend {
    /** None. */
    NONE,
    /** A straight one. */
    ADDITIVE,
    /** One that dies away. */
    DAMPED
  }

  /**
   * What a model is made of.
   *
   * @param relative whether errors are shares of what was expected, not amounts
   * @param trend the trend
   * @param season the season
   */
  public record Form(boolean relative, Trend trend, Seasonal season) {
    @Override
    public String toString() {
      String middle = trend == Trend.NONE ? "N" : trend == Trend.ADDITIVE ? "A" : "Ad";
      return "ETS(" + (relative ? "M" : "A") + "," + middle + "," + season.name().charAt(0) + ")";
    }
  }

  /**
   * What a series leaves behind.
   *
   * @param level the last level
   * @param trend the last trend
   * @param seasons the last season, the part of the next figure first
   * @param logLikelihood of the series, as {@code forecast::ets} of R counts it: −n/2 ln Σe² − Σ ln
   *     |expected|, the sum over expected figures only where errors are relative
   * @param squares the sum of the squares of the errors
   */
  record End(
      double level, double trend, List<Double> seasons, double logLikelihood, double squares) {}

  /** Copies the list. */
  public Ets {
    seasons = List.copyOf(seasons);
  }

  /** How many figures were chosen to fit: parameters, start values and the size of errors. */
  int parameters() {
    int count = 3; // alpha, level, size of errors
    count += form.trend() == Trend.NONE ? 0 : form.trend() == Trend.DAMPED ? 3 : 2;
    return count + (form.season() == Seasonal.NONE ? 0 : seasons.size());
  }

  /** Goes through a series. */
  End run(double[] y) {
    Walk walk = new Walk(level, trend, seasons());
    double squares = 0;
    double logs = 0;
    for (double value : y) {
      double expected = walk.expected();
      double error = form.relative() ? (value - expected) / expected : value - expected;
      squares += error * error;
      logs += form.relative() ? Functions.log(StrictMath.abs(expected)) : 0;
      walk.take(value);
    }
    double likelihood = -y.length / 2.0 * Functions.log(squares) - logs;
    return new End(walk.level, walk.trend, walk.ordered(), likelihood, squares);
  }

  /** The state of the model at one time. */
  final class Walk {
    private double level;
    private double trend;
    private final double[] seasons;
    private int at;

    Walk(double level, double trend, List<Double> seasons) {
      this.level = level;
      this.trend = trend;
      this.seasons = seasons.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Walk(End end) {
      this.level = end.level();
      this.trend = end.trend();
      this.seasons = end.seasons().stream().mapToDouble(Double::doubleValue).toArray();
    }

    double base() {
      return level + phi * trend;
    }

    double expected() {
      return switch (form.season()) {
        case NONE -> base();
        case ADDITIVE -> base() + seasons[at];
        case MULTIPLICATIVE -> base() * seasons[at];
      };
    }

    void take(double value) {
      double base = base();
      double season = seasons.length == 0 ? 0 : seasons[at];
      double of =
          switch (form.season()) {
            case NONE -> value;
            case ADDITIVE -> value - season;
            case MULTIPLICATIVE -> value / season;
          };
      level = base + alpha * (of - base);
      trend = phi * trend + beta * (of - base);
      if (seasons.length > 0) {
        boolean adds = form.season() == Seasonal.ADDITIVE;
        double part = adds ? value - base : value / base;
        seasons[at] = season + gamma * (part - season);
        at = (at + 1) % seasons.length;
      }
    }

    List<Double> ordered() {
      List<Double> ordered = new ArrayList<>(seasons.length);
      for (int i = 0; i < seasons.length; i++) {
        ordered.add(seasons[(at + i) % seasons.length]);
      }
      return ordered;
    }
  }

  /** What is expected of the next figures, by the trend alone. */
  List<Double> points(End end, int steps) {
    List<Double> points = new ArrayList<>();
    double base = end.level();
    double power = 1;
    for (int h = 0; h < steps; h++) {
      power *= phi;
      base += power * end.trend();
      double part = end.seasons().isEmpty() ? 0 : end.seasons().get(h % end.seasons().size());
      points.add(
          switch (form.season()) {
            case NONE -> base;
            case ADDITIVE -> base + part;
            case MULTIPLICATIVE -> base * part;
          });
    }
    return points;
  }

  /**
   * The variance of the h-th figure to come, in that of one error, where errors and season add: 1 +
   * Σ (α + β (φ + … + φ^j) + γ at whole seasons)².
   */
  double spread(int h, int m) {
    double sum = 1;
    double power = 1;
    double damped = 0;
    for (int j = 1; j < h; j++) {
      power *= phi;
      damped += power;
      double c = alpha + beta * damped + (j % m == 0 ? gamma : 0);
      sum += c * c;
    }
    return sum;
  }
}
