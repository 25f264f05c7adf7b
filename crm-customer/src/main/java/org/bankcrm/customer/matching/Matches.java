package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The duplicates of a population (查重结果): pairs with their verdicts, clusters, and what was
 * compared.
 *
 * <p>Clusters are made of matches: if A is B and B is C, all three are one, even where A and C
 * alone would not be. The strongest matches are joined first; one that would bring together two
 * records that a list or a {@linkplain Veto#keepsApart veto} keeps apart, or more than {@link
 * MatchPolicy#largestCluster}, is held back as a pair to be reviewed. The order of the records and
 * the number of threads are of no account.
 *
 * <p>Immutable and thread-safe. Keeps the cleaned values, to explain pairs, and shows none.
 */
public final class Matches {

  private final Prepared[] records;
  private final PairWeights weights;
  private final PairFinder finder;
  private final List<MatchedPair> pairs;
  private final List<List<String>> clusters;

  private Matches(
      Prepared[] records,
      PairWeights weights,
      PairFinder finder,
      List<MatchedPair> pairs,
      List<List<String>> clusters) {
    this.records = records;
    this.weights = weights;
    this.finder = finder;
    this.pairs = pairs;
    this.clusters = clusters;
  }

  static Matches of(Prepared[] records, PairWeights weights, PairFinder finder) {
    Clustering clustering =
        new Clustering(finder, records.length, weights.policy().largestCluster());
    List<MatchedPair> pairs = new ArrayList<>();
    clustering.run().forEach(found -> pairs.add(MatchedPair.of(records, found)));
    pairs.sort(
        Comparator.comparingDouble(MatchedPair::bits)
            .reversed()
            .thenComparing(MatchedPair::left)
            .thenComparing(MatchedPair::right));
    List<List<String>> clusters = new ArrayList<>();
    for (int[] cluster : clustering.clusters()) {
      clusters.add(Arrays.stream(cluster).mapToObj(i -> records[i].id).toList());
    }
    return new Matches(records, weights, finder, List.copyOf(pairs), List.copyOf(clusters));
  }

  /**
   * Every pair that is a match or to be reviewed, and those that would be one but for a veto or a
   * list; by falling weight, then by ids. A pair that is neither is not among them, whatever its
   * weight. Unmodifiable.
   */
  public List<MatchedPair> pairs() {
    return pairs;
  }

  /**
   * The pairs of one verdict, in the same order.
   *
   * @param verdict such as {@link PairVerdict#REVIEW}, for those who look at pairs
   */
  public List<MatchedPair> pairs(PairVerdict verdict) {
    return pairs.stream().filter(pair -> pair.verdict() == verdict).toList();
  }

  /**
   * The clusters of two records and more: ids in the order of characters, clusters by their first.
   * Every record stands in one of them at most; one that has no duplicate stands in none.
   */
  public List<List<String>> clusters() {
    return clusters;
  }

  /**
   * What was compared, and which blocks were too large to be. Whoever reads the matches reads this
   * as well: a pair that no pass brought together was never compared.
   */
  public BlockingReport blocking() {
    return finder.report();
  }

  /** The policy with the weights by which pairs were judged. */
  public MatchPolicy policy() {
    return weights.policy();
  }

  /**
   * Why two records are one customer, two, or to be reviewed: field by field. Any two records of
   * the population can be asked for, those that no pass brought together too.
   *
   * @throws NoSuchElementException if one of them is not in the population
   */
  public PairExplanation explain(String left, String right) {
    PairLists.Pair pair = new PairLists.Pair(left, right);
    int one = place(pair.left());
    int other = place(pair.right());
    PairFinder.Found found = finder.pairOf(one, other);
    MatchedPair judged =
        pairs.stream()
            .filter(each -> each.left().equals(pair.left()) && each.right().equals(pair.right()))
            .findFirst()
            .orElseGet(() -> MatchedPair.of(records, found));
    return PairExplanation.of(judged, records[one], records[other], weights);
  }

  /**
   * The same of a pair of these.
   *
   * @param pair of {@link #pairs()}
   */
  public PairExplanation explain(MatchedPair pair) {
    return PairExplanation.of(
        pair, records[place(pair.left())], records[place(pair.right())], weights);
  }

  private int place(String id) {
    int low = 0;
    int high = records.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = records[middle].id.compareTo(id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    throw new NoSuchElementException("no record of this id in the population");
  }

  /**
   * How good the clusters are where the truth is known. Told pairs are all those within one
   * cluster.
   *
   * @param truth all pairs that are one customer; those of records that are not here count as
   *     missed
   */
  public MatchQuality quality(Collection<PairLists.Pair> truth) {
    Set<PairLists.Pair> expected = new HashSet<>(truth);
    long told = 0;
    long right = 0;
    for (List<String> cluster : clusters) {
      for (int i = 0; i < cluster.size(); i++) {
        for (int j = i + 1; j < cluster.size(); j++) {
          told++;
          right += expected.contains(new PairLists.Pair(cluster.get(i), cluster.get(j))) ? 1 : 0;
        }
      }
    }
    return new MatchQuality(expected.size(), told, right, blocked(expected), toReview(expected));
  }

  private long blocked(Set<PairLists.Pair> truth) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < records.length; i++) {
      places.put(records[i].id, i);
    }
    return truth.stream()
        .filter(
            pair -> {
              Integer left = places.get(pair.left());
              Integer right = places.get(pair.right());
              return left != null && right != null && finder.blocks().has(left, right);
            })
        .count();
  }

  private long toReview(Set<PairLists.Pair> truth) {
    return pairs(PairVerdict.REVIEW).stream()
        .filter(pair -> truth.contains(new PairLists.Pair(pair.left(), pair.right())))
        .count();
  }

  /** How many records, pairs and clusters there are. */
  @Override
  public String toString() {
    return "Matches["
        + records.length
        + " records, "
        + pairs.size()
        + " pairs, "
        + clusters.size()
        + " clusters]";
  }
}
