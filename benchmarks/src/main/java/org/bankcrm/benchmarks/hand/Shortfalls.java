package org.bankcrm.benchmarks.hand;

/**
 * Keeps the four largest shortfalls of a score; ties go to the lower index.
 *
 * <p>No branch depends on the data: each key sinks through the four places by maximum and minimum.
 */
final class Shortfalls {
  private static final int INDEX_BITS = 4;
  private static final int LAST_INDEX = (1 << INDEX_BITS) - 1;

  private int first;
  private int second;
  private int third;
  private int fourth;

  void take(int index, int shortfall) {
    int key = shortfall << INDEX_BITS | LAST_INDEX - index;
    int toSecond = Math.min(first, key);
    first = Math.max(first, key);
    int toThird = Math.min(second, toSecond);
    second = Math.max(second, toSecond);
    int toFourth = Math.min(third, toThird);
    third = Math.max(third, toThird);
    fourth = Math.max(fourth, toFourth);
  }

  /** The four indices, four bits each, the largest shortfall lowest. */
  int reasons() {
    return index(first) | index(second) << 4 | index(third) << 8 | index(fourth) << 12;
  }

  private static int index(int key) {
    return LAST_INDEX - (key & LAST_INDEX);
  }
}
