package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.customer.internal.matching.Mixing;

/**
 * One pass: keys of records in order, and where each stands. Safe for several threads once made.
 */
final class PassBlocks {
  private final PassKeys keys;
  private final KeyEntries entries;
  private final long[] keyOf;
  private final int[] order;
  private final int[] placeOf;
  private final int without;
  private int leftOut;
  private long recordsLeftOut;
  private long pairsLeftOut;
  private int largest;

  private PassBlocks(PassKeys keys, KeyEntries entries, long[] keyOf, int[] order, int[] placeOf) {
    this.keys = keys;
    this.entries = entries;
    this.keyOf = keyOf;
    this.order = order;
    this.placeOf = placeOf;
    this.without = without();
  }

  static PassBlocks of(PassKeys keys, Prepared[] population) {
    return keys.pass().neighbours() > 0 ? sorted(keys, population) : equal(keys, population);
  }

  private static PassBlocks equal(PassKeys keys, Prepared[] population) {
    long[] keyOf = new long[population.length];
    int[] firstOf = new int[population.length + 1];
    for (int i = 0; i < population.length; i++) {
      long[] own = keys.keys(population[i]);
      firstOf[i + 1] = firstOf[i] + own.length;
      if (firstOf[i + 1] > keyOf.length) {
        keyOf = Arrays.copyOf(keyOf, Math.max(firstOf[i + 1], keyOf.length + keyOf.length / 2));
      }
      System.arraycopy(own, 0, keyOf, firstOf[i], own.length);
    }
    keyOf = Arrays.copyOf(keyOf, firstOf[population.length]);
    PassBlocks blocks =
        new PassBlocks(keys, KeyEntries.of(firstOf), keyOf, KeyOrder.of(keyOf), new int[0]);
    blocks.leaveOut();
    return blocks;
  }

  private static PassBlocks sorted(PassKeys keys, Prepared[] population) {
    List<String> all = new ArrayList<>();
    int[] firstOf = new int[population.length + 1];
    for (int i = 0; i < population.length; i++) {
      all.addAll(keys.texts(population[i]));
      firstOf[i + 1] = all.size();
    }
    int[] order = order(all.toArray(String[]::new));
    int[] placeOf = new int[all.size()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < order.length; i++) {
      placeOf[order[i]] = i;
    }
    return new PassBlocks(keys, KeyEntries.of(firstOf), new long[0], order, placeOf);
  }

  private static int[] order(String[] texts) {
    return IntStream.range(0, texts.length)
        .filter(i -> !texts[i].isEmpty())
        .boxed()
        .sorted(Comparator.<Integer, String>comparing(i -> texts[i]).thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  PassKeys keys() {
    return keys;
  }

  /** How many records have no key. */
  private int without() {
    BitSet with = new BitSet();
    for (int entry : order) {
      with.set(entries.owner(entry));
    }
    return entries.records() - with.cardinality();
  }

  /** Takes records of too large blocks out of the keys. */
  private void leaveOut() {
    for (int from = 0; from < order.length; ) {
      int to = end(from);
      if (to - from > keys.pass().most()) {
        leftOut++;
        recordsLeftOut += to - from;
        pairsLeftOut += (long) (to - from) * (to - from - 1) / 2;
        for (int i = from; i < to; i++) {
          keyOf[order[i]] = 0;
        }
      } else {
        largest = Math.max(largest, to - from);
      }
      from = to;
    }
  }

  private int end(int from) {
    int to = from + 1;
    while (to < order.length && keyOf[order[to]] == keyOf[order[from]]) {
      to++;
    }
    return to;
  }

  private int window() {
    return keys.pass().neighbours();
  }

  boolean has(int left, int right) {
    for (int one = entries.first(left); one < entries.first(left + 1); one++) {
      for (int other = entries.first(right); other < entries.first(right + 1); other++) {
        if (meet(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meet(int one, int other) {
    if (window() == 0) {
      return keyOf[one] != 0 && keyOf[one] == keyOf[other];
    }
    return placeOf[one] >= 0
        && placeOf[other] >= 0
        && Math.abs(placeOf[one] - placeOf[other]) <= window();
  }

  /** Records of several values may meet at several places; they are taken at the first. */
  private boolean isFirst(int one, int other) {
    int left = entries.owner(one);
    int right = entries.owner(other);
    for (int mine = entries.first(left); mine < entries.first(left + 1); mine++) {
      for (int theirs = entries.first(right); theirs < entries.first(right + 1); theirs++) {
        if (meet(mine, theirs)) {
          return mine == one && theirs == other;
        }
      }
    }
    return false;
  }

  long pairs() {
    long[] sum = {0};
    if (window() > 0) {
      long near = Math.min(window(), Math.max(0, order.length - 1));
      return near * order.length - near * (near + 1) / 2;
    }
    blocks(0, order.length, (from, to) -> sum[0] += (long) (to - from) * (to - from - 1) / 2);
    return sum[0];
  }

  /** Takes stretches of the order. */
  interface Stretch {
    void take(int from, int to);
  }

  /** The blocks that are compared and begin in this stretch. */
  private void blocks(int begin, int end, Stretch stretch) {
    for (int from = begin; from < end; ) {
      if (keyOf[order[from]] == 0) {
        from++;
        continue;
      }
      int to = end(from);
      if (to - from > 1) {
        stretch.take(from, to);
      }
      from = to;
    }
  }

  void parts(long pairs, Stretch parts) {
    if (window() > 0) {
      steps((int) Math.max(1, pairs / window()), parts);
    } else {
      blocksOf(pairs, parts);
    }
  }

  private void steps(int step, Stretch parts) {
    for (int from = 0; from < order.length; from += step) {
      parts.take(from, Math.min(order.length, from + step));
    }
  }

  private void blocksOf(long pairs, Stretch parts) {
    int[] begin = {0};
    long[] sum = {0};
    blocks(
        0,
        order.length,
        (from, to) -> {
          sum[0] += (long) (to - from) * (to - from - 1) / 2;
          if (sum[0] >= pairs) {
            parts.take(begin[0], to);
            begin[0] = to;
            sum[0] = 0;
          }
        });
    if (begin[0] < order.length) {
      parts.take(begin[0], order.length);
    }
  }

  void each(int begin, int end, int every, Blocks.Taker taker) {
    if (window() > 0) {
      for (int at = begin; at < end; at++) {
        if (every == 1 || Long.remainderUnsigned(Mixing.mix(order[at]), every) == 0) {
          pairs(at, at + 1, Math.min(order.length, at + 1 + window()), taker);
        }
      }
      return;
    }
    blocks(
        begin,
        end,
        (from, to) -> {
          if (every == 1 || Long.remainderUnsigned(Mixing.mix(keyOf[order[from]]), every) == 0) {
            for (int at = from; at < to; at++) {
              pairs(at, at + 1, to, taker);
            }
          }
        });
  }

  private void pairs(int at, int from, int to, Blocks.Taker taker) {
    for (int other = from; other < to; other++) {
      int left = Math.min(order[at], order[other]);
      int right = Math.max(order[at], order[other]);
      if (!entries.areSeveral()) {
        taker.take(left, right, true);
      } else if (entries.owner(left) != entries.owner(right) && isFirst(left, right)) {
        taker.take(entries.owner(left), entries.owner(right), true);
      }
    }
  }

  BlockingReport.Pass report(long added) {
    int most = window() > 0 ? Math.min(order.length, window() + 1) : largest;
    return new BlockingReport.Pass(
        keys.pass().id(), without, pairs(), added, most, leftOut, recordsLeftOut, pairsLeftOut);
  }
}
