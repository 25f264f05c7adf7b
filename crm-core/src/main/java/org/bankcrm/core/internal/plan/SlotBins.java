package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Row;

/** The bins of one stage that are looked up by the intervals of scalars, all at once. */
final class SlotBins {

  private final IntervalSet intervals;
  private final int[] numbers;

  /** The bin of each interval of each slot, and where a slot's begin. */
  private final byte[] bins;

  private final int[] starts;

  private SlotBins(List<PlannedBins.OfSlot> all) {
    this.numbers = new int[all.size()];
    this.starts = new int[all.size()];
    Slot[] slots = new Slot[all.size()];
    Intervals[] intervalsOf = new Intervals[all.size()];
    int size = 0;
    for (int i = 0; i < starts.length; i++) {
      PlannedBins.OfSlot each = all.get(i);
      numbers[i] = each.index;
      starts[i] = size;
      slots[i] = each.slot;
      intervalsOf[i] = each.intervals;
      size += each.bins.length;
    }
    this.intervals = new IntervalSet(slots, intervalsOf);
    this.bins = bins(all, size);
  }

  private static byte[] bins(List<PlannedBins.OfSlot> all, int size) {
    byte[] bins = new byte[size];
    int at = 0;
    for (PlannedBins.OfSlot each : all) {
      for (int bin : each.bins) {
        bins[at++] = (byte) bin; // at most 101, so that a bin and its complement fit
      }
    }
    return bins;
  }

  static SlotBins of(List<PlannedBins> bins) {
    List<PlannedBins.OfSlot> ofSlot = new ArrayList<>();
    for (PlannedBins each : bins) {
      if (each instanceof PlannedBins.OfSlot one) {
        ofSlot.add(one);
      }
    }
    ofSlot.sort((left, right) -> left.intervals.compareTo(right.intervals));
    return new SlotBins(ofSlot);
  }

  int size() {
    return intervals.size();
  }

  void look(Row row, Evaluation evaluation) {
    int[] found = evaluation.intervals;
    byte[] target = evaluation.bins;
    intervals.find(row, evaluation.derived, found);
    for (int i = 0; i < starts.length; i++) {
      target[numbers[i]] = bins[starts[i] + found[i]];
    }
  }
}
