package org.bankcrm.customer.matching;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.bankcrm.customer.internal.matching.LatentClasses;
import org.bankcrm.customer.internal.matching.LongTally;

/** The patterns of levels that pairs have, and how many have each. */
final class Patterns {

  final int[][] levels;
  final double[] counts;

  private Patterns(int[][] levels, double[] counts) {
    this.levels = levels;
    this.counts = counts;
  }

  /** What a tally counts a pattern by: never zero, as the highest bits of levels are free. */
  static long key(long levels) {
    return levels | 1L << 60;
  }

  /**
   * @param left which levels are left out
   */
  static Patterns of(LongTally tally, MatchPolicy policy, LongPredicate left) {
    long[] keys = Arrays.stream(tally.keys()).filter(left.negate()).toArray();
    int[][] levels = new int[keys.length][];
    double[] counts = new double[keys.length];
    for (int i = 0; i < keys.length; i++) {
      levels[i] = LevelComparer.levels(keys[i], policy.fields().size());
      counts[i] = tally.count(keys[i]);
    }
    return new Patterns(levels, counts);
  }

  /** The same with the keys of a pass unsaid. */
  Patterns without(PassKeys keys) {
    int[][] free = Arrays.stream(levels).map(int[]::clone).toArray(int[][]::new);
    for (int[] pattern : free) {
      for (int f = 0; f < pattern.length; f++) {
        pattern[f] = keys.has(f) ? LatentClasses.MISSING : pattern[f];
      }
    }
    return new Patterns(free, counts);
  }

  double total() {
    return Arrays.stream(counts).sum();
  }
}
