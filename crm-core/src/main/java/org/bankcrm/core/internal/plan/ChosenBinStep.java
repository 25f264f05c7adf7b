package org.bankcrm.core.internal.plan;

import java.util.List;

/** The bins of a choice among gates, row by row. */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record ChosenBinStep(PlannedBins.OfChoice bins, byte[] chosen, int settled) implements Step {

  @Override
  public List<Integer> inputs() {
    return List.of(settled);
  }

  @Override
  public List<Integer> outputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    int[] target = block.bins[bins.index];
    for (int row = 0; row < block.count; row++) {
      int bin = chosen[block.from + row];
      target[row] = block.get(settled, row) ? bin : ~bin;
    }
  }
}
