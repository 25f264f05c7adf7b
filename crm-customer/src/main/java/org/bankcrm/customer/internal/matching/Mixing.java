package org.bankcrm.customer.internal.matching;

/** Numbers that look drawn at random and are the same everywhere. */
public final class Mixing {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  /** A number spread over all 64 bits. */
  public static long mix(long number) {
    long z = number + STEP;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** A number for a text. */
  public static long of(String text) {
    long h = text.length();
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
      h ^= h >>> 29;
    }
    return mix(h);
  }

  /** The draw with this number, from 0 up to but not including the bound. */
  public static int draw(long seed, long number, int bound) {
    return (int) (((mix(seed ^ mix(number)) >>> 33) * bound) >>> 31);
  }
}
