package org.bankcrm.core.internal.plan;

/**
 * The intervals between the cuts of one slot: interval 0 is that of the missing value, interval i
 * that from cut i-1 up to the next. The first cut is the least valid value.
 */
final class Intervals implements Comparable<Intervals> {

  private static final int WIDEST_TABLE = 511;

  private final long[] cuts;
  private final boolean real;

  Intervals(Slot slot, long[] cuts) {
    this.cuts = cuts;
    this.real = slot.isReal();
  }

  int count() {
    return cuts.length + 1;
  }

  long[] cuts() {
    return cuts;
  }

  /** A value of the interval: the missing one, or the least. */
  long sample(int interval, Slot slot) {
    return interval == 0 ? slot.missing() : cuts[interval - 1];
  }

  /** How an {@link IntervalSet} finds a value's interval. */
  IntervalSet.Way way() {
    if (real) {
      return IntervalSet.Way.SEARCH;
    }
    return cuts.length > 1 && cuts[cuts.length - 1] - base() <= WIDEST_TABLE
        ? IntervalSet.Way.TABLE
        : IntervalSet.Way.HALVE;
  }

  /** The order in which an {@link IntervalSet} wants them; not one of values. */
  @Override
  public int compareTo(Intervals other) {
    int byWay = way().compareTo(other.way());
    return byWay != 0 ? byWay : Integer.compare(count(), other.count());
  }

  /** The value before the second cut, which stands for all valid ones below that. */
  long base() {
    return cuts[1] - 1;
  }

  /** The interval of each value from {@link #base} to the last cut, which stands for all above. */
  byte[] table() {
    byte[] intervals = new byte[(int) (cuts[cuts.length - 1] - base()) + 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = (byte) of(base() + i);
    }
    return intervals;
  }

  /** The number of cuts at or below the value. */
  int of(long value) {
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
