package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which groups of bins fall shortest, as the engine holds it: for a scorecard, the reasons why
 * points were lost.
 *
 * <p>Made by {@link Planner#rank}, read through {@link Reading}. It is told where all its bins are
 * settled.
 */
public final class Ranking {

  final int index;
  final int scale;
  final List<Bins> bins;
  final List<List<BigDecimal>> shortfalls;
  final List<List<Integer>> groups;
  final int most;
  final BigDecimal least;

  Ranking(
      int index,
      int scale,
      List<Bins> bins,
      List<List<BigDecimal>> shortfalls,
      List<List<Integer>> groups,
      int most,
      BigDecimal least) {
    this.index = index;
    this.scale = scale;
    this.bins = List.copyOf(bins);
    this.shortfalls = shortfalls.stream().map(List::copyOf).toList();
    this.groups = groups.stream().map(List::copyOf).toList();
    this.most = most;
    this.least = least;
  }

  /** The most groups that are told. Groups of less weight than the last of these are not told. */
  public int most() {
    return most;
  }

  @Override
  public String toString() {
    return "Ranking of " + bins.size() + " bins";
  }
}
