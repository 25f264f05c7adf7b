package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.customer.internal.matching.LatentClasses;
import org.bankcrm.customer.internal.matching.LongTally;
import org.bankcrm.customer.internal.matching.Mixing;

/**
 * Learns weights from records without labels. How often levels occur among other pairs is counted
 * among pairs drawn at random, less what are probably matches; how often among matches, in each
 * pass by itself, over the fields that are no keys of it: among pairs of one pass its keys agree
 * always, and would say nothing or the wrong thing. What a veto forbids to be a match is none here
 * either, so that families under one roof are not learned as duplicates.
 */
final class WeightLearning {

  private static final int MOST_DRAWN = 1_000_000;
  private static final long MOST_OF_PASS = 1_000_000;
  private static final int MOST_ROUNDS = 25;
  private static final int MOST_PASSES = 200;
  private static final double TOLERANCE = 1e-6;
  private static final double SMOOTHING = 0.5;
  private static final long SEED = 20_261_130;
  private static final int DRAWN_TASK = 100_000;

  private final MatchPolicy policy;
  private final Prepared[] records;
  private final Blocks blocks;
  private final LevelComparer comparer;
  private final Workers workers;
  private final Vetoes vetoes;
  private final int[] every;
  private final double[][] m;
  private final double[][] u;
  private double matches;

  WeightLearning(MatchPolicy policy, Prepared[] records, Blocks blocks, Workers workers) {
    this.policy = policy;
    this.records = records;
    this.blocks = blocks;
    this.workers = workers;
    this.comparer = new LevelComparer(policy);
    this.vetoes = new Vetoes(policy);
    this.every = new int[blocks.passes()];
    for (int i = 0; i < every.length; i++) {
      every[i] = (int) Math.max(1, blocks.pairs(i) / MOST_OF_PASS);
    }
    this.m = policy.fields().stream().map(f -> array(f.matches())).toArray(double[][]::new);
    this.u = policy.fields().stream().map(f -> array(f.others())).toArray(double[][]::new);
    this.matches = policy.duplicates() * records.length;
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  LearnedWeights run() {
    Patterns drawn = Patterns.of(drawn(), policy, levels -> false);
    PassTallies tallies = tallies();
    Patterns[] passes =
        Arrays.stream(tallies.all)
            .map(t -> Patterns.of(t, policy, vetoes::forbid))
            .toArray(Patterns[]::new);
    Patterns all = Patterns.of(tallies.fresh, policy, vetoes::forbid);
    countOthers(drawn, false);
    Rounds rounds = rounds(passes, all, drawn);
    return new LearnedWeights(
        policy.withWeights(m, u, Math.max(1e-9, Math.min(10, matches / records.length))),
        matches,
        (long) all.total(),
        (long) drawn.total(),
        rounds.many(),
        rounds.settled());
  }

  /** How many rounds were learnt, and whether the weights stood still in the last. */
  private record Rounds(int many, boolean settled) {}

  private Rounds rounds(Patterns[] passes, Patterns all, Patterns drawn) {
    double change = Double.MAX_VALUE;
    int rounds = 0;
    while (rounds < MOST_ROUNDS && change > TOLERANCE * 100) {
      double[][] before = copy(m);
      learnMatches(passes);
      countMatches(all);
      countOthers(drawn, true);
      change = difference(before, m);
      rounds++;
    }
    return new Rounds(rounds, change <= TOLERANCE * 100);
  }

  private static double[][] copy(double[][] levels) {
    return Arrays.stream(levels).map(double[]::clone).toArray(double[][]::new);
  }

  private static double difference(double[][] before, double[][] now) {
    double most = 0;
    for (int f = 0; f < now.length; f++) {
      for (int l = 0; l < now[f].length; l++) {
        most = Math.max(most, Math.abs(before[f][l] - now[f][l]));
      }
    }
    return most;
  }

  /** All pairs where there are few, else so many that are drawn. */
  private LongTally drawn() {
    long pairs = (long) records.length * (records.length - 1) / 2;
    boolean few = pairs <= MOST_DRAWN;
    int tasks = few ? records.length : MOST_DRAWN / DRAWN_TASK;
    LongTally[] tallies = new LongTally[tasks];
    List<Runnable> runs = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      int number = task;
      runs.add(() -> tallies[number] = few ? ofOne(number) : draw(number));
    }
    workers.run(runs);
    LongTally sum = new LongTally();
    Arrays.stream(tallies).forEach(sum::addAll);
    return sum;
  }

  private LongTally ofOne(int left) {
    LongTally tally = new LongTally();
    for (int right = left + 1; right < records.length; right++) {
      count(tally, left, right);
    }
    return tally;
  }

