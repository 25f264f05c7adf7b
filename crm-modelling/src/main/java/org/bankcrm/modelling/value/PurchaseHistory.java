package org.bankcrm.modelling.value;

import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * What a customer did since the first purchase, which itself is not counted.
 *
 * <p>All times are in one unit of the caller's choice, such as weeks, counted from the first
 * purchase. Days of one customer are purchases at most once each.
 *
 * @param repeats how many purchases followed the first one, zero or more
 * @param lastAt when the last one was, zero if there was none
 * @param observed how long the customer has been observed, above zero and not before {@code lastAt}
 */
public record PurchaseHistory(long repeats, double lastAt, double observed) {

  private static final long MOST = 1_000_000_000;

  /**
   * Checks the figures.
   *
   * @throws ModellingException with {@link FitProblem#AFTER_END} if the last purchase lies after
   *     the end, with {@link FitProblem#OUT_OF_BOUNDS} if a figure is negative or not finite, if
   *     there is a last purchase but no repeat, or a repeat at time zero
   */
  public PurchaseHistory {
    require(repeats >= 0 && repeats <= MOST, "repeats must be within 0 and " + MOST);
    require(observed > 0 && Double.isFinite(observed), "observed must be above zero");
    require(lastAt >= 0 && Double.isFinite(lastAt), "lastAt must be zero or more");
    require((repeats == 0) == (lastAt == 0), "lastAt must be zero if, and only if, repeats is");
    if (lastAt > observed) {
      throw new ModellingException(FitProblem.AFTER_END, "lastAt is greater than observed");
    }
    lastAt += 0.0; // no negative zero
  }

  /** Figures of a customer are not printed. */
  @Override
  public String toString() {
    return "PurchaseHistory";
  }

  private static void require(boolean holds, String expectation) {
    if (!holds) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, expectation);
    }
  }
}
