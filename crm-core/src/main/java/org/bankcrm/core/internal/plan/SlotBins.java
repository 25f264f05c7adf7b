package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;

/** The bins of one stage that are looked up by the intervals of scalars, all at once. */
final class SlotBins {

  private final Slot[] slots;
  private final Intervals[] intervals;
  private final byte[][] bins;
  private final int[] numbers;

  private SlotBins(List<PlannedBins.OfSlot> all) {
    this.slots = all.stream().map(each -> each.slot).toArray(Slot[]::new);
    this.intervals = all.stream().map(each -> each.intervals).toArray(Intervals[]::new);
    this.bins = all.stream().map(each -> bytes(each.bins)).toArray(byte[][]::new);
    this.numbers = all.stream().mapToInt(each -> each.index).toArray();
  }

  static SlotBins of(List<PlannedBins> bins) {
    return new SlotBins(
        bins.stream()
            .filter(PlannedBins.OfSlot.class::isInstance)
            .map(PlannedBins.OfSlot.class::cast)
            .toList());
  }

  /** At most 101 bins, so that a bin and its complement fit a byte. */
  private static byte[] bytes(int[] bins) {
    byte[] bytes = new byte[bins.length];
    for (int i = 0; i < bins.length; i++) {
      bytes[i] = (byte) bins[i];
    }
    return bytes;
  }

  void look(Row row, Evaluation evaluation) {
    for (int i = 0; i < slots.length; i++) {
      int interval = intervals[i].of(slots[i].read(row, evaluation.derived));
      evaluation.bins[numbers[i]] = bins[i][interval];
    }
  }
}
