package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points of one characteristic with which a customer's are compared to tell a reason.
 *
 * <p>Each has at most six digits after the point. Only the one that the declared method needs must
 * be there; the others let a bank see what another method would have said.
 *
 * @param mean the average of all applicants
 * @param cutoffMean the average of applicants at or just above the cut-off
 * @param neutral points that count as neither good nor bad
 */
public record Baselines(
    Optional<BigDecimal> mean, Optional<BigDecimal> cutoffMean, Optional<BigDecimal> neutral) {

  private static final Baselines NONE =
      new Baselines(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one has more than six digits after the point or lies beyond
   *     a thousand million
   */
  public Baselines {
    mean = mean.map(figure -> Points.figure(figure, "mean"));
    cutoffMean = cutoffMean.map(figure -> Points.figure(figure, "cutoffMean"));
    neutral = neutral.map(figure -> Points.figure(figure, "neutral"));
  }

  /** None of them. */
  public static Baselines none() {
    return NONE;
  }
}
