package org.bankcrm.core.internal.plan;

/**
 * The groups of bins whose points fall shortest, as the plan holds it.
 *
 * <p>A place in the ranking is a byte of a word, the first place lowest: the group's number plus
 * one, 0 for a place that is not taken.
 *
 * @param index its number
 * @param groups for each group the places of its bins in {@code bins}
 * @param bins the numbers of its bins
 * @param shortfalls for each of the bins the shortfall of each bin, in units of the scale; those of
 *     all bins together stay below {@link #BOUND}
 * @param most the places, 1 to 8
 * @param least the least shortfall that is ranked
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record PlannedRanking(
    int index, int[][] groups, int[] bins, int[][] shortfalls, int most, int least) {

  /** A shortfall and the number of a group share an int. */
  static final int BOUND = 1 << 22;

  static final int MOST_GROUPS = 255;

  private static final int FEW = 4;

  /** Less than the key of any group. */
  static final int NO_KEY = Integer.MIN_VALUE;

  /** Orders by shortfall, then the lower number first. */
  static int key(int shortfall, int group) {
    return (shortfall << 8) | (MOST_GROUPS - group);
  }

  /** The byte for a place in the ranking. */
  static long place(int key) {
    return key == NO_KEY ? 0 : MOST_GROUPS - (key & 0xFF) + 1;
  }

  /** The ranking of one customer; nothing where a bin is not settled. */
  long of(byte[] binOf) {
    for (int number : bins) {
      if (binOf[number] < 0) {
        return 0;
      }
    }
    return most <= FEW ? few(binOf) : many(binOf);
  }

  /** With a variable for each place, which needs no memory; places beyond the last are dropped. */
  private long few(byte[] binOf) {
    int first = NO_KEY;
    int second = NO_KEY;
    int third = NO_KEY;
    int fourth = NO_KEY;
    for (int group = 0; group < groups.length; group++) {
      int falling = key(group, binOf);
      int higher = Math.max(first, falling);
      falling = Math.min(first, falling);
      first = higher;
      higher = Math.max(second, falling);
      falling = Math.min(second, falling);
      second = higher;
      higher = Math.max(third, falling);
      falling = Math.min(third, falling);
      third = higher;
      fourth = Math.max(fourth, falling);
    }
    long all = place(first) | place(second) << 8 | place(third) << 16 | place(fourth) << 24;
    return all & (1L << (8 * most)) - 1;
  }

  private long many(byte[] binOf) {
    int[] best = new int[most];
    java.util.Arrays.fill(best, NO_KEY);
    for (int group = 0; group < groups.length; group++) {
      int falling = key(group, binOf);
      for (int i = 0; i < most; i++) {
        int higher = Math.max(best[i], falling);
        falling = Math.min(best[i], falling);
        best[i] = higher;
      }
    }
    long packed = 0;
    for (int i = 0; i < most; i++) {
      packed |= place(best[i]) << (8 * i);
    }
    return packed;
  }

  private int key(int group, byte[] binOf) {
    int shortfall = 0;
    for (int place : groups[group]) {
      shortfall += shortfalls[place][binOf[bins[place]]];
    }
    return shortfall < least ? NO_KEY : key(shortfall, group);
  }
}
