package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int WIDEST_DIRECT = 100;
  private static final long BEYOND = 1L << 61;

  final Slot slot;
  private final long[] cuts;
  private final int from;
  private final int width;
  private final long[] rows;
  private final long[] ifMissing;
  private final boolean scan;

  /** Each cut less one, then numbers beyond all values, to a multiple of four. */
  private final long[] padded;

  /** For cuts that lie near each other, the interval of each value; otherwise empty. */
  private final byte[] direct;

  private final long base;

  private SlotTable(Slot slot, long[] cuts, int from, int width) {
    this.slot = slot;
    this.cuts = cuts;
    this.from = from;
    this.width = width;
    this.rows = new long[(cuts.length + 1) * width];
    this.ifMissing = new long[width];
    this.scan = cuts.length <= LONGEST_SCAN && !slot.isReal();
    this.padded = padded(cuts);
    this.base = cuts.length > 1 ? cuts[1] - 1 : 0;
    this.direct = direct();
  }

  private static long[] padded(long[] cuts) {
    long[] padded = new long[(cuts.length + 3) & ~3];
    Arrays.fill(padded, BEYOND);
    for (int i = 0; i < cuts.length; i++) {
      padded[i] = cuts[i] - 1;
    }
    return padded;
  }

  /** For the value before the second cut, which stands for all known ones below it, and on. */
  private byte[] direct() {
    long last = cuts[cuts.length - 1];
    if (slot.isReal() || cuts.length < 2 || last - base > WIDEST_DIRECT) {
      return new byte[0];
    }
    byte[] intervals = new byte[(int) (last - base) + 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = (byte) search(base + i);
    }
    return intervals;
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
    if (direct.length > 0) {
      int at = (int) Math.max(0, Math.min(value - base, direct.length - 1));
      return direct[at] - (int) ((value - cuts[0]) >>> 63); // one less where it is missing
    }
    return scan ? scan(value) : search(value);
  }

  /** Counts four cuts at a time, without a branch; the exact kinds stay clear of overflow. */
  private int scan(long value) {
    int interval = 0;
    for (int i = 0; i < padded.length; i += 4) {
      interval +=
          (int)
              (((padded[i] - value) >>> 63)
                  + ((padded[i + 1] - value) >>> 63)
                  + ((padded[i + 2] - value) >>> 63)
                  + ((padded[i + 3] - value) >>> 63));
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
