package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Ranks the shortfalls of a block's rows: each group's key sinks through the places, column-wise,
 * by one maximum and one minimum a place, so that no branch depends on a customer.
 */
final class RankStep implements Step {

  private final PlannedRanking ranking;
  private final long[] results;
  private final boolean[] open;
  private final int[] keys;
  private final int[][] best;

  RankStep(PlannedRanking ranking, long[] results, boolean[] open, int words) {
    this.ranking = ranking;
    this.results = results;
    this.open = open;
    this.keys = new int[words];
    this.best = new int[ranking.most()][words];
  }

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public List<Integer> outputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    for (int from = 0; from < block.count; from += block.words()) {
      int count = block.within(from, block.words());
      for (int[] place : best) {
        Arrays.fill(place, PlannedRanking.NO_KEY);
      }
      for (int group = 0; group < ranking.groups().length; group++) {
        shortfalls(block, from, count, group);
        Kernels.toKeys(keys, ranking.least(), PlannedRanking.MOST_GROUPS - group, count);
        for (int[] place : best) {
          Kernels.sink(place, keys, count);
        }
      }
      pack(block.from + from, count);
    }
    dropUnsettled(block);
  }

  private void shortfalls(Block block, int from, int count, int group) {
    Arrays.fill(keys, 0, count, 0);
    for (int place : ranking.groups()[group]) {
      int[] bins = block.bins[ranking.bins()[place]];
      int[] shortfalls = ranking.shortfalls()[place];
      for (int i = 0; i < count; i++) {
        int bin = bins[from + i];
        keys[i] += shortfalls[bin ^ (bin >> 31)]; // the bin, settled or not
      }
    }
  }

  private void pack(int row, int count) {
    for (int i = 0; i < count; i++) {
      long packed = 0;
      for (int place = 0; place < best.length; place++) {
        packed |= PlannedRanking.place(best[place][i]) << (8 * place);
      }
      results[row + i] = packed;
    }
  }

  private void dropUnsettled(Block block) {
    for (int i = 0; i < ranking.bins().length; i++) {
      int[] bins = block.bins[ranking.bins()[i]];
      for (int row = 0; open[i] && row < block.count; row++) {
        if (bins[row] < 0) {
          results[block.from + row] = 0;
        }
      }
    }
  }
}
