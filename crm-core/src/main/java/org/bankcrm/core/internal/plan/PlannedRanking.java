package org.bankcrm.core.internal.plan;

/**
 * The groups of bins whose points fall shortest, as the plan holds it.
 *
 * <p>A place in the ranking is a byte of a word, the first place lowest: the group's number plus
 * one, 0 for a place that is not taken. A customer falls short of a group by what his bins of that
 * group fall short in all; a group of which he has no bin is never told.
 *
 * @param index its number
 * @param bins the numbers of its bins
 * @param groupOf for each of the bins the group of each bin
 * @param shortfalls for each of the bins the shortfall of each bin, in units of the scale
 * @param groups how many groups there are, at most {@link #MOST_GROUPS}
 * @param most the places, 1 to 8
 * @param least the least shortfall that is ranked
 * @param population the number of the gate outside of which nothing is ranked, or -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedRanking(
    int index,
    int[] bins,
    int[][] groupOf,
    long[][] shortfalls,
    int groups,
    int most,
    long least,
    int population) {

  static final int MOST_GROUPS = 255;

  /** How many of the bins can bring something to each group. */
  int[] sources() {
    int[] sources = new int[groups];
    for (int[] each : groupOf) {
      boolean[] seen = new boolean[groups];
      for (int group : each) {
        sources[group] += seen[group] ? 0 : 1;
        seen[group] = true;
      }
    }
    return sources;
  }

  /**
   * The ranking of one customer; nothing where a bin is not settled.
   *
   * @param binAt for each of the bins the one that the customer falls into
   */
  long of(int[] binAt) {
    long[] sums = new long[groups];
    boolean[] met = new boolean[groups];
    for (int place = 0; place < binAt.length; place++) {
      int bin = binAt[place];
      if (bin < 0) {
        return 0;
      }
      sums[groupOf[place][bin]] += shortfalls[place][bin];
      met[groupOf[place][bin]] = true;
    }
    return best(sums, met);
  }

  private long best(long[] sums, boolean[] met) {
    long packed = 0;
    int told = 0;
    long[] best = new long[most];
    for (int group = 0; group < groups; group++) {
      long sum = sums[group];
      if (met[group] && sum >= least && (told < most || sum > best[most - 1])) {
        int at = sink(best, told, sum);
        packed = insert(packed, at, group);
        told = Math.min(most, told + 1);
      }
    }
    return packed;
  }

  /** Puts a sum where it belongs among the best, behind its equals, and tells where that is. */
  private int sink(long[] best, int told, long sum) {
    int at = Math.min(told, most - 1);
    for (; at > 0 && best[at - 1] < sum; at--) {
      best[at] = best[at - 1];
    }
    best[at] = sum;
    return at;
  }

  private long insert(long packed, int at, int group) {
    long before = packed & ((1L << (8 * at)) - 1);
    long after = (packed ^ before) << 8;
    long places = -1L >>> (Long.SIZE - 8 * most);
    return (before | after | (group + 1L) << (8 * at)) & places;
  }
}
