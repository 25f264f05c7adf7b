package org.bankcrm.core.internal.plan;

import java.util.Arrays;

/**
 * The intervals between the cuts of one slot: interval 0 is that of the missing value, interval i
 * that from cut i-1 up to the next.
 *
 * <p>The first cut is the least valid value. A value is found by counting the cuts at or below it.
 */
final class Intervals {

  private static final int LONGEST_SCAN = 24;
  private static final int WIDEST_DIRECT = 100;
  private static final long BEYOND = 1L << 61;

  private final long[] cuts;
  private final boolean real;
  private final boolean scan;

  /** Each cut less one, then numbers beyond all values, to a multiple of four. */
  private final long[] padded;

  /** For cuts that lie near each other, the interval of each value; otherwise empty. */
  private final byte[] direct;

  private final long base;

  Intervals(Slot slot, long[] cuts) {
    this.cuts = cuts;
    this.real = slot.isReal();
    this.scan = cuts.length <= LONGEST_SCAN && !real;
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
    if (real || cuts.length < 2 || last - base > WIDEST_DIRECT) {
      return new byte[0];
    }
    byte[] intervals = new byte[(int) (last - base) + 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = (byte) search(base + i);
    }
    return intervals;
  }

  int count() {
    return cuts.length + 1;
  }

  long[] cuts() {
    return cuts;
  }

  /** How much work it is to find a value; 0 for one look-up. */
  int steps() {
    return direct.length > 0 ? 0 : padded.length;
  }

  /** A value of the interval: the missing one, or the least. */
  long sample(int interval, Slot slot) {
    return interval == 0 ? slot.missing() : cuts[interval - 1];
  }

  /** The number of cuts at or below the value. */
  int of(long value) {
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
}
