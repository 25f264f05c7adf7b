package org.bankcrm.customer.internal.matching;

import java.util.Arrays;

/** Counts of numbers other than zero, in one table without objects; for one thread. */
public final class LongTally {

  private long[] keys = new long[64];
  private long[] counts = new long[64];
  private int size;

  /** Counts a number so many times. */
  public void add(long key, long count) {
    int at = find(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    counts[at] += count;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int at = (int) Mixing.mix(key) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  /** Counts all of another. */
  public void addAll(LongTally other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  /** What was counted, in order. */
  public long[] keys() {
    long[] found = Arrays.stream(keys).filter(key -> key != 0).toArray();
    Arrays.sort(found);
    return found;
  }

  /** How often a number was counted. */
  public long count(long key) {
    return counts[find(key)];
  }

  /** How many were counted in all. */
  public long total() {
    return Arrays.stream(counts).sum();
  }
}
