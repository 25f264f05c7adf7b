package org.bankcrm.core.internal.plan;

import java.util.List;

/**
 * The bins of one scalar, row by row.
 *
 * <p>The interval of a value is the number of cuts at or below it, counted column-wise without a
 * branch; narrow columns are counted in 32-bit lanes, twice as many at a time. The bin is then one
 * look-up.
 */
record BinStep(PlannedBins.OfSlot bins, boolean narrow) implements Step {

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public List<Integer> outputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    int[] target = block.bins[bins.index];
    for (int from = 0; from < block.count; from += block.words()) {
      int count = block.within(from, block.words());
      if (narrow) {
        countNarrow(block, from, count, target);
      } else if (bins.slot.isReal()) {
        search(block, from, count, target);
      } else {
        count(block, from, count, target);
      }
    }
    Kernels.lookUp(target, bins.bins, block.count);
  }

  private void countNarrow(Block block, int from, int count, int[] target) {
    int[] values = block.intSlices[0];
    int[] counts = block.intSlices[1];
    block.population.copy(bins.slot.position(), block.from + from, count, values, 0);
    java.util.Arrays.fill(counts, 0, count, 0);
    for (long cut : bins.intervals.cuts()) {
      Kernels.countAbove(counts, values, CutStep.narrowed(cut) - 1, count);
    }
    System.arraycopy(counts, 0, target, from, count);
  }

  private void count(Block block, int from, int count, int[] target) {
    long[] values = block.slices[0];
    long[] counts = block.slices[1];
    block.load(bins.slot, from, values);
    java.util.Arrays.fill(counts, 0, count, 0);
    for (long cut : bins.intervals.cuts()) {
      Kernels.countAbove(counts, values, cut - 1, count);
    }
    Kernels.narrow(target, from, counts, count);
  }

  private void search(Block block, int from, int count, int[] target) {
    long[] values = block.slices[0];
    block.load(bins.slot, from, values);
    for (int i = 0; i < count; i++) {
      target[from + i] = bins.intervals.of(values[i]);
    }
  }
}
