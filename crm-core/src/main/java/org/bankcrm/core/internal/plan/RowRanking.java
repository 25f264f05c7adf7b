package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The ranking of one customer where each group has its bins in one place, as in most scorecards.
 *
 * <p>All bins of all places stand in one order, the largest shortfall first, and have a bit each by
 * their rank in it. The customer's bins set their bits; the lowest ones set tell the ranking, with
 * no comparison at all. Other rankings go the plain way, {@link PlannedRanking#of}.
 */
final class RowRanking {

  /** A bin that is ranked; {@code at} is its place among all bins. */
  private record Entry(int at, long shortfall, int group) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::shortfall).reversed().thenComparingInt(Entry::group);

  private final PlannedRanking ranking;
  private final int population;
  private final boolean single;

  /** The numbers of the bins. */
  private final int[] bins;

  /** For each word of bits, what each bin of each place sets in it, and where a place begins. */
  private final long[][] bits;

  private final int[] starts;

  /** For each bit the byte of its group. */
  private final byte[] groupOf;

  RowRanking(PlannedRanking ranking) {
    this.ranking = ranking;
    this.population = ranking.population();
    this.single = Arrays.stream(ranking.sources()).allMatch(places -> places <= 1);
    this.bins = ranking.bins();
    this.starts = new int[bins.length];
    List<Entry> entries = new ArrayList<>();
    int count = 0;
    for (int place = 0; single && place < bins.length; place++) {
      starts[place] = count;
      count += addEntries(place, count, entries);
    }
    entries.sort(ORDER);
    this.bits = new long[(entries.size() + 63) >>> 6][count];
    this.groupOf = new byte[entries.size()];
    for (int i = 0; i < groupOf.length; i++) {
      bits[i >>> 6][entries.get(i).at] = 1L << i;
      groupOf[i] = (byte) (entries.get(i).group + 1);
    }
  }

  private int addEntries(int place, int start, List<Entry> entries) {
    long[] shortfalls = ranking.shortfalls()[place];
    for (int bin = 0; bin < shortfalls.length; bin++) {
      if (shortfalls[bin] >= ranking.least()) {
        entries.add(new Entry(start + bin, shortfalls[bin], ranking.groupOf()[place][bin]));
      }
    }
    return shortfalls.length;
  }

  /** Nothing is ranked outside the population. */
  long of(Evaluation evaluation) {
    boolean outside = population >= 0 && !evaluation.isTrue(population);
    return outside ? 0 : single ? ofBits(evaluation.bins) : ranking.of(binAt(evaluation.bins));
  }

  private long ofBits(byte[] binOf) {
    if (isOpen(binOf)) {
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

  private int[] binAt(byte[] binOf) {
    int[] binAt = new int[bins.length];
    for (int place = 0; place < binAt.length; place++) {
      binAt[place] = binOf[bins[place]];
    }
    return binAt;
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
    for (int place = 0; place < bins.length; place++) {
      set |= bitsOf[starts[place] + binOf[bins[place]]];
    }
    return set;
  }
}
