package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A ranking in ints, for columns: one key holds a shortfall and the number of its group, so that
 * the greater of two keys is the one that is told first.
 *
 * <p>Where each group has its bins in one place, as in most cards, only the order of the shortfalls
 * matters, and their ranks take their place, however fine they are. Groups that are added up over
 * several places need the sums, in units of what divides all of them.
 *
 * @param keys for each place the key of each bin whose group stands nowhere else; empty if none
 * @param shared the groups that are added up
 * @param places for each of these the places where it stands
 * @param addends for each of these and each of its places what each bin adds
 * @param least the least sum that is ranked
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record RankKeys(int[][] keys, int[] shared, int[][] places, int[][][] addends, int least) {

  /** A sum and the number of a group share an int. */
  private static final long BOUND = 1 << 22;

  /** Less than the key of any group. */
  static final int NO_KEY = Integer.MIN_VALUE;

  /** The keys; empty where sums can be too large for them, or do not tell who has no bin. */
  static Optional<RankKeys> of(PlannedRanking ranking) {
    int[] sources = ranking.sources();
    int[] shared = IntStream.range(0, sources.length).filter(group -> sources[group] > 1).toArray();
    return shared.length == 0 ? Optional.of(byRank(ranking)) : bySum(ranking, sources, shared);
  }

  private static LongStream shortfalls(PlannedRanking ranking) {
    return Arrays.stream(ranking.shortfalls()).flatMapToLong(Arrays::stream);
  }

  private static RankKeys byRank(PlannedRanking ranking) {
    long[] ranked =
        shortfalls(ranking).filter(each -> each >= ranking.least()).sorted().distinct().toArray();
    int[][] keys = new int[ranking.bins().length][];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = new int[ranking.shortfalls()[place].length];
      for (int bin = 0; bin < keys[place].length; bin++) {
        int rank = Arrays.binarySearch(ranked, ranking.shortfalls()[place][bin]);
        keys[place][bin] = rank < 0 ? NO_KEY : key(rank, ranking.groupOf()[place][bin]);
      }
    }
    return new RankKeys(keys, new int[0], new int[0][], new int[0][][], 0);
  }

  private static Optional<RankKeys> bySum(PlannedRanking ranking, int[] sources, int[] shared) {
    long unit = Math.max(1, shortfalls(ranking).reduce(0, RankKeys::divisor));
    long widest = 0;
    for (long[] each : ranking.shortfalls()) {
      widest += Arrays.stream(each).map(Math::abs).max().orElse(0) / unit;
    }
    if (widest >= BOUND || ranking.least() <= 0) { // nothing at all would be ranked with 0
      return Optional.empty();
    }
    int least = (int) Math.min(BOUND - 1, (ranking.least() - 1) / unit + 1);
    int[][] places = new int[shared.length][];
    int[][][] addends = new int[shared.length][][];
    for (int i = 0; i < shared.length; i++) {
      places[i] = placesOf(ranking, shared[i]);
      addends[i] = addends(ranking, shared[i], places[i], unit);
    }
    return Optional.of(
        new RankKeys(keys(ranking, sources, unit, least), shared, places, addends, least));
  }

  private static long divisor(long a, long b) {
    long greater = Math.abs(a);
    long lesser = Math.abs(b);
    while (lesser != 0) {
      long rest = greater % lesser;
      greater = lesser;
      lesser = rest;
    }
    return greater;
  }

  private static int[][] keys(PlannedRanking ranking, int[] sources, long unit, int least) {
    int[][] keys = new int[ranking.bins().length][];
    for (int place = 0; place < keys.length; place++) {
      int[] groups = ranking.groupOf()[place];
      boolean own = Arrays.stream(groups).anyMatch(group -> sources[group] == 1);
      keys[place] = new int[own ? groups.length : 0];
      for (int bin = 0; bin < keys[place].length; bin++) {
        int shortfall = (int) (ranking.shortfalls()[place][bin] / unit);
        boolean ranked = sources[groups[bin]] == 1 && shortfall >= least;
        keys[place][bin] = ranked ? key(shortfall, groups[bin]) : NO_KEY;
      }
    }
    return keys;
  }

  private static int[] placesOf(PlannedRanking ranking, int group) {
    return IntStream.range(0, ranking.groupOf().length)
        .filter(place -> Arrays.stream(ranking.groupOf()[place]).anyMatch(each -> each == group))
        .toArray();
  }

  private static int[][] addends(PlannedRanking ranking, int group, int[] places, long unit) {
    int[][] addends = new int[places.length][];
    for (int i = 0; i < places.length; i++) {
      int[] groups = ranking.groupOf()[places[i]];
      long[] shortfalls = ranking.shortfalls()[places[i]];
      addends[i] =
          IntStream.range(0, groups.length)
              .map(bin -> groups[bin] == group ? (int) (shortfalls[bin] / unit) : 0)
              .toArray();
    }
    return addends;
  }

  /** Orders by shortfall, then the lower number of the group first. */
  private static int key(int shortfall, int group) {
    return (shortfall << 8) | lastOf(group);
  }

  /** What stands for a group in a key. */
  static int lastOf(int group) {
    return PlannedRanking.MOST_GROUPS - group;
  }

  /** The byte for a place in the ranking. */
  static long place(int key) {
    return key == NO_KEY ? 0 : PlannedRanking.MOST_GROUPS - (key & 0xFF) + 1;
  }
}
