package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which bits a slot's value sets: one row of bits for each interval between its cuts.
 *
 * <p>The first interval is that of the missing value; {@code ifMissing} has the bits that a missing
 * value might set. One search and one OR answer all the literals of an attribute at once, without a
 * branch to mispredict.
 */
final class SlotTable {

  final Slot slot;
  private final Intervals intervals;
  private final int from;
  private final int width;
  private final long[] rows;
  private final long[] ifMissing;

  private SlotTable(Slot slot, Intervals intervals, int from, int width) {
    this.slot = slot;
    this.intervals = intervals;
    this.from = from;
    this.width = width;
    this.rows = new long[intervals.count() * width];
    this.ifMissing = new long[width];
  }

  Intervals intervals() {
    return intervals;
  }

  /** From rows that say which bits turn over to rows that say which are set. */
  private void addUp() {
    for (int at = width; at < rows.length; at++) {
      rows[at] ^= rows[at - width];
    }
  }

  /** Copies the rows of all intervals, each to the next {@code stride} words. */
  void copyRows(long[] target, int at, int stride) {
    for (int interval = 0; interval < intervals.count(); interval++) {
      System.arraycopy(rows, interval * width, target, at + interval * stride + from, width);
    }
  }

  /** The bits of an interval, where there is only one word. */
  long bits(int interval) {
    return rows[interval];
  }

  /** The bits that a missing value sets or might set, where there is only one word. */
  long bitsIfMissing() {
    return rows[0] | ifMissing[0];
  }

  /** Sets the bits of an interval. */
  void set(int interval, long[] bits) {
    int at = interval * width;
    for (int i = 0; i < width; i++) {
      bits[from + i] |= rows[at + i];
    }
  }

  /** Sets the bits that a missing value sets or might set. */
  void setIfMissing(long[] bits) {
    for (int i = 0; i < width; i++) {
      bits[from + i] |= rows[i] | ifMissing[i];
    }
  }

  /** Gathers the literals of one slot. */
  static final class Builder {
    private record Use(Node.Literal literal, int bit) {}

    final Slot slot;
    private final List<Use> uses = new ArrayList<>();

    Builder(Slot slot) {
      this.slot = slot;
    }

    void add(Node.Literal literal, int bit) {
      uses.add(new Use(literal, bit));
    }

    SlotTable build() {
      int first = uses.get(0).bit() >>> 6;
      int last = first;
      for (Use use : uses) {
        first = Math.min(first, use.bit() >>> 6);
        last = Math.max(last, use.bit() >>> 6);
      }
      SlotTable table = new SlotTable(slot, intervals(), first, last - first + 1);
      for (Use use : uses) {
        if (use.literal().open) {
          table.ifMissing[(use.bit() >>> 6) - table.from] |= 1L << use.bit();
        }
      }
      uses.sort(Comparator.comparingInt(Use::bit)); // nearly so already
      for (int from = 0, to = 0; from < uses.size(); from = to) {
        int bit = uses.get(from).bit();
        while (to < uses.size() && uses.get(to).bit() == bit) {
          to++;
        }
        turn(table, bit, union(uses.subList(from, to)));
      }
      table.addUp();
      return table;
    }

    private static long[] union(List<Use> ofOneBit) {
      return ofOneBit.size() == 1
          ? ofOneBit.get(0).literal().ranges
          : Ranges.union(ofOneBit.stream().map(use -> use.literal().ranges).toList());
    }

    private Intervals intervals() {
      List<Node.Literal> literals = new ArrayList<>(uses.size());
      for (Use use : uses) {
        literals.add(use.literal());
      }
      return Node.Literal.intervals(slot, literals);
    }

    /** Turns the bit over where the ranges, all apart, begin and where they end. */
    private void turn(SlotTable table, int bit, long[] ranges) {
      for (long end : ranges) {
        if (end != Ranges.END) {
          int interval = end == slot.missing() ? 0 : table.intervals.of(end);
          table.rows[interval * table.width + (bit >>> 6) - table.from] ^= 1L << bit;
        }
      }
    }
  }
}
