package org.bankcrm.core.internal.plan;

/**
 * The loops over planes and columns.
 *
 * <p>Each is a small static method over arrays of one width with input and output at the same
 * index: that form, and only that, the JIT turns into vector instructions on a plain Java 17. Four
 * slices a call read and write the plane once instead of four times.
 */
final class Kernels {

  /** The sign of each of eight bytes. */
  private static final long SIGNS = 0x8080_8080_8080_8080L;

  private Kernels() {}

  /** Sets bits k to k+3 of each word where the value of the slice is above {@code below}. */
  static void above(long[] plane, long[][] slices, long below, int k, int words) {
    long[] s0 = slices[0];
    long[] s1 = slices[1];
    long[] s2 = slices[2];
    long[] s3 = slices[3];
    above(plane, s0, s1, s2, s3, below, k, words);
  }

  private static void above(
      long[] plane, long[] s0, long[] s1, long[] s2, long[] s3, long below, int k, int words) {
    for (int j = 0; j < words; j++) {
      plane[j] |=
          (((below - s0[j]) >>> 63)
                  | (((below - s1[j]) >>> 63) << 1)
                  | (((below - s2[j]) >>> 63) << 2)
                  | (((below - s3[j]) >>> 63) << 3))
              << k;
    }
  }

  /** The same for 32-bit values. */
  static void above(int[] plane, int[][] slices, int below, int k, int words) {
    above(plane, slices[0], slices[1], slices[2], slices[3], below, k, words);
  }

  private static void above(
      int[] plane, int[] s0, int[] s1, int[] s2, int[] s3, int below, int k, int words) {
    for (int j = 0; j < words; j++) {
      plane[j] |=
          (((below - s0[j]) >>> 31)
                  | (((below - s1[j]) >>> 31) << 1)
                  | (((below - s2[j]) >>> 31) << 2)
                  | (((below - s3[j]) >>> 31) << 3))
              << k;
    }
  }

  /** Sets bit k where the value is at least the cut, for values whose difference may overflow. */
  static void atLeast(long[] plane, long[] slice, long cut, int k, int words) {
    for (int j = 0; j < words; j++) {
      long x = slice[j];
      long less = ((x & ~cut) | (~(x ^ cut) & (x - cut))) >>> 63;
      plane[j] |= (less ^ 1) << k;
    }
  }

  /**
   * Sets bits k to k+3 of each byte where that of the slice, a number with a sign, is at least the
   * cut, which is below zero and told by how far it lies above -128.
   */
  static void bytesFromLow(long[] plane, long[][] slices, long cut, int k, int words) {
    bytesFromLow(plane, slices[0], slices[1], slices[2], slices[3], cut, k, words);
  }

  private static void bytesFromLow(
      long[] plane, long[] s0, long[] s1, long[] s2, long[] s3, long cut, int k, int words) {
    for (int j = 0; j < words; j++) {
      plane[j] |=
          (((((s0[j] | SIGNS) - cut | ~s0[j]) & SIGNS) >>> 7)
                  | ((((s1[j] | SIGNS) - cut | ~s1[j]) & SIGNS) >>> 6)
                  | ((((s2[j] | SIGNS) - cut | ~s2[j]) & SIGNS) >>> 5)
                  | ((((s3[j] | SIGNS) - cut | ~s3[j]) & SIGNS) >>> 4))
              << k;
    }
  }

  /** The same for a cut from zero, told as it is. */
  static void bytesFromHigh(long[] plane, long[][] slices, long cut, int k, int words) {
    bytesFromHigh(plane, slices[0], slices[1], slices[2], slices[3], cut, k, words);
  }

  private static void bytesFromHigh(
      long[] plane, long[] s0, long[] s1, long[] s2, long[] s3, long cut, int k, int words) {
    for (int j = 0; j < words; j++) {
      plane[j] |=
          (((((s0[j] | SIGNS) - cut & ~s0[j]) & SIGNS) >>> 7)
                  | ((((s1[j] | SIGNS) - cut & ~s1[j]) & SIGNS) >>> 6)
                  | ((((s2[j] | SIGNS) - cut & ~s2[j]) & SIGNS) >>> 5)
                  | ((((s3[j] | SIGNS) - cut & ~s3[j]) & SIGNS) >>> 4))
              << k;
    }
  }

  /**
   * Brings what four eighths of a plane tell of its two halves, a byte for each word and eight
   * slices, into its words.
   */
  static void spread(long[] plane, long[][] eighths, int words) {
    exchange(eighths[0], eighths[2], 16, 0x0000_FFFF_0000_FFFFL, words);
    exchange(eighths[1], eighths[3], 16, 0x0000_FFFF_0000_FFFFL, words);
    exchange(eighths[0], eighths[1], 8, 0x00FF_00FF_00FF_00FFL, words);
    exchange(eighths[2], eighths[3], 8, 0x00FF_00FF_00FF_00FFL, words);
    for (int i = 0; i < 4; i++) {
      spread(plane, eighths[i], i, words / 2);
    }
  }

