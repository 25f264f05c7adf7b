package org.bankcrm.modelling.scorecard;

import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * What is added to the good and to the bad of each bin that has customers, before their weight of
 * evidence is taken; the totals are those before. A bin without any customer has weight zero.
 *
 * @param added zero for none, then a bin without good or bad is refused; 0.5 is usual
 */
public record Smoothing(double added) {
  /**
   * Checks the figure.
   *
   * @throws ModellingException unless it is within 0 and 1,000
   */
  public Smoothing {
    if (!(added >= 0 && added <= 1_000)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "smoothing must be 0 to 1,000");
    }
  }

  /** Nothing is added: a bin without good or bad customers is refused by name. */
  public static Smoothing none() {
    return new Smoothing(0);
  }

  /** Half a customer is added on both sides. */
  public static Smoothing half() {
    return new Smoothing(.5);
  }
}
