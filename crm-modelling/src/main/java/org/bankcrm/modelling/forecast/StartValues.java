package org.bankcrm.modelling.forecast;

/**
 * Where smoothing with a season begins: the first two seasons are decomposed by a centred moving
 * average, the part of each place of the season is brought to mean 0 or 1, and a straight line
 * through the averages, counted 1, 2, …, has level and trend.
 */
final class StartValues {

  private final double level;
  private final double trend;
  private final double[] seasons;

  private StartValues(double level, double trend, double[] seasons) {
    this.level = level;
    this.trend = trend;
    this.seasons = seasons;
  }

  static StartValues plain(double level, double trend) {
    return new StartValues(level, trend, new double[0]);
  }

  double level() {
    return level;
  }

  double trend() {
    return trend;
  }

  /** The parts of the places of a season, those of the first figure first. */
  double[] seasons() {
    return seasons.clone();
  }

  static StartValues of(double[] y, int m, Seasonal season) {
    double[] average = average(y, m);
    double[] parts = new double[m];
    int[] counts = new int[m];
    int half = m / 2;
    for (int i = 0; i < average.length; i++) {
      int t = i + half;
      parts[t % m] += season == Seasonal.MULTIPLICATIVE ? y[t] / average[i] : y[t] - average[i];
      counts[t % m]++;
    }
    double mean = 0;
    for (int i = 0; i < m; i++) {
      parts[i] /= counts[i];
      mean += parts[i] / m;
    }
    for (int i = 0; i < m; i++) {
      parts[i] = season == Seasonal.MULTIPLICATIVE ? parts[i] / mean : parts[i] - mean;
    }
    return line(average, parts);
  }

  /** The averages of a whole season, of an even one centred, within the first two seasons. */
  private static double[] average(double[] y, int m) {
    boolean even = m % 2 == 0;
    double[] average = new double[2 * m - m / 2 * 2];
    for (int i = 0; i < average.length; i++) {
      double sum = even ? (y[i] + y[i + m]) / 2 : y[i];
      for (int k = 1; k < m; k++) {
        sum += y[i + k];
      }
      average[i] = sum / m;
    }
    return average;
  }

  private static StartValues line(double[] average, double[] parts) {
    int n = average.length;
    double middle = (n + 1) / 2.0;
    double mean = 0;
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      mean += average[i] / n;
      above += (i + 1 - middle) * average[i];
      below += (i + 1 - middle) * (i + 1 - middle);
    }
    double trend = n > 1 ? above / below : 0;
    return new StartValues(mean - trend * middle, trend, parts);
  }
}
