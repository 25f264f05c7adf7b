package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ranking of one customer where each group has one bin, as in most scorecards.
 *
 * <p>All bins of all groups stand in one order, the largest shortfall first, and have a bit each by
 * their place in it. The customer's bins set their bits; the lowest ones set tell the ranking, with
 * no comparison at all. Other rankings go the plain way, {@link PlannedRanking#of}.
 */
final class RowRanking {

  /** A bin that is ranked; {@code at} is its place among all bins of all groups. */
  private record Entry(int at, int key) {}

  private final PlannedRanking ranking;
  private final boolean single;

  /** For each group the number of its bin. */
  private final int[] bins;

  /** For each word of bits, what each bin of each group sets in it, and where a group's begin. */
  private final long[][] bits;

  private final int[] starts;

  /** For each bit the byte of its group. */
  private final byte[] groupOf;

  RowRanking(PlannedRanking ranking) {
    this.ranking = ranking;
    this.single = ranking.groups().length == ranking.bins().length;
    this.bins = new int[single ? ranking.groups().length : 0];
    this.starts = new int[bins.length];
    List<Entry> entries = new ArrayList<>();
    int count = 0;
    for (int group = 0; group < bins.length; group++) {
      int place = ranking.groups()[group][0];
      bins[group] = ranking.bins()[place];
      starts[group] = count;
      for (int shortfall : ranking.shortfalls()[place]) {
        int key = ranking.keyOf(shortfall, group);
        if (key != PlannedRanking.NO_KEY) {
          entries.add(new Entry(count, key));
        }
        count++;
      }
    }
    entries.sort(Comparator.comparingInt(Entry::key).reversed());
    this.bits = new long[(entries.size() + 63) >>> 6][count];
    this.groupOf = new byte[entries.size()];
    for (int i = 0; i < groupOf.length; i++) {
      bits[i >>> 6][entries.get(i).at] = 1L << i;
      groupOf[i] = (byte) PlannedRanking.place(entries.get(i).key);
    }
  }

  long of(byte[] binOf) {
    if (!single) {
      return ranking.of(binOf);
    } else if (isOpen(binOf)) {
      return 0;
    }
    long packed = 0;
    int shift = 0;
    int end = 8 * ranking.most();
    for (int word = 0; word < bits.length && shift < end; word++) {
      long set = set(binOf, bits[word]);
      for (; set != 0 && shift < end; set &= set - 1) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(set);
        packed |= (groupOf[bit] & 0xFFL) << shift;
        shift += 8;
      }
    }
    return packed;
  }

  private boolean isOpen(byte[] binOf) {
    int open = 0;
    for (int number : bins) {
      open |= binOf[number]; // negative where one is not settled
    }
    return open < 0;
  }

  private long set(byte[] binOf, long[] bitsOf) {
    long set = 0;
    for (int group = 0; group < bins.length; group++) {
      set |= bitsOf[starts[group] + binOf[bins[group]]];
    }
    return set;
  }
}
