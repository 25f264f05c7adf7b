package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares all pairs that the passes bring together, and keeps those that are worth telling. */
final class PairFinder {

  private final Prepared[] records;
  private final Blocks blocks;
  private final PairWeights weights;
  private final Set<Long> always;
  private final Set<Long> never;
  private final PairJudge judge;
  private List<Found> found = List.of();
  private long[] added = {};
  private long addedEqual;

  /** Pairs of places that people decided of. */
  record Given(List<Long> always, List<Long> never) {}

  /** A pair that is a match or to be reviewed, or that would be and is held back. */
  record Found(
      int left,
      int right,
      double bits,
      PairVerdict verdict,
      PairReason reason,
      @Nullable Veto veto) {}

  PairFinder(Prepared[] records, Blocks blocks, PairWeights weights, Given given) {
    this.records = records;
    this.blocks = blocks;
    this.weights = weights;
    this.always = new HashSet<>(given.always);
    this.never = new HashSet<>(given.never);
    this.judge = new PairJudge(weights);
  }

  static long pair(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  void run(Workers workers) {
    List<Blocks.Part> parts = blocks.parts();
    List<List<Found>> told = new ArrayList<>();
    long[] news = new long[parts.size()];
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < news.length; i++) {
      int number = i;
      told.add(new ArrayList<>());
      tasks.add(() -> news[number] = compare(parts.get(number), told.get(number)));
    }
    workers.run(tasks);
    count(parts, news);
    List<Found> all = new ArrayList<>();
    told.forEach(all::addAll);
    addEqual(all);
    addGiven(all);
    found = all;
  }

  private void count(List<Blocks.Part> parts, long[] news) {
    added = new long[blocks.passes()];
    for (int i = 0; i < news.length; i++) {
      added[parts.get(i).pass()] += news[i];
    }
  }

  private long compare(Blocks.Part part, List<Found> told) {
    long[] news = {0};
    blocks.each(
        part,
        1,
        (left, right, isNew) -> {
          if (isNew) {
            news[0]++;
            take(left, right, told);
          }
        });
    return news[0];
  }

  private void take(int left, int right, List<Found> told) {
    long levels = weights.comparer().compare(records[left], records[right]);
    double bits = weights.of(records[left], records[right], levels);
    if (judge.isWorthTelling(bits)) {
      told.add(judge(left, right, levels, bits));
    }
  }

  private Found judge(int left, int right, long levels, double bits) {
    long pair = pair(left, right);
    PairJudge.Judged judged = judge.of(levels, bits, always.contains(pair), never.contains(pair));
    return new Found(left, right, bits, judged.verdict(), judged.reason(), judged.veto());
  }

  /**
   * Equal records that no pass has compared, as there are too many of them or they lack its keys.
   */
  private void addEqual(List<Found> all) {
    EqualRecords.each(
        records,
        (left, right) -> {
          if (!blocks.has(left, right)) {
            addedEqual++;
            take(left, right, all);
          }
        });
  }

  /** Those that are always one, and that no pass or too little weight has brought up. */
  private void addGiven(List<Found> all) {
    Set<Long> told = new HashSet<>();
    all.forEach(each -> told.add(pair(each.left, each.right)));
    for (long pair : always.stream().sorted().toList()) {
      if (!told.contains(pair)) {
        all.add(pairOf((int) (pair >>> 32), (int) pair));
      }
    }
  }

  /** What is to be said of any pair. */
  Found pairOf(int left, int right) {
    long levels = weights.comparer().compare(records[left], records[right]);
    return judge(left, right, levels, weights.of(records[left], records[right], levels));
  }

  /** Whether two records must not be made one by way of a third: by a list or a veto. */
  boolean forbids(int left, int right) {
    long pair = pair(left, right);
    if (always.contains(pair) || never.contains(pair)) {
      return never.contains(pair);
    }
    return weights.keepsApart(weights.comparer().compare(records[left], records[right]));
  }

  List<Found> found() {
    return found;
  }

  BlockingReport report() {
    return blocks.report(Arrays.copyOf(added, added.length), addedEqual);
  }

  Blocks blocks() {
    return blocks;
  }
}
