package org.bankcrm.modelling.forecast;

import java.util.List;

/**
 * What is expected of the next figures.
 *
 * @param method what made it, such as {@code ETS(M,Ad,M)}
 * @param level the coverage that the intervals claim, such as 0.95
 * @param steps the next figures in their order
 */
public record Forecast(String method, double level, List<Step> steps) {

  /**
   * One figure to come.
   *
   * @param point what is expected
   * @param from the lower end of its interval
   * @param to the upper end
   */
  public record Step(double point, double from, double to) {}

  /** Copies the list. */
  public Forecast {
    steps = List.copyOf(steps);
  }
}
