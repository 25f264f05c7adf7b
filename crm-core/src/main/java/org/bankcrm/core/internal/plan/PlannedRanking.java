package org.bankcrm.core.internal.plan;

import java.util.Arrays;

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

  /** The key of a group with a shortfall, if that is ranked. */
  int keyOf(int shortfall, int group) {
    return shortfall < least ? NO_KEY : key(shortfall, group);
  }

  /** The ranking of one customer; nothing where a bin is not settled. */
  long of(byte[] binOf) {
    for (int number : bins) {
      if (binOf[number] < 0) {
        return 0;
      }
    }
    int[] best = new int[most];
    Arrays.fill(best, NO_KEY);
    for (int group = 0; group < groups.length; group++) {
      int falling = keyOf(shortfall(group, binOf), group);
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

  private int shortfall(int group, byte[] binOf) {
    int shortfall = 0;
    for (int place : groups[group]) {
      shortfall += shortfalls[place][binOf[bins[place]]];
    }
    return shortfall;
  }
}
