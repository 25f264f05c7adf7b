package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.internal.Pivots;

/**
 * Exponential smoothing that adds, at given smoothing parameters, as a linear regression: its
 * errors are linear in the start values and in the effects of regressors, so that the most likely
 * ones solve least squares (Hyndman, Koehler, Ord, Snyder 2008, chapters 5 and 9).
 *
 * <p>A column is what one unit of a start value or an effect leaves of itself when it is smoothed.
 */
final class LinearEts {

  /** What of a column may follow from those before it until it counts as following. */
  private static final double LEAST = 1e-9;

  /** What least squares gave. */
  static final class Solved {
    private final double[] places;
    private final double squares;
    private final Pivots pivots;

    private Solved(double[] places, double squares, Pivots pivots) {
      this.places = places;
      this.squares = squares;
      this.pivots = pivots;
    }

    /** The start values, then the effects. */
    double[] places() {
      return places.clone();
    }

    /** The sum of the squares of the errors. */
    double squares() {
      return squares;
    }

    /** Of the columns' products. */
    Pivots pivots() {
      return pivots;
    }
  }

  private final Ets smoothing;
  private final int season;
  private final double[] y;
  private final double[][] regressors;

  /**
   * Puts them together.
   *
   * @param smoothing form and parameters; its start values are not looked at
   * @param season how many figures make a season, where the form has one
   * @param regressors a column each, as long as y at least
   */
  LinearEts(Ets smoothing, int season, double[] y, double[][] regressors) {
    this.smoothing = smoothing;
    this.season = smoothing.form().season() == Seasonal.NONE ? 0 : season;
    this.y = y;
    this.regressors = regressors;
  }

  private boolean isTrended() {
    return smoothing.form().trend() != Ets.Trend.NONE;
  }

  /** How many start values are free: the parts of a season add up to zero. */
  int starts() {
    return (isTrended() ? 2 : 1) + StrictMath.max(0, season - 1);
  }

  /** The model with these start values. */
  Ets from(double[] places) {
    Ets of = smoothing;
    double trend = isTrended() ? places[1] : 0;
    return new Ets(
        of.form(), of.alpha(), of.beta(), of.gamma(), of.phi(), places[0], trend, parts(places));
  }

  /** The parts of the season: all but the last are free, which brings their sum to zero. */
  private List<Double> parts(double[] places) {
    int next = isTrended() ? 2 : 1;
    List<Double> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < season - 1; i++) {
      parts.add(places[next + i]);
      sum += places[next + i];
    }
    if (season > 0) {
      parts.add(-sum);
    }
    return parts;
  }

  private Ets unit(int place) {
    double[] places = new double[starts()];
    if (place < places.length) {
      places[place] = 1;
    }
    return from(places);
  }

  /** The errors that a model makes of figures. */
  private static double[] errors(Ets model, double[] figures, int count) {
    Ets.Walk walk = model.new Walk(model.level(), model.trend(), model.seasons());
    double[] errors = new double[count];
    for (int t = 0; t < count; t++) {
      errors[t] = figures[t] - walk.expected();
      walk.take(figures[t]);
    }
    return errors;
  }

  private double[][] columns() {
    int n = y.length;
    double[] nothing = new double[n];
    double[][] columns = new double[starts() + regressors.length][];
    for (int i = 0; i < columns.length; i++) {
      if (i < starts()) {
        columns[i] = errors(unit(i), nothing, n);
        for (int t = 0; t < n; t++) {
          columns[i][t] = -columns[i][t];
        }
      } else {
        columns[i] = errors(unit(starts()), regressors[i - starts()], n);
      }
    }
    return columns;
  }

  private Pivots pivots(double[][] columns) {
    double[][] products = new double[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = product(columns[i], columns[j]);
        products[j][i] = products[i][j];
      }
    }
    return new Pivots(products, LEAST);
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }

  /** The first start value or effect that follows from those before it. */
  Optional<Integer> dependent() {
    return pivots(columns()).dependent();
  }

  /** The most likely start values and effects; empty if they cannot be told apart. */
  Optional<Solved> solve() {
    double[][] columns = columns();
    Pivots pivots = pivots(columns);
    if (pivots.dependent().isPresent()) {
      return Optional.empty();
    }
    double[] left = errors(unit(starts()), y, y.length);
    double[] right = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      right[i] = product(columns[i], left);
    }
    double[] places = pivots.solve(right);
    return Optional.of(new Solved(places, squares(left, columns, places), pivots));
  }

  private static double squares(double[] left, double[][] columns, double[] places) {
    double squares = 0;
    for (int t = 0; t < left.length; t++) {
      double error = left[t];
      for (int i = 0; i < columns.length; i++) {
        error -= places[i] * columns[i][t];
      }
      squares += error * error;
    }
    return squares;
  }

  /** What would be forecast of the figures alone, all start values and effects being zero. */
  List<Double> alone(int steps) {
    Ets nothing = unit(starts());
    return nothing.points(nothing.run(y), steps);
  }

  /**
   * By steps ahead and places: how the forecast changes with a start value or an effect, the
   * regressor's own figure to come counted in.
   */
  double[][] slopes(int steps) {
    int n = y.length;
    double[][] slopes = new double[steps][starts() + regressors.length];
    for (int i = 0; i < starts() + regressors.length; i++) {
      boolean start = i < starts();
      double[] figures = start ? new double[n] : Arrays.copyOf(regressors[i - starts()], n);
      Ets model = unit(i);
      List<Double> points = model.points(model.run(figures), steps);
      for (int h = 0; h < steps; h++) {
        slopes[h][i] = start ? points.get(h) : regressors[i - starts()][n + h] - points.get(h);
      }
    }
    return slopes;
  }

  /** Smoothing alone, without start values. */
  static Ets smoothing(Ets.Form form, double alpha, double beta, double gamma, double phi) {
    return new Ets(form, alpha, beta, gamma, phi, 0, 0, Collections.emptyList());
  }
}
