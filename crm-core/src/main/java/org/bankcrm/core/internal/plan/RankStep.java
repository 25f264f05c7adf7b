package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the shortfalls of a block's rows: each key sinks through the places, column-wise, by one
 * maximum and one minimum a place, so that no branch depends on a customer. Where sums are too
 * large for keys, row by row.
 */
final class RankStep implements Step {

  private final PlannedRanking ranking;
  private final @Nullable RankKeys keys;
  private final long[] results;
  private final boolean[] open;

  /** The plane of the population, unless that is everybody. */
  private final List<Integer> within;

  RankStep(PlannedRanking ranking, long[] results, boolean[] open, List<Integer> within) {
    this.within = within;
    this.ranking = ranking;
    this.keys = RankKeys.of(ranking).orElse(null);
    this.results = results;
    this.open = open;
  }

  @Override
  public List<Integer> inputs() {
    return within;
  }

  @Override
  public List<Integer> outputs() {
    return List.of();
  }

  @Override
  public void run(Block block) {
    if (keys == null) {
      rankRows(block);
    } else {
      for (int from = 0; from < block.count; from += block.words()) {
        rank(keys, block, from, block.within(from, block.words()));
      }
      dropUnsettled(block);
    }
    for (int plane : within) {
      block.dropOutside(plane, results, block.from, 0);
    }
  }

  private void rankRows(Block block) {
    int[] binAt = new int[ranking.bins().length];
    for (int row = 0; row < block.count; row++) {
      for (int place = 0; place < binAt.length; place++) {
        binAt[place] = block.bins[ranking.bins()[place]][row];
      }
      results[block.from + row] = ranking.of(binAt);
    }
  }

  private void rank(RankKeys by, Block block, int from, int count) {
    for (int place = 0; place < ranking.most(); place++) {
      Arrays.fill(block.best[place], RankKeys.NO_KEY);
    }
    for (int place = 0; place < by.keys().length; place++) {
      if (by.keys()[place].length > 0) {
        int[] bins = block.bins[ranking.bins()[place]];
        Kernels.toKeys(block.keys, bins, from, by.keys()[place], count);
        sink(block, count);
      }
    }
    for (int i = 0; i < by.shared().length; i++) {
      addUp(by, i, block, from, count);
      Kernels.toKeys(block.keys, by.least(), RankKeys.lastOf(by.shared()[i]), count);
      sink(block, count);
    }
    pack(block, from, count);
  }

  private void addUp(RankKeys by, int i, Block block, int from, int count) {
    Arrays.fill(block.keys, 0, count, 0);
    int[] places = by.places()[i];
    for (int at = 0; at < places.length; at++) {
      int[] bins = block.bins[ranking.bins()[places[at]]];
      Kernels.addShortfalls(block.keys, bins, from, by.addends()[i][at], count);
    }
  }

  private void sink(Block block, int count) {
    for (int place = 0; place < ranking.most(); place++) {
      Kernels.sink(block.best[place], block.keys, count);
    }
  }

  private void pack(Block block, int from, int count) {
    int row = block.from + from;
    for (int i = 0; i < count; i++) {
      long packed = 0;
      for (int place = 0; place < ranking.most(); place++) {
        packed |= RankKeys.place(block.best[place][i]) << (8 * place);
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
