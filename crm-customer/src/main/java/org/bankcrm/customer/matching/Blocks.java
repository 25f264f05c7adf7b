package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bankcrm.customer.internal.matching.Mixing;

/**
 * The pairs that the passes bring together. A pair is found in each pass that has it, and told to
 * be new in the first, which is seen by the keys alone, so that no pair is remembered. Safe for
 * several threads once made.
 */
final class Blocks {

  /** About so many pairs are one task. */
  private static final long TASK = 200_000;

  private final PassBlocks[] passes;
  private final int records;

  /** Takes pairs by the places of their records, the first below the second. */
  interface Taker {
    void take(int left, int right, boolean isNew);
  }

  /** A part of a pass, of which tasks are made. */
  record Part(int pass, int from, int to) {}

  Blocks(MatchPolicy policy, Prepared[] population) {
    this.records = population.length;
    this.passes =
        policy.passes().stream()
            .map(pass -> PassBlocks.of(new PassKeys(policy, pass), population))
            .toArray(PassBlocks[]::new);
  }

  int passes() {
    return passes.length;
  }

  PassKeys keys(int pass) {
    return passes[pass].keys;
  }

  /** How many pairs the pass brings together. */
  long pairs(int pass) {
    return passes[pass].pairs();
  }

  /** All parts, in order. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int pass = 0; pass < passes.length; pass++) {
      int number = pass;
      passes[pass].parts(TASK, (from, to) -> parts.add(new Part(number, from, to)));
    }
    return parts;
  }

  /** The pairs of a part; of a large pass only those of each so many-th block. */
  void each(Part part, int every, Taker taker) {
    PassBlocks pass = passes[part.pass];
    pass.each(
        part.from,
        part.to,
        every,
        (left, right, isNew) -> taker.take(left, right, isNew(part.pass, left, right)));
  }

  private boolean isNew(int pass, int left, int right) {
    for (int earlier = 0; earlier < pass; earlier++) {
      if (passes[earlier].has(left, right)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some pass brings the two together. */
  boolean has(int left, int right) {
    return !isNew(passes.length, left, right);
  }

  /**
   * What was compared.
   *
   * @param added by pass, how many pairs were new in it
   * @param besides how many pairs of equal records no pass had
   */
  BlockingReport report(long[] added, long besides) {
    List<BlockingReport.Pass> told = new ArrayList<>();
    for (int i = 0; i < passes.length; i++) {
      told.add(passes[i].report(added[i]));
    }
    return new BlockingReport(records, Arrays.stream(added).sum() + besides, told);
  }

  /** One pass: records in the order of their keys, and where each stands. */
  private static final class PassBlocks {
    private final PassKeys keys;
    private final long[] keyOf;
    private final int[] order;
    private final int[] placeOf;
    private final int without;
    private int leftOut;
    private long recordsLeftOut;
    private long pairsLeftOut;
    private int largest;

    private PassBlocks(PassKeys keys, long[] keyOf, int[] order, int[] placeOf, int without) {
      this.keys = keys;
      this.keyOf = keyOf;
      this.order = order;
      this.placeOf = placeOf;
      this.without = without;
    }

    static PassBlocks of(PassKeys keys, Prepared[] population) {
      return keys.pass().neighbours() > 0 ? sorted(keys, population) : equal(keys, population);
    }

    private static PassBlocks equal(PassKeys keys, Prepared[] population) {
      long[] keyOf = new long[population.length];
      for (int i = 0; i < keyOf.length; i++) {
        keyOf[i] = keys.key(population[i]);
      }
      int[] order = KeyOrder.of(keyOf);
      PassBlocks blocks =
          new PassBlocks(keys, keyOf, order, new int[0], population.length - order.length);
      blocks.leaveOut();
      return blocks;
    }

    private static PassBlocks sorted(PassKeys keys, Prepared[] population) {
      String[] texts = new String[population.length];
      List<Integer> known = new ArrayList<>();
      for (int i = 0; i < texts.length; i++) {
        texts[i] = keys.text(population[i]);
        if (!texts[i].isEmpty()) {
          known.add(i);
        }
      }
      known.sort(Comparator.<Integer, String>comparing(i -> texts[i]).thenComparing(i -> i));
      int[] order = known.stream().mapToInt(Integer::intValue).toArray();
      int[] placeOf = new int[population.length];
      Arrays.fill(placeOf, -1);
      for (int i = 0; i < order.length; i++) {
        placeOf[order[i]] = i;
      }
      return new PassBlocks(keys, new long[0], order, placeOf, population.length - order.length);
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
      if (window() == 0) {
        return keyOf[left] != 0 && keyOf[left] == keyOf[right];
      }
      return placeOf[left] >= 0
          && placeOf[right] >= 0
          && Math.abs(placeOf[left] - placeOf[right]) <= window();
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
    private interface Stretch {
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
        int step = (int) Math.max(1, pairs / window());
        for (int from = 0; from < order.length; from += step) {
          parts.take(from, Math.min(order.length, from + step));
        }
        return;
      }
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

    void each(int begin, int end, int every, Taker taker) {
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

    private void pairs(int at, int from, int to, Taker taker) {
      for (int other = from; other < to; other++) {
        int left = Math.min(order[at], order[other]);
        int right = Math.max(order[at], order[other]);
        taker.take(left, right, true);
      }
    }

    BlockingReport.Pass report(long added) {
      int most = window() > 0 ? Math.min(order.length, window() + 1) : largest;
      return new BlockingReport.Pass(
          keys.pass().id(), without, pairs(), added, most, leftOut, recordsLeftOut, pairsLeftOut);
    }
  }
}
