package org.bankcrm.core.window;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of days between the edges of all windows, as of one date: each window is some
 * neighbouring stretches.
 */
final class Cells implements TypePlan.Target {

  private final TypePlan plan;
  private final int[] edges;
  private final int[] before;
  private final @Nullable Bucket[] buckets;

  /**
   * @param edges ascending days; a stretch begins after one and ends with the next
   * @param before for each condition of the plan the last day before all of its windows
   */
  Cells(TypePlan plan, int[] edges, int[] before) {
    this.plan = plan;
    this.edges = edges;
    this.before = before;
    this.buckets = new Bucket[edges.length - 1];
  }

  /** The last day before the first stretch. */
  int edge() {
    return edges[0];
  }

  int lastDay() {
    return edges[edges.length - 1];
  }

  /** Whether a day lies in one of the stretches. */
  boolean covers(int day) {
    return day > edges[0] && day <= lastDay();
  }

  @Override
  public boolean reaches(int condition, int day) {
    return day > before[condition];
  }

  @Override
  public Bucket bucket(int day) {
    int found = Arrays.binarySearch(edges, day);
    int cell = (found < 0 ? -found - 1 : found) - 1;
    Bucket bucket = buckets[cell];
    if (bucket == null) {
      bucket = plan.newBucket();
      buckets[cell] = bucket;
    }
    return bucket;
  }

  long count(int number, int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      count += bucket == null ? 0 : bucket.numbers[number];
    }
    return count;
  }

  BigInteger sum(int number, int from, int to) {
    return exact(count(number, from, to), count(number + 1, from, to));
  }

  /** The sum of which one number has what is above 32 bits and the other what is below. */
  static BigInteger exact(long high, long low) {
    boolean fits = Math.abs(high) < 1L << 29 && low < 1L << 61;
    return fits
        ? BigInteger.valueOf((high << 32) + low)
        : BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
  }

  long least(int number, int from, int to) {
    long least = Long.MAX_VALUE;
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      least = bucket == null ? least : Math.min(least, bucket.numbers[number]);
    }
    return least;
  }

  long greatest(int number, int from, int to) {
    long greatest = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      greatest = bucket == null ? greatest : Math.max(greatest, bucket.numbers[number]);
    }
    return greatest;
  }

  long bits(int number, int width, int from, int to) {
    long count = 0;
    for (int word = number; word < number + width; word++) {
      long bits = 0;
      for (int i = from; i < to; i++) {
        Bucket bucket = buckets[i];
        bits |= bucket == null ? 0 : bucket.numbers[word];
      }
      count += Long.bitCount(bits);
    }
    return count;
  }

  long codes(int set, int from, int to) {
    SortedSet<String> all = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      if (bucket != null && bucket.hasCodes(set)) {
        all.addAll(bucket.codes(set));
      }
    }
    return all.size();
  }
}
