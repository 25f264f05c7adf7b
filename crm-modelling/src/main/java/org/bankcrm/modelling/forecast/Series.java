package org.bankcrm.modelling.forecast;

import java.util.List;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Figures at equal distances of time, none missing. Immutable and thread-safe.
 *
 * @param values the figures, the oldest first, 1 to 100,000
 * @param season how many make a season: 12 for months, 7 for days, 1 for none; at most 400
 */
public record Series(List<Double> values, int season) {
  /**
   * Copies the list.
   *
   * @throws ModellingException if there are no figures or too many, one is not finite, or the
   *     season is out of bounds
   */
  public Series {
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > 100_000) {
      throw new ModellingException(FitProblem.TOO_FEW, "a series has 1 to 100,000 figures");
    }
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "figure " + i + " is not finite");
      }
    }
    if (season < 1 || season > 400) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "a season has 1 to 400 figures");
    }
  }

  /**
   * The first figures. What is left is what a forecast from there is tested on.
   *
   * @param count how many, from 1
   */
  public Series first(int count) {
    return new Series(values.subList(0, count), season);
  }

  /** How many there are. Seasons that are not whole count as well. */
  public int size() {
    return values.size();
  }

  double[] array() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  boolean isPositive() {
    return values.stream().allMatch(v -> v > 0);
  }
}
