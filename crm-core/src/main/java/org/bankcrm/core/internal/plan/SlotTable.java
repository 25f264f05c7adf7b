package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Row;

/**
 * Which bits a slot's value sets: one row of bits for each interval between its cuts.
 *
 * <p>The first interval is that of the missing value; {@code ifMissing} has the bits that a missing
 * value might set. One search and one OR answer all the literals of an attribute at once, without a
 * branch to mispredict.
 */
final class SlotTable {

  private static final int LONGEST_SCAN = 24;

  final Slot slot;
  private final long[] cuts;
  private final int from;
  private final int width;
  private final long[] rows;
  private final long[] ifMissing;
  private final boolean scan;

  private SlotTable(Slot slot, long[] cuts, int from, int width) {
    this.slot = slot;
    this.cuts = cuts;
    this.from = from;
    this.width = width;
    this.rows = new long[(cuts.length + 1) * width];
    this.ifMissing = new long[width];
    this.scan = cuts.length <= LONGEST_SCAN && !slot.isReal();
  }

  /** The interval that the row's value lies in; 0 where it is missing. */
  int interval(Row row, long[] derived) {
    return interval(slot.read(row, derived));
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

  /** The number of cuts at or below the value. */
  private int interval(long value) {
    if (!scan) {
      return search(value);
    }
    int interval = 0;
    for (long cut : cuts) {
      interval += (int) ((cut - 1 - value) >>> 63); // 1 where cut <= value; exact kinds stay clear
    }
    return interval;
  }

  private int search(long value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gathers the literals of one slot. */
  static final class Builder {
    private record Use(Node.Literal literal, int bit) {}

    private final Slot slot;
    private final List<Use> uses = new ArrayList<>();

    Builder(Slot slot) {
      this.slot = slot;
    }

    void add(Node.Literal literal, int bit) {
      uses.add(new Use(literal, bit));
    }

    SlotTable build() {
      int first = uses.stream().mapToInt(use -> use.bit() >>> 6).min().orElse(0);
      int last = uses.stream().mapToInt(use -> use.bit() >>> 6).max().orElse(0);
      SlotTable table = new SlotTable(slot, cuts(), first, last - first + 1);
      uses.forEach(use -> set(table, use));
      return table;
    }

    private long[] cuts() {
      TreeSet<Long> cuts = new TreeSet<>();
      cuts.add(Ranges.first(slot.type()));
      for (Use use : uses) {
        for (long end : use.literal().ranges) {
          if (end != Ranges.END && end != slot.missing()) {
            cuts.add(end);
          }
        }
      }
      return cuts.stream().mapToLong(Long::longValue).toArray();
    }

    private void set(SlotTable table, Use use) {
      int word = (use.bit() >>> 6) - table.from;
      long bit = 1L << use.bit();
      for (int interval = 0; interval <= table.cuts.length; interval++) {
        long value = interval == 0 ? slot.missing() : table.cuts[interval - 1];
        if (Ranges.contains(use.literal().ranges, value)) {
          table.rows[interval * table.width + word] |= bit;
        }
      }
      if (use.literal().open) {
        table.ifMissing[word] |= bit;
      }
    }
  }
}
