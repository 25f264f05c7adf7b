package org.bankcrm.core.window;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of days between the edges of all windows, as of one date: each window is some
 * neighbouring stretches. Days between windows that do not adjoin are a stretch of which nobody
 * asks.
 */
final class Cells implements TypePlan.Target {

  private final TypePlan plan;
  private final int asOf;
  private final int[] edges;
  private final int[] before;
  private final @Nullable Bucket[] buckets;
  private boolean isOpenKnown;
  private boolean isOpen;

  /**
   * @param edges ascending days; a stretch begins after one and ends with the next
   * @param before for each condition of the plan the last day before all of its windows
   */
  Cells(TypePlan plan, LocalDate asOf, int[] edges, int[] before) {
    this.plan = plan;
    this.asOf = Math.toIntExact(asOf.toEpochDay());
    this.edges = edges;
    this.before = before;
    this.buckets = new Bucket[edges.length - 1];
  }

  int asOf() {
    return asOf;
  }

  private int lastDay() {
    return edges[edges.length - 1];
  }

  /** Whether a day lies in one of the stretches. */
  boolean covers(int day) {
    return day > edges[0] && day <= lastDay();
  }

  /** The days that lie in one of the stretches: all of them, where nothing is left to forget. */
  <V> NavigableMap<Integer, V> covered(NavigableMap<Integer, V> days) {
    boolean all = days.isEmpty() || (covers(days.firstKey()) && covers(days.lastKey()));
    return all ? days : days.subMap(edges[0], false, lastDay(), true);
  }

  /** Remembers an event of a day that lies in one of the stretches. */
  void add(Event event) {
    plan.add(event, this);
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

  /** Whether anything about the events is not known; asked when all of them are there. */
  boolean isOpen() {
    if (!isOpenKnown) {
      isOpen = isOpen(0, buckets.length);
      isOpenKnown = true;
    }
    return isOpen;
  }

  private boolean isOpen(int from, int to) {
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      if (bucket != null && bucket.open != null) {
        return true;
      }
    }
    return false;
  }

  private long @Nullable [] numbers(Part part, int cell) {
    Bucket bucket = buckets[cell];
    return bucket == null ? null : part.isOpen ? bucket.open : bucket.numbers;
  }

  long count(Part part, int from, int to) {
    return total(part, part.at, from, to);
  }

  private long total(Part part, int at, int from, int to) {
    long total = 0;
    for (int i = from; i < to; i++) {
      long[] numbers = numbers(part, i);
      total += numbers == null ? 0 : numbers[at];
    }
    return total;
  }

  BigInteger sum(Part part, int from, int to) {
    return exact(total(part, part.at, from, to), total(part, part.at + 1, from, to));
  }

  /** The same where it is within the bounds of exact values, otherwise {@link Figure#BOUND}. */
  long digits(Part part, int from, int to) {
    long high = total(part, part.at, from, to);
    long low = total(part, part.at + 1, from, to);
    if (fits(high, low)) {
      return (high << 32) + low;
    }
    BigInteger exact = exact(high, low);
    return exact.bitLength() > 62 ? Figure.BOUND : exact.longValue();
  }

  private static boolean fits(long high, long low) {
    return Math.abs(high) < 1L << 29 && low < 1L << 61;
  }

  /** The sum of which one number has what is above 32 bits and the other what is below. */
  static BigInteger exact(long high, long low) {
    return fits(high, low)
        ? BigInteger.valueOf((high << 32) + low)
        : BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
  }

  /** {@link Long#MAX_VALUE} if there is none. */
  long least(Part part, int from, int to) {
    long least = Long.MAX_VALUE;
    for (int i = from; i < to; i++) {
      long[] numbers = numbers(part, i);
      least = numbers == null ? least : Math.min(least, numbers[part.at]);
    }
    return least;
  }

  /** {@link Long#MIN_VALUE} if there is none. */
  long greatest(Part part, int from, int to) {
    long greatest = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      long[] numbers = numbers(part, i);
      greatest = numbers == null ? greatest : Math.max(greatest, numbers[part.at]);
    }
    return greatest;
  }

  /** Which codes of a closed list there are. */
  BitSet bits(Part part, int from, int to) {
    long[] bits = new long[part.width()];
    for (int i = from; i < to; i++) {
      long[] numbers = numbers(part, i);
      for (int word = 0; numbers != null && word < bits.length; word++) {
        bits[word] |= numbers[part.at + word];
      }
    }
    return BitSet.valueOf(bits);
  }

  /** Which codes of an open list there are. */
  SortedSet<String> codes(Part part, int from, int to) {
    SortedSet<String> all = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Bucket bucket = buckets[i];
      if (bucket != null && bucket.hasCodes(part.at)) {
        all.addAll(bucket.codes(part.at));
      }
    }
    return all;
  }
}
