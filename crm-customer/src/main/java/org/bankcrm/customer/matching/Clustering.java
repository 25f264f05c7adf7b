package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes clusters of matches: what matches the same record is one customer, strongest matches first;
 * but where any two records of two clusters must not be one, or the cluster would be too large, the
 * match that would join them is held back for review. So the result depends on weights and ids
 * alone.
 */
final class Clustering {

  private static final Comparator<PairFinder.Found> STRONGEST =
      Comparator.<PairFinder.Found>comparingInt(f -> f.reason() == PairReason.ALWAYS ? 0 : 1)
          .thenComparing(Comparator.comparingDouble(PairFinder.Found::bits).reversed())
          .thenComparingInt(PairFinder.Found::left)
          .thenComparingInt(PairFinder.Found::right);

  private final PairFinder finder;
  private final int largest;
  private final @Nullable List<Integer>[] members;
  private final int[] clusterOf;
  private final List<PairFinder.Found> settled = new ArrayList<>();

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
  Clustering(PairFinder finder, int records, int largest) {
    this.finder = finder;
    this.largest = largest;
    this.members = new List[records];
    this.clusterOf = new int[records];
    for (int i = 0; i < records; i++) {
      clusterOf[i] = i;
    }
  }

  /** The pairs with those held back that clusters do not allow, strongest first. */
  List<PairFinder.Found> run() {
    List<PairFinder.Found> pairs = new ArrayList<>(finder.found());
    pairs.sort(STRONGEST);
    for (PairFinder.Found pair : pairs) {
      settled.add(pair.verdict() == PairVerdict.MATCH ? join(pair) : pair);
    }
    return settled;
  }

  private PairFinder.Found join(PairFinder.Found pair) {
    int into = clusterOf[pair.left()];
    int from = clusterOf[pair.right()];
    if (into == from) {
      return pair;
    }
    List<Integer> kept = membersOf(into);
    List<Integer> moved = membersOf(from);
    PairReason against = against(kept, moved);
    if (against != null) {
      return new PairFinder.Found(
          pair.left(), pair.right(), pair.bits(), PairVerdict.REVIEW, against, null);
    }
    kept.addAll(moved);
    moved.forEach(each -> clusterOf[each] = into);
    members[from] = null;
    return pair;
  }

  private List<Integer> membersOf(int cluster) {
    List<Integer> found = members[cluster];
    if (found == null) {
      found = new ArrayList<>(List.of(cluster));
      members[cluster] = found;
    }
    return found;
  }

  private @Nullable PairReason against(List<Integer> some, List<Integer> others) {
    if (some.size() + others.size() > largest) {
      return PairReason.CLUSTER_SIZE;
    }
    for (int one : some) {
      for (int other : others) {
        if (finder.forbids(one, other)) {
          return PairReason.CLUSTER_VETO;
        }
      }
    }
    return null;
  }

  /** The members of each cluster of two or more, in order; clusters by their first. */
  List<int[]> clusters() {
    List<int[]> clusters = new ArrayList<>();
    for (List<Integer> each : members) {
      if (each != null && each.size() > 1) {
        clusters.add(each.stream().mapToInt(Integer::intValue).sorted().toArray());
      }
    }
    clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return clusters;
  }
}
