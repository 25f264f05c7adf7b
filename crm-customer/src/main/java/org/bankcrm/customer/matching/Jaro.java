package org.bankcrm.customer.matching;

import java.util.Arrays;

/**
 * Jaro and Jaro–Winkler, in the same order of the same operations as Apache Commons Text, so that
 * the results are equal to the last bit: transpositions are halved with real division, the prefix
 * counts a tenth for each of up to four characters, from 0.7 on. Characters beyond the basic plane
 * count as one here, as two there.
 */
final class Jaro {

  private static final int LONGEST_PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;
  private static final double BOOST_FROM = 0.7;

  private Jaro() {}

  /** Jaro's similarity, from 0 to 1. */
  static double jaro(PreparedName left, PreparedName right) {
    return left.isSame(right) ? 1 : plain(left, right);
  }

  /** Jaro–Winkler's similarity, from 0 to 1. */
  static double winkler(PreparedName left, PreparedName right) {
    if (left.isSame(right)) {
      return 1;
    }
    double jaro = plain(left, right);
    return jaro < BOOST_FROM ? jaro : jaro + PREFIX_WEIGHT * prefix(left, right) * (1d - jaro);
  }

  private static double plain(PreparedName left, PreparedName right) {
    boolean leftLonger = left.length() > right.length();
    PreparedName shorter = leftLonger ? right : left;
    PreparedName longer = leftLonger ? left : right;
    long found = found(shorter, longer);
    double m = (int) (found >>> 32);
    if (m == 0) {
      return 0;
    }
    return (m / left.length() + m / right.length() + (m - (double) (int) found / 2) / m) / 3;
  }

  /** The matches above, the half transpositions below. */
  private static long found(PreparedName shorter, PreparedName longer) {
    if (shorter.isOfLetters(longer)) {
      return inLetters(shorter, longer);
    }
    return shorter.isPlain() && longer.isPlain()
        ? inBits(shorter, longer)
        : inPoints(shorter, longer);
  }

  /** As {@link #inBits}, where the lowest five planes tell all. */
  private static long inLetters(PreparedName shorter, PreparedName longer) {
    long s0 = shorter.p0;
    long s1 = shorter.p1;
    long s2 = shorter.p2;
    long s3 = shorter.p3;
    long s4 = shorter.p4;
    int range = Math.max(longer.length() / 2 - 1, 0);
    long within = longer.all();
    long window = (1L << (range + 1)) - 1;
    long used = 0;
    long matched = 0;
    long crossed = 0; // places taken before one to their left: without one, nothing is transposed
    int length = shorter.length();
    for (int i = 0; i < length; i++) {
      long differ = unlike(longer.p0, s0) | unlike(longer.p1, s1) | unlike(longer.p2, s2);
      differ |= unlike(longer.p3, s3) | unlike(longer.p4, s4);
      long free = ~(differ | used) & window & within;
      long place = free & -free;
      crossed |= used & -place;
      used |= place;
      matched |= ((free | -free) >>> 63) << i;
      window = (window << 1) | ((i - range) >>> 31);
      s0 >>>= 1;
      s1 >>>= 1;
      s2 >>>= 1;
      s3 >>>= 1;
      s4 >>>= 1;
    }
    int half = crossed == 0 ? 0 : transposedLetters(shorter, longer, matched, used);
    return ((long) Long.bitCount(matched) << 32) | half;
  }

  /** A bit for each place where the plane has another bit than the first of the other's rest. */
  private static long unlike(long plane, long rest) {
    return plane ^ -(rest & 1);
  }

  private static int transposedLetters(
      PreparedName shorter, PreparedName longer, long matched, long used) {
    int half = 0;
    long mine = matched;
    long theirs = used;
    while (mine != 0) {
      int at = Long.numberOfTrailingZeros(mine);
      half += shorter.differsInLetters(at, longer, Long.numberOfTrailingZeros(theirs));
      mine &= mine - 1;
      theirs &= theirs - 1;
    }
    return half;
  }

