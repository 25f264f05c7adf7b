package org.bankcrm.customer.matching;

import java.util.Arrays;

/** Puts records of equal keys side by side. */
final class KeyOrder {

  private KeyOrder() {}

  /** The places of all records with a key, in the order of the keys and then of their places. */
  static int[] of(long[] keys) {
    int known = (int) Arrays.stream(keys).filter(key -> key != 0).count();
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, keys.length - 1));
    long places = (1L << bits) - 1;
    long[] sorted = new long[known];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        sorted[at++] = (keys[i] & ~places) | i;
      }
    }
    Arrays.sort(sorted);
    int[] order = new int[known];
    for (int i = 0; i < known; i++) {
      order[i] = (int) (sorted[i] & places);
    }
    settle(order, keys, bits);
    return order;
  }

  /** Keys that share their upper bits are told apart by all of them. */
  private static void settle(int[] order, long[] keys, int bits) {
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      boolean mixed = false;
      while (to < order.length && keys[order[to]] >>> bits == keys[order[from]] >>> bits) {
        mixed |= keys[order[to]] != keys[order[from]];
        to++;
      }
      if (mixed) {
        insert(order, keys, from, to);
      }
      from = to;
    }
  }

  private static void insert(int[] order, long[] keys, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && keys[order[at - 1]] > keys[moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }
}
