package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.internal.value.Encoded;

/** Adds up the points of a block's rows, one look-up for each of the bins. */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record SumStep(PlannedSum sum, long[] results, boolean[] open, List<Integer> within)
    implements Step {

  /** The plane of the population, unless that is everybody. */
  @Override
  public List<Integer> inputs() {
    return within;
  }

  @Override
  public List<Integer> outputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    long[] totals = block.derived(sum.derived());
    Arrays.fill(totals, 0, block.count, sum.base());
    boolean unsettled = false;
    for (int i = 0; i < sum.bins().length; i++) {
      if (open[i]) {
        unsettled = true;
      } else {
        Kernels.addPoints(totals, block.bins[sum.bins()[i]], sum.points()[i], block.count);
      }
    }
    if (unsettled) {
      addOpen(block, totals);
    }
    sum.finish().ifPresent(each -> each.finish(totals, block));
    for (int plane : within) {
      block.dropOutside(plane, totals, 0, Encoded.MISSING);
    }
    System.arraycopy(totals, 0, results, block.from, block.count);
  }

  /** The points of bins that need not be settled; a sum without one of them is missing. */
  private void addOpen(Block block, long[] totals) {
    for (int i = 0; i < sum.bins().length; i++) {
      int[] bins = block.bins[sum.bins()[i]];
      for (int row = 0; open[i] && row < block.count; row++) {
        boolean known = bins[row] >= 0 && totals[row] != Encoded.MISSING;
        totals[row] = known ? totals[row] + sum.points()[i][bins[row]] : Encoded.MISSING;
      }
    }
  }
}