  /** Each word has 32 bits of two words of the plane, which are four apart. */
  private static void spread(long[] plane, long[] bits, int first, int half) {
    for (int j = 0; j < half; j++) {
      long low = bits[j];
      long high = bits[half + j];
      plane[8 * j + first] = (low & 0xFFFF_FFFFL) | (high << 32);
      plane[8 * j + first + 4] = (low >>> 32) | (high & ~0xFFFF_FFFFL);
    }
  }

  /** Joins the two halves of a plane of 32-bit words. */
  static void join(long[] plane, int[] halves, int words) {
    for (int j = 0; j < words; j++) {
      plane[j] = (halves[j] & 0xFFFF_FFFFL) | ((long) halves[words + j] << 32);
    }
  }

  static void and(long[] to, long[] a, long[] b, int words) {
    for (int j = 0; j < words; j++) {
      to[j] = a[j] & b[j];
    }
  }

  static void or(long[] to, long[] a, long[] b, int words) {
    for (int j = 0; j < words; j++) {
      to[j] = a[j] | b[j];
    }
  }

  static void andNot(long[] to, long[] a, long[] b, int words) {
    for (int j = 0; j < words; j++) {
      to[j] = a[j] & ~b[j];
    }
  }

  /** ORs to a plane what is in both. */
  static void orAnd(long[] to, long[] a, long[] b, int words) {
    for (int j = 0; j < words; j++) {
      to[j] |= a[j] & b[j];
    }
  }

  static void not(long[] to, long[] a, int words) {
    for (int j = 0; j < words; j++) {
      to[j] = ~a[j];
    }
  }

  /** One step of the exchange that turns 64 planes into 64 words a slice. */
  static void exchange(long[] a, long[] b, int shift, long mask, int words) {
    for (int j = 0; j < words; j++) {
      long moved = ((a[j] >>> shift) ^ b[j]) & mask;
      a[j] ^= moved << shift;
      b[j] ^= moved;
    }
  }

  static long count(long[] plane, int from, int to) {
    long count = 0;
    for (int j = from; j < to; j++) {
      count += Long.bitCount(plane[j]);
    }
    return count;
  }

  /** Counts one more where the value is above. */
  static void countAbove(int[] counts, int[] values, int below, int count) {
    for (int j = 0; j < count; j++) {
      counts[j] += (below - values[j]) >>> 31;
    }
  }

  /** The same for 64-bit values. */
  static void countAbove(long[] counts, long[] values, long below, int count) {
    for (int j = 0; j < count; j++) {
      counts[j] += (below - values[j]) >>> 63;
    }
  }

  static void narrow(int[] target, int at, long[] values, int count) {
    for (int j = 0; j < count; j++) {
      target[at + j] = (int) values[j];
    }
  }

  static void lookUp(int[] places, int[] table, int count) {
    for (int j = 0; j < count; j++) {
      places[j] = table[places[j]];
    }
  }

  static void addPoints(long[] totals, int[] bins, long[] points, int count) {
    for (int j = 0; j < count; j++) {
      totals[j] += points[bins[j]];
    }
  }

  /** Adds the shortfall of each row's bin, settled or not. */
  static void addShortfalls(int[] sums, int[] bins, int from, int[] shortfalls, int count) {
    for (int j = 0; j < count; j++) {
      int bin = bins[from + j];
      sums[j] += shortfalls[bin ^ (bin >> 31)];
    }
  }

  /** The key of each row's bin, settled or not. */
  static void toKeys(int[] keys, int[] bins, int from, int[] keyOf, int count) {
    for (int j = 0; j < count; j++) {
      int bin = bins[from + j];
      keys[j] = keyOf[bin ^ (bin >> 31)];
    }
  }

  /** Turns shortfalls into keys that order by shortfall, then by the greater rank. */
  static void toKeys(int[] shortfalls, int least, int rank, int count) {
    for (int j = 0; j < count; j++) {
      int key = (shortfalls[j] << 8) | rank;
      shortfalls[j] = shortfalls[j] < least ? RankKeys.NO_KEY : key;
    }
  }

  /** Keeps the greater of each pair in its place and lets the lesser fall. */
  static void sink(int[] place, int[] falling, int count) {
    for (int j = 0; j < count; j++) {
      int higher = Math.max(place[j], falling[j]);
      falling[j] = Math.min(place[j], falling[j]);
      place[j] = higher;
    }
  }
}
