package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The planes of all cuts of one slot: in each, the rows whose value is at or above the cut.
 *
 * <p>The column is copied slice by slice and each copy compared with every cut while it is in the
 * nearest cache; a column of narrow values is compared in 32-bit lanes, twice as many at a time.
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record CutStep(Slot slot, long[] cuts, List<Integer> outputs, boolean narrow) implements Step {

  private static final int MISSING_INT = -(1 << 30);

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    if (narrow) {
      runNarrow(block);
    } else if (slot.isReal()) {
      runReal(block);
    } else {
      runWide(block);
    }
  }

  private void runWide(Block block) {
    outputs.forEach(block::cleared);
    for (int k = 0; k < Long.SIZE; k += 4) {
      for (int i = 0; i < 4; i++) {
        block.load(slot, block.shape.slice(k + i), block.slices[i]);
      }
      for (int i = 0; i < cuts.length; i++) {
        long[] plane = block.planes[outputs.get(i)];
        Kernels.above(plane, block.slices, cuts[i] - 1, k, block.words());
      }
    }
  }

  private void runReal(Block block) {
    outputs.forEach(block::cleared);
    for (int k = 0; k < Long.SIZE; k++) {
      block.load(slot, block.shape.slice(k), block.slices[0]);
      for (int i = 0; i < cuts.length; i++) {
        long[] plane = block.planes[outputs.get(i)];
        Kernels.atLeast(plane, block.slices[0], cuts[i], k, block.words());
      }
    }
  }

  private void runNarrow(Block block) {
    int lanes = 2 * block.words();
    for (int i = 0; i < cuts.length; i++) {
      Arrays.fill(block.intPlanes[i], 0);
    }
    for (int k = 0; k < Integer.SIZE; k += 4) {
      for (int i = 0; i < 4; i++) {
        loadNarrow(block, (k + i) * lanes, lanes, block.intSlices[i]);
      }
      for (int i = 0; i < cuts.length; i++) {
        Kernels.above(block.intPlanes[i], block.intSlices, narrowed(cuts[i]) - 1, k, lanes);
      }
    }
    for (int i = 0; i < cuts.length; i++) {
      Kernels.join(block.planes[outputs.get(i)], block.intPlanes[i], block.words());
    }
  }

  /** A cut beyond what narrow columns hold is above, or below, all of their values. */
  static int narrowed(long cut) {
    return (int) Math.max(MISSING_INT + 1, Math.min(-MISSING_INT, cut));
  }

  private void loadNarrow(Block block, int row, int lanes, int[] target) {
    int count = block.within(row, lanes);
    if (count > 0) {
      block.population.copy(slot.position(), block.from + row, count, target, 0);
    }
  }
}