  /**
   * Goes through the shorter text, of which each character takes the first free place. The planes
   * of the shorter text are shifted as its characters are gone through, which is less work than to
   * look a character up.
   */
  private static long inBits(PreparedName shorter, PreparedName longer) {
    long s0 = shorter.p0;
    long s1 = shorter.p1;
    long s2 = shorter.p2;
    long s3 = shorter.p3;
    long s4 = shorter.p4;
    long s5 = shorter.p5;
    long s6 = shorter.p6;
    int range = Math.max(longer.length() / 2 - 1, 0);
    long within = longer.all();
    long window = (1L << (range + 1)) - 1;
    long used = 0;
    long matched = 0;
    long crossed = 0; // places taken before one to their left: without one, nothing is transposed
    int length = shorter.length();
    for (int i = 0; i < length; i++) {
      long differ = unlike(longer.p0, s0) | unlike(longer.p1, s1) | unlike(longer.p2, s2);
      differ |= unlike(longer.p3, s3) | unlike(longer.p4, s4);
      differ |= unlike(longer.p5, s5) | unlike(longer.p6, s6);
      long free = ~(differ | used) & window & within;
      long place = free & -free;
      crossed |= used & -place;
      used |= place;
      matched |= ((free | -free) >>> 63) << i;
      window = (window << 1) | ((i - range) >>> 31);
      s0 >>>= 1;
      s1 >>>= 1;
      s2 >>>= 1;
      s3 >>>= 1;
      s4 >>>= 1;
      s5 >>>= 1;
      s6 >>>= 1;
    }
    int half = crossed == 0 ? 0 : transposed(shorter, longer, matched, used);
    return ((long) Long.bitCount(matched) << 32) | half;
  }

  private static int transposed(
      PreparedName shorter, PreparedName longer, long matched, long used) {
    int half = 0;
    long mine = matched;
    long theirs = used;
    while (mine != 0) {
      int at = Long.numberOfTrailingZeros(mine);
      half += shorter.differs(at, longer, Long.numberOfTrailingZeros(theirs));
      mine &= mine - 1;
      theirs &= theirs - 1;
    }
    return half;
  }

  private static long inPoints(PreparedName shorter, PreparedName longer) {
    int[] a = shorter.points();
    int[] b = longer.points();
    int range = Math.max(b.length / 2 - 1, 0);
    int[] matched = new int[a.length];
    boolean[] used = new boolean[b.length];
    int matches = 0;
    for (int i = 0; i < a.length; i++) {
      int at = place(a[i], b, used, Math.max(i - range, 0), Math.min(i + range + 1, b.length));
      if (at >= 0) {
        used[at] = true;
        matched[matches++] = a[i];
      }
    }
    return (long) matches << 32 | transposed(Arrays.copyOf(matched, matches), b, used);
  }

  private static int place(int c, int[] text, boolean[] used, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!used[at] && text[at] == c) {
        return at;
      }
    }
    return -1;
  }

  private static int transposed(int[] matched, int[] longer, boolean[] used) {
    int half = 0;
    int at = 0;
    for (int i = 0; i < longer.length; i++) {
      if (used[i]) {
        half += matched[at++] == longer[i] ? 0 : 1;
      }
    }
    return half;
  }

  private static int prefix(PreparedName left, PreparedName right) {
    if (!left.isPlain() || !right.isPlain()) {
      return prefix(left.points(), right.points());
    }
    int most = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
    return Math.min(most, Long.numberOfTrailingZeros(left.differences(right)));
  }

  private static int prefix(int[] left, int[] right) {
    int most = Math.min(LONGEST_PREFIX, Math.min(left.length, right.length));
    int same = 0;
    while (same < most && left[same] == right[same]) {
      same++;
    }
    return same;
  }
}
