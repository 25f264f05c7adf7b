package org.bankcrm.core.internal.plan;

import java.util.Comparator;
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
    this.intervals =
        new IntervalSet(
            all.stream().map(each -> each.slot).toList(),
            all.stream().map(each -> each.intervals).toList());
    this.numbers = all.stream().mapToInt(each -> each.index).toArray();
    this.bins = new byte[all.stream().mapToInt(each -> each.bins.length).sum()];
    this.starts = new int[all.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      for (int bin : all.get(i).bins) {
        bins[at++] = (byte) bin; // at most 101, so that a bin and its complement fit
      }
    }
  }

  static SlotBins of(List<PlannedBins> bins) {
    return new SlotBins(
        bins.stream()
            .filter(PlannedBins.OfSlot.class::isInstance)
            .map(PlannedBins.OfSlot.class::cast)
            .sorted(Comparator.comparing(each -> each.intervals, IntervalSet.order()))
            .toList());
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
