package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.check.Checks;

/**
 * All records of a bank, cleaned and brought together in blocks, ready to be compared.
 *
 * <pre>{@code
 * MatchPopulation population = MatchPopulation.of(policy, TextPorts.plain(), records, workers);
 * MatchPolicy learned = population.learn(workers).policy();
 * Matches matches = population.match(learned, PairLists.none(), workers);
 * }</pre>
 *
 * <p>The order of the records is of no account, nor is the number of threads: results are the same.
 * Each distinct value is kept once, with what is compared of it; a record takes some 100 bytes and
 * its own values besides. Immutable and thread-safe once made.
 */
public final class MatchPopulation {

  private static final int TASK = 2_500;

  private final MatchPolicy policy;
  private final Prepared[] records;
  private final double[] coincidence;
  private final Blocks blocks;

  private MatchPopulation(
      MatchPolicy policy, Prepared[] records, double[] coincidence, Blocks blocks) {
    this.policy = policy;
    this.records = records;
    this.coincidence = coincidence;
    this.blocks = blocks;
  }

  /**
   * Cleans records and brings them together.
   *
   * @throws IllegalArgumentException if there are fewer than two records, or two have one id
   */
  public static MatchPopulation of(
      MatchPolicy policy, TextPorts ports, Collection<MatchRecord> records) {
    return of(policy, ports, records, Workers.here());
  }

  /**
   * The same by several threads.
   *
   * @throws IllegalArgumentException if there are fewer than two records, or two have one id
   */
  public static MatchPopulation of(
      MatchPolicy policy, TextPorts ports, Collection<MatchRecord> records, Workers workers) {
    Terms terms = new Terms(requireNonNull(policy, "policy"), requireNonNull(ports, "ports"));
    Prepared[] prepared = prepared(terms, List.copyOf(requireNonNull(records, "records")), workers);
    Checks.require(prepared.length > 1, "records", "must be at least two");
    Arrays.sort(prepared, Comparator.comparing(record -> record.id));
    for (int i = 1; i < prepared.length; i++) {
      boolean differ = !prepared[i].id.equals(prepared[i - 1].id);
      Checks.require(differ, "records", "must have ids of their own");
    }
    double[] coincidence = terms.coincidences(prepared.length);
    return new MatchPopulation(policy, prepared, coincidence, new Blocks(policy, prepared));
  }

  /** Values are cleaned and taken apart by all workers, and counted by one. */
  private static Prepared[] prepared(Terms terms, List<MatchRecord> records, Workers workers) {
    Prepared[] prepared = new Prepared[records.size()];
    List<Runnable> tasks = new ArrayList<>();
    for (int begin = 0; begin < prepared.length; begin += TASK) {
      int from = begin;
      int to = Math.min(prepared.length, from + TASK);
      tasks.add(
          () -> {
            for (int i = from; i < to; i++) {
              prepared[i] = terms.prepare(records.get(i));
            }
          });
    }
    workers.run(tasks);
    for (Prepared each : prepared) {
      terms.count(each);
    }
    return prepared;
  }

  /** How many records there are. */
  public int size() {
    return records.length;
  }

  /** By which policy records were cleaned and brought together. */
  public MatchPolicy policy() {
    return policy;
  }

  /**
   * Learns how much each level of each field weighs, and how many duplicates there are, from the
   * records alone: how often levels occur among pairs drawn at random, and by expectation and
   * maximisation how often among matches, in each pass over the fields that are no keys of it. So
   * it needs some hundred records with some dozens of duplicates; of fewer the policy's own weights
   * are better ({@link LearnedWeights#isEnough}).
   */
  public LearnedWeights learn(Workers workers) {
    return new WeightLearning(policy, records, blocks, requireNonNull(workers, "workers")).run();
  }

  /**
   * Compares all pairs that the passes bring together.
   *
   * @param weighed this population's policy, or the same with other weights
   * @param lists pairs that are one customer, or two, whatever they look like
   * @throws IllegalArgumentException if the policy has other fields or passes, or a list names a
   *     record that is not there
   */
  public Matches match(MatchPolicy weighed, PairLists lists, Workers workers) {
    boolean alike = shape(policy).equals(shape(requireNonNull(weighed, "weighed")));
    Checks.require(alike, "weighed", "must be the policy of this population but for its weights");
    PairWeights weights =
        new PairWeights(weighed, new LevelComparer(weighed), coincidence, records.length);
    PairFinder finder = new PairFinder(records, blocks, weights, placed(lists));
    finder.run(requireNonNull(workers, "workers"));
    return Matches.of(records, weights, finder);
  }

  private static List<?> shape(MatchPolicy policy) {
    List<Object> shape = new ArrayList<>();
    for (MatchField field : policy.fields()) {
      shape.add(field.withWeights(List.of(), List.of()));
    }
    shape.add(policy.swaps());
    shape.add(policy.passes());
    return shape;
  }

  private PairFinder.Given placed(PairLists lists) {
    Map<String, Integer> places = new HashMap<>();
    if (!lists.isEmpty()) {
      for (int i = 0; i < records.length; i++) {
        places.put(records[i].id, i);
      }
    }
    return new PairFinder.Given(placed(lists.always(), places), placed(lists.never(), places));
  }

  private static List<Long> placed(Collection<PairLists.Pair> pairs, Map<String, Integer> places) {
    List<Long> placed = new ArrayList<>();
    for (PairLists.Pair pair : pairs) {
      Integer left = places.get(pair.left());
      Integer right = places.get(pair.right());
      if (left == null || right == null) {
        throw new IllegalArgumentException("lists must name records of the population");
      }
      placed.add(PairFinder.pair(left, right));
    }
    return placed;
  }
}
