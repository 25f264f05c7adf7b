package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of several conditions is the first to be TRUE, for a value that decides nothing by itself
 * but brings points.
 *
 * <p>Most often all the conditions ask about one scalar, and the bin is looked up by the interval
 * of its value; otherwise it is a choice among gates. A bin that is not settled is told as its
 * complement, {@code ~bin}.
 */
abstract sealed class PlannedBins {

  final int index;
  final int level;

  private PlannedBins(int index, int level) {
    this.index = index;
    this.level = level;
  }

  /** Bins of one scalar. */
  static final class OfSlot extends PlannedBins {
    final Slot slot;
    final Intervals intervals;

    /** The bin of each interval; only that of a missing value may be unsettled. */
    final int[] bins;

    private OfSlot(int index, Slot slot, Intervals intervals, int[] bins) {
      super(index, slot.level());
      this.slot = slot;
      this.intervals = intervals;
      this.bins = bins;
    }
  }

  /** Bins by a choice among gates. */
  static final class OfChoice extends PlannedBins {
    final PlannedChoice choice;

    OfChoice(int index, PlannedChoice choice) {
      super(index, choice.level());
      this.choice = choice;
    }

    int bin(Evaluation evaluation) {
      int bin = evaluation.chosen(choice);
      return evaluation.isSettled(choice) ? bin : ~bin;
    }
  }

  /** The bins if each of these asks about the same scalar, or is TRUE or FALSE for everybody. */
  static Optional<OfSlot> ofSlot(int index, List<Node> conditions) {
    List<Node.Literal> literals = new ArrayList<>(conditions.size());
    Slot slot = null;
    for (Node node : conditions) {
      if (node instanceof Node.Literal literal && (slot == null || slot.equals(literal.slot))) {
        slot = literal.slot;
        literals.add(literal);
      } else if (!(node instanceof Node.Fixed)) {
        return Optional.empty();
      }
    }
    return slot == null
        ? Optional.empty()
        : Optional.of(ofSlot(index, conditions, slot, Node.Literal.intervals(slot, literals)));
  }

  private static OfSlot ofSlot(int index, List<Node> conditions, Slot slot, Intervals intervals) {
    int[] bins = new int[intervals.count()];
    for (int interval = 0; interval < bins.length; interval++) {
      bins[interval] = bin(conditions, intervals.sample(interval, slot), interval == 0);
    }
    return new OfSlot(index, slot, intervals, bins);
  }

  private static int bin(List<Node> conditions, long value, boolean missing) {
    boolean settled = true;
    for (int i = 0; i < conditions.size(); i++) {
      Node node = conditions.get(i);
      boolean holds =
          node instanceof Node.Literal literal
              ? Ranges.contains(literal.ranges, value)
              : ((Node.Fixed) node).value;
      if (holds) {
        return settled ? i : ~i;
      }
      settled &= !(missing && node instanceof Node.Literal literal && literal.open);
    }
    return settled ? conditions.size() : ~conditions.size();
  }
}
