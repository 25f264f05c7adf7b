package org.bankcrm.core.internal.plan;

import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Population;
import org.jspecify.annotations.Nullable;

/**
 * A node that asks whether a scalar lies in ranges, for one population.
 *
 * @param node the node
 * @param slot the scalar
 * @param lower the values for which it is certainly true
 * @param upper the same and the missing value, where that might make it true
 * @param open whether a missing value might make it true
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record RangeUse(Node node, Slot slot, long[] lower, long[] upper, boolean open) {

  /** The use that a node makes of ranges, or null if it makes none. */
  static @Nullable RangeUse of(Node node, Population population) {
    if (node instanceof Node.Literal literal) {
      return of(node, literal.slot, literal.ranges, literal.open);
    }
    if (node instanceof Node.Tested tested && tested.test instanceof RelativeSpan span) {
      long[] ranges = span.ranges(population.asOfDate(), population.zone());
      Slot slot = span.slot();
      return of(
          node, slot, tested.positive ? ranges : Ranges.complement(slot.type(), ranges), true);
    }
    return null;
  }

  private static RangeUse of(Node node, Slot slot, long[] ranges, boolean open) {
    return new RangeUse(node, slot, ranges, open ? withMissing(slot, ranges) : ranges, open);
  }

  private static long[] withMissing(Slot slot, long[] ranges) {
    long first = Ranges.first(slot.type());
    if (ranges.length > 0 && ranges[0] == first) {
      long[] wider = ranges.clone();
      wider[0] = slot.missing();
      return wider;
    }
    long[] wider = new long[ranges.length + 2];
    wider[0] = slot.missing();
    wider[1] = first;
    System.arraycopy(ranges, 0, wider, 2, ranges.length);
    return wider;
  }

  /** The ends that need a plane; none is needed below the first value of a complete column. */
  Set<Long> cuts(boolean complete) {
    Set<Long> cuts = new TreeSet<>();
    add(lower, complete, cuts);
    if (open && !complete) {
      add(upper, false, cuts);
    }
    return cuts;
  }

  private void add(long[] ranges, boolean complete, Set<Long> cuts) {
    for (long end : ranges) {
      boolean everyRow = end <= slot.missing() || (complete && end <= Ranges.first(slot.type()));
      if (end != Ranges.END && !everyRow) {
        cuts.add(end);
      }
    }
  }
}
