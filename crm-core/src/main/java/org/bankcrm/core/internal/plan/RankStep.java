package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Ranks the shortfalls of a block's rows: each group's key sinks through the places, column-wise,
 * by one maximum and one minimum a place, so that no branch depends on a customer.
 */
@SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
record RankStep(PlannedRanking ranking, long[] results, boolean[] open) implements Step {

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
      rank(block, from, block.within(from, block.words()));
    }
    dropUnsettled(block);
  }

  private void rank(Block block, int from, int count) {
    int most = ranking.most();
    for (int place = 0; place < most; place++) {
      Arrays.fill(block.best[place], PlannedRanking.NO_KEY);
    }
    for (int group = 0; group < ranking.groups().length; group++) {
      shortfalls(block, from, count, group);
      int rank = PlannedRanking.MOST_GROUPS - group;
      Kernels.toKeys(block.keys, ranking.least(), rank, count);
      for (int place = 0; place < most; place++) {
        Kernels.sink(block.best[place], block.keys, count);
      }
    }
    pack(block, from, count);
  }

  private void shortfalls(Block block, int from, int count, int group) {
    Arrays.fill(block.keys, 0, count, 0);
    for (int place : ranking.groups()[group]) {
      int[] bins = block.bins[ranking.bins()[place]];
      Kernels.addShortfalls(block.keys, bins, from, ranking.shortfalls()[place], count);
    }
  }

  private void pack(Block block, int from, int count) {
    int row = block.from + from;
    for (int i = 0; i < count; i++) {
      long packed = 0;
      for (int place = 0; place < ranking.most(); place++) {
        packed |= PlannedRanking.place(block.best[place][i]) << (8 * place);
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
