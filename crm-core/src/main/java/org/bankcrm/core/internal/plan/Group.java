package org.bankcrm.core.internal.plan;

/**
 * Bits of one word of which at least {@code count} must be set: all of them for AND, one for OR.
 *
 * @param word which word
 * @param mask which bits of it
 * @param count how many of them at least
 */
record Group(int word, long mask, int count) {

  /** Holds always. */
  static final Group ALWAYS = new Group(0, 0, 0);

  /** Holds never. */
  static final Group NEVER = new Group(0, 0, 1);

  /** Whether every bit is needed. */
  boolean isAll() {
    return Long.bitCount(mask) == count;
  }

  boolean holds(long[] bits) {
    return Long.bitCount(bits[word] & mask) >= count;
  }
}
