package org.bankcrm.modelling.forecast;

import org.bankcrm.modelling.Fit;

/** A way to forecast a series from its past alone. */
@FunctionalInterface
public interface Forecaster {

  /**
   * Forecasts.
   *
   * @param past what is known
   * @param steps how many figures ahead, 1 or more
   * @param level the coverage of the intervals, between 0 and 1
   * @return the forecast, or why there is none
   */
  Fit<Forecast> forecast(Series past, int steps, double level);
}
