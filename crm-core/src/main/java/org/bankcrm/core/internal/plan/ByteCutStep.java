package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The planes of all cuts of one slot whose values take a byte each: in each, the rows whose value
 * is at or above the cut. Eight rows are compared in one word, without widening them; each eighth
 * of a word tells eight slices, and what was told so is brought into the order of the rows once a
 * plane.
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record ByteCutStep(Slot slot, long[] cuts, List<Integer> outputs) implements Step {

  private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
  private static final int MISSING = -128;
  private static final int MOST = 127;

  /** So many bits of a word of a plane stand in each half of it. */
  private static final int HALF = Integer.SIZE;

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    int words = block.byteWords();
    for (int i = 0; i < cuts.length; i++) {
      for (long[] eighth : block.bytePlanes[i]) {
        Arrays.fill(eighth, 0);
      }
    }
    for (int k = 0; k < HALF; k += 4) {
      for (int i = 0; i < 4; i++) {
        load(block, k + i, block.byteSlices[i]);
      }
      for (int i = 0; i < cuts.length; i++) {
        compare(block.bytePlanes[i][k / Byte.SIZE], block.byteSlices, cuts[i], k & 4, words);
      }
    }
    for (int i = 0; i < cuts.length; i++) {
      Kernels.spread(block.planes[outputs.get(i)], block.bytePlanes[i], words);
    }
  }

  /** Two slices stand one behind the other, as the two halves of a word do. */
  private void load(Block block, int k, long[] target) {
    int row = 2 * k * block.words();
    int count = block.within(row, 2 * block.words());
    if (count > 0) {
      block.population.copyBytes(slot.position(), block.from + row, count, target);
    }
  }

  /** A missing value is below all cuts, and no value of a byte reaches those above the greatest. */
  private static void compare(long[] plane, long[][] slices, long cut, int k, int words) {
    if (cut > MOST) {
      return;
    }
    long above = Math.max(cut, MISSING + 1) - MISSING; // from 1 to 255
    if (above < 128) {
      Kernels.bytesFromLow(plane, slices, above * EACH_BYTE, k, words);
    } else {
      Kernels.bytesFromHigh(plane, slices, (above - 128) * EACH_BYTE, k, words);
    }
  }
}