  private LongTally draw(int task) {
    LongTally tally = new LongTally();
    for (long i = (long) task * DRAWN_TASK; i < (task + 1L) * DRAWN_TASK; i++) {
      int left = Mixing.draw(SEED, 2 * i, records.length);
      int right = Mixing.draw(SEED, 2 * i + 1, records.length);
      if (left != right) {
        count(tally, left, right);
      }
    }
    return tally;
  }

  private void count(LongTally tally, int left, int right) {
    tally.add(Patterns.key(comparer.compare(records[left], records[right])), 1);
  }

  /** What was counted of each pass, and of all pairs once. */
  private static final class PassTallies {
    final LongTally[] all;
    final LongTally fresh = new LongTally();

    PassTallies(int passes) {
      this.all = new LongTally[passes];
      Arrays.setAll(all, i -> new LongTally());
    }
  }

  private PassTallies tallies() {
    List<Blocks.Part> parts = blocks.parts();
    PassTallies[] found = new PassTallies[parts.size()];
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      int number = i;
      tasks.add(() -> found[number] = tally(parts.get(number)));
    }
    workers.run(tasks);
    PassTallies sum = new PassTallies(blocks.passes());
    for (int i = 0; i < found.length; i++) {
      int pass = parts.get(i).pass();
      sum.all[pass].addAll(found[i].all[0]);
      sum.fresh.addAll(found[i].fresh);
    }
    return sum;
  }

  private PassTallies tally(Blocks.Part part) {
    PassTallies tallies = new PassTallies(1);
    int step = every[part.pass()];
    blocks.each(
        part,
        step,
        (left, right, isNew) -> {
          long key = Patterns.key(comparer.compare(records[left], records[right]));
          tallies.all[0].add(key, 1);
          if (isNew) {
            tallies.fresh.add(key, step);
          }
        });
    return tallies;
  }

  private void learnMatches(Patterns[] passes) {
    double[][] expected = new double[m.length][];
    Arrays.setAll(expected, f -> new double[m[f].length]);
    for (int pass = 0; pass < passes.length; pass++) {
      Patterns free = passes[pass].without(blocks.keys(pass));
      if (free.total() > 0) {
        LatentClasses classes = new LatentClasses(free.levels, free.counts, m, u, 0.1);
        classes.run(MOST_PASSES, TOLERANCE, true, SMOOTHING);
        add(expected, classes.expected(), every[pass]);
      }
    }
    for (int f = 0; f < m.length; f++) {
      normalise(m[f], expected[f]);
    }
  }

  private static void add(double[][] sums, double[][] more, int times) {
    for (int f = 0; f < sums.length; f++) {
      for (int l = 0; l < sums[f].length; l++) {
        sums[f][l] += more[f][l] * times;
      }
    }
  }

  /** A field that is a key of every pass keeps the weights of the policy. */
  private static void normalise(double[] levels, double[] counts) {
    double sum = Arrays.stream(counts).sum();
    if (sum >= 1) {
      for (int l = 0; l < levels.length; l++) {
        levels[l] = (counts[l] + SMOOTHING) / (sum + SMOOTHING * levels.length);
      }
    }
  }

  /** How many of the pairs that were brought together are matches, until that tells itself. */
  private void countMatches(Patterns all) {
    double pairs = (double) records.length * (records.length - 1) / 2;
    double change = Double.MAX_VALUE;
    for (int i = 0; i < MOST_PASSES && change > TOLERANCE; i++) {
      double share = Math.min(0.5, Math.max(matches, 0.5) / pairs);
      LatentClasses classes = new LatentClasses(all.levels, all.counts, m, u, share);
      double now = 0;
      for (int p = 0; p < all.counts.length; p++) {
        now += all.counts[p] * classes.posterior(all.levels[p]);
      }
      change = Math.abs(now - matches) / Math.max(1, matches);
      matches = now;
    }
  }

  private void countOthers(Patterns drawn, boolean lessMatches) {
    double pairs = (double) records.length * (records.length - 1) / 2;
    double share = lessMatches ? Math.min(0.5, Math.max(matches, 0.5) / pairs) : 0;
    LatentClasses classes = new LatentClasses(drawn.levels, drawn.counts, m, u, share);
    double[][] sums = new double[u.length][];
    Arrays.setAll(sums, f -> new double[u[f].length]);
    for (int p = 0; p < drawn.counts.length; p++) {
      double other = drawn.counts[p] * (1 - classes.posterior(drawn.levels[p]));
      for (int f = 0; f < sums.length; f++) {
        if (drawn.levels[p][f] != LatentClasses.MISSING) {
          sums[f][drawn.levels[p][f]] += other;
        }
      }
    }
    for (int f = 0; f < u.length; f++) {
      normalise(u[f], sums[f]);
    }
  }
}
