package org.bankcrm.modelling.validation;

import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Whom a new score approves in place of an old one: the swap set.
 *
 * <pre>{@code
 * SwapSet swap = SwapSet.of(approvedByOld, approvedByNew, turnedBad);
 * swap.swappedIn().badRate();  // of those whom the new score lets in besides
 * swap.swappedOut().badRate(); // of those whom it keeps out; should be the greater one
 * }</pre>
 *
 * <p>Of customers whom the old score declined the bank mostly does not know how they would have
 * paid: what stands under {@code swappedIn} holds for those alone who were taken on all the same.
 * {@link org.bankcrm.modelling.scorecard.RejectInference} names the assumptions there are.
 *
 * @param approvedByBoth both approve
 * @param swappedIn the new one approves, the old one did not
 * @param swappedOut the old one approved, the new one does not
 * @param declinedByBoth neither approves
 */
public record SwapSet(Cell approvedByBoth, Cell swappedIn, Cell swappedOut, Cell declinedByBoth) {

  /**
   * Customers on whom two scores agree or differ.
   *
   * @param good the good ones
   * @param bad the bad ones
   */
  public record Cell(long good, long bad) {

    /** The share that turned bad; NaN if there is nobody. */
    public double badRate() {
      return (double) bad / (good + bad);
    }
  }

  /**
   * Compares two ways to approve.
   *
   * @param before whom the old score approves
   * @param now whom the new score approves
   * @param bad who turned bad
   * @throws ModellingException if the columns differ in length
   */
  public static SwapSet of(boolean[] before, boolean[] now, boolean[] bad) {
    if (before.length != bad.length || now.length != bad.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "decisions and outcomes");
    }
    long[][] counts = new long[4][2];
    for (int i = 0; i < bad.length; i++) {
      counts[(before[i] ? 2 : 0) + (now[i] ? 1 : 0)][bad[i] ? 1 : 0]++;
    }
    return new SwapSet(cell(counts[3]), cell(counts[1]), cell(counts[2]), cell(counts[0]));
  }

  private static Cell cell(long[] counts) {
    return new Cell(counts[0], counts[1]);
  }
}
