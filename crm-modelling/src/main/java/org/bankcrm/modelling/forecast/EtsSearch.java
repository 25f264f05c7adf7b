package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.Maximum;

/** Searches the most likely parameters and start values of one form. */
final class EtsSearch {

  /** Shares of the range that parameters may not leave, as usual: 0.0001 to 0.9999. */
  private static final double EDGE = 1e-4;

  private static final double LEAST_PHI = .8;
  private static final double MOST_PHI = .98;

  private final Ets.Form form;
  private final double[] y;
  private final int m;
  private final double deviation;
  private final StartValues start;
  private final double[] startSeasons;

  EtsSearch(Series series, Ets.Form form) {
    this.form = form;
    this.y = series.array();
    this.m = form.season() == Seasonal.NONE ? 0 : series.season();
    this.deviation = deviation(y);
    this.start = m == 0 ? plainStart() : StartValues.of(y, m, form.season());
    this.startSeasons = start.seasons();
  }

  private StartValues plainStart() {
    int n = StrictMath.min(10, y.length);
    double trend = (y[n - 1] - y[0]) / (n - 1);
    return StartValues.plain(y[0] - trend, trend);
  }

  private static double deviation(double[] y) {
    double mean = 0;
    for (double value : y) {
      mean += value / y.length;
    }
    double sum = 0;
    for (double value : y) {
      sum += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(sum / y.length);
  }

  Optional<Ets> best() {
    Optional<Ets> best = Optional.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (double alpha : new double[] {-2, 0, 3}) {
      Optional<double[]> found = Maximum.ascend(x -> likelihood(make(x)), from(alpha));
      if (found.isPresent()) {
        Ets model = make(found.get());
        double likelihood = likelihood(model);
        if (likelihood > most) {
          best = Optional.of(model);
          most = likelihood;
        }
      }
    }
    return best;
  }

  private double likelihood(Ets model) {
    double value = model.run(y).logLikelihood();
    return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
  }

  /** Where all start: α by its share, little of β and γ, start values as decomposed. */
  private double[] from(double alpha) {
    double[] x = new double[4 + 2 + StrictMath.max(0, m - 1)];
    x[0] = alpha;
    x[1] = -3;
    x[2] = -2;
    x[3] = 1;
    return x;
  }

  private Ets make(double[] x) {
    boolean trended = form.trend() != Ets.Trend.NONE;
    double alpha = share(x[0]);
    double beta = trended ? alpha * share(x[1]) : 0;
    double gamma = m == 0 ? 0 : (1 - alpha) * share(x[2]);
    double phi = form.trend() == Ets.Trend.DAMPED ? phi(x[3]) : 1;
    double level = start.level() + deviation * x[4];
    double trend = trended ? start.trend() + deviation / 10 * x[5] : 0;
    return new Ets(form, alpha, beta, gamma, phi, level, trend, seasons(x));
  }

  /** All parts but the last are free; that one brings their mean to 0 or 1. */
  private List<Double> seasons(double[] x) {
    if (m == 0) {
      return Collections.emptyList();
    }
    boolean times = form.season() == Seasonal.MULTIPLICATIVE;
    List<Double> seasons = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < m - 1; i++) {
      double part = startSeasons[i] + (times ? .1 : deviation / 3) * x[6 + i];
      seasons.add(part);
      sum += part;
    }
    seasons.add((times ? m : 0) - sum);
    return seasons;
  }

  /** How much of a trend goes on, of any number. */
  static double phi(double x) {
    return LEAST_PHI + (MOST_PHI - LEAST_PHI) * share(x);
  }

  /** A share strictly between the edges, of any number. */
  static double share(double x) {
    return EDGE + (1 - 2 * EDGE) / (1 + Functions.exp(-x));
  }
}
