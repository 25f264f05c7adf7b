package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.bankcrm.core.condition.Truth;
import org.jspecify.annotations.Nullable;

/** What the block plan found for a population, in planes and columns. */
public final class ColumnResults {

  private final BlockShape shape;
  private final int size;

  /** The rows of the last block that exist. */
  private final long[] lastRows;

  private final long[][] lower;
  private final long[][] upper;
  private final byte[][] chosen;
  private final int[] gatesOf;
  private final long[][] settled;
  private final long[][] sums;
  private final long[][] rankings;

  ColumnResults(BlockShape shape, int size, int gates, Derivations derivations) {
    this.shape = shape;
    this.size = size;
    this.lastRows = lastRows(shape, size);
    int words = shape.blocks(size) * shape.words();
    this.lower = new long[gates][words];
    this.upper = new long[gates][];
    int choices = derivations.choices().size();
    this.chosen = new byte[choices][];
    this.gatesOf = new int[choices];
    this.settled = new long[choices][words];
    this.sums = new long[derivations.sums().size()][size];
    this.rankings = new long[derivations.rankings().size()][size];
  }

  private static long[] lastRows(BlockShape shape, int size) {
    long[] rows = new long[shape.words()];
    int count = size - (shape.blocks(size) - 1) * shape.rows();
    for (int row = 0; row < count; row++) {
      rows[shape.word(row)] |= 1L << shape.bit(row);
    }
    return rows;
  }

  byte[] newChoice(int choice, int gates) {
    chosen[choice] = new byte[size];
    gatesOf[choice] = gates;
    return chosen[choice];
  }

  byte[] chosen(int choice) {
    return chosen[choice];
  }

  long[] sums(int sum) {
    return sums[sum];
  }

  long[] rankings(int ranking) {
    return rankings[ranking];
  }

  void putGate(int gate, int block, long[] certain, long @Nullable [] possible) {
    put(lower[gate], block, certain);
    if (possible == null) {
      upper[gate] = lower[gate];
      return;
    }
    if (upper[gate] == null) {
      upper[gate] = new long[lower[gate].length];
    }
    put(upper[gate], block, possible);
  }

  void putSettled(int choice, int block, long[] plane) {
    put(settled[choice], block, plane);
  }

  /** Copies a block's plane; the last block's rows beyond the population are left out. */
  private void put(long[] target, int block, long[] plane) {
    int words = shape.words();
    System.arraycopy(plane, 0, target, block * words, words);
    if (block == shape.blocks(size) - 1) {
      for (int i = 0; i < words; i++) {
        target[block * words + i] &= lastRows[i];
      }
    }
  }

  /** Room for what was found of so many customers by the plan of other results. */
  private ColumnResults(ColumnResults like, int size) {
    this.shape = BlockShape.of(size);
    this.size = size;
    this.lastRows = lastRows(shape, size);
    this.lower = new long[like.lower.length][];
    this.upper = new long[like.upper.length][];
    this.chosen = new byte[like.chosen.length][];
    this.gatesOf = like.gatesOf.clone();
    this.settled = new long[like.settled.length][];
    this.sums = new long[like.sums.length][];
    this.rankings = new long[like.rankings.length][];
  }

  /**
   * What was found of all, of whom some were decided again.
   *
   * @param stayed the rows here that stay, in their order
   * @param newSize how many rows there are then: those that stay, and then others
   * @param targets for each row of those that were decided again its row among all
   * @param again what was found of them, by the same plan
   */
  public ColumnResults with(int[] stayed, int newSize, int[] targets, ColumnResults again) {
    ColumnResults all = new ColumnResults(this, newSize);
    boolean asTheyStand = stayed.length == size && all.shape.equals(shape);
    RowMerge merge =
        new RowMerge(shape, asTheyStand ? null : stayed, all.shape, again.shape, targets);
    for (int i = 0; i < lower.length; i++) {
      all.lower[i] = merge.bits(lower[i], again.lower[i], newSize);
      all.upper[i] =
          isClosed(i) && again.isClosed(i)
              ? all.lower[i]
              : merge.bits(upper(i), again.upper(i), newSize);
    }
    for (int i = 0; i < chosen.length; i++) {
      all.chosen[i] = merge.bytes(chosen[i], again.chosen[i], newSize);
      all.settled[i] = merge.bits(settled[i], again.settled[i], newSize);
    }
    merge.longs(sums, again.sums, all.sums, newSize);
    merge.longs(rankings, again.rankings, all.rankings, newSize);
    return all;
  }

  /** Whether a gate is UNKNOWN for nobody. */
  private boolean isClosed(int gate) {
    return upper(gate) == lower[gate];
  }

  /** Of nobody nothing was put. */
  private long[] upper(int gate) {
    return upper[gate] == null ? lower[gate] : upper[gate];
  }

  /** Adds the rows that have another truth of a gate in results of the same plan and size. */
  void addDifferent(ColumnResults other, BitSet rows) {
    long[] different = new long[lower.length == 0 ? 0 : lower[0].length];
    for (int gate = 0; gate < lower.length; gate++) {
      long[] possible = upper(gate);
      long[] otherPossible = other.upper(gate);
      for (int i = 0; i < different.length; i++) {
        long certainly = lower[gate][i] ^ other.lower[gate][i];
        long possibly = possible[i] ^ otherPossible[i];
        different[i] |= certainly | possibly;
      }
    }
    for (int i = 0; i < different.length; i++) {
      for (long left = different[i]; left != 0; left &= left - 1) {
        rows.set(shape.row(i, Long.numberOfTrailingZeros(left)));
      }
    }
  }

  /** The number of customers. */
  public int size() {
    return size;
  }

  /** The truth of a gate for a row. */
  public Truth truth(int gate, int row) {
    if (shape.get(lower[gate], row)) {
      return Truth.TRUE;
    }
    return upper[gate] != lower[gate] && shape.get(upper[gate], row) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Copies the truths of a gate for all rows, by their places in the enumeration. */
  public void copyTruths(int gate, byte[] target) {
    for (int block = 0; block < shape.blocks(size); block++) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        copyTruths(lower[gate], upper[gate], block * shape.words(), bit, target);
      }
    }
  }

  /** The rows of one bit follow one another: FALSE is in neither plane, TRUE in both. */
  private void copyTruths(long[] low, long[] high, int from, int bit, byte[] target) {
    int first = shape.row(from, bit);
    int rows = Math.min(shape.words(), size - first);
    for (int i = 0; i < rows; i++) {
      target[first + i] = (byte) ((low[from + i] >>> bit & 1) + (high[from + i] >>> bit & 1));
    }
  }

  boolean isTrue(int gate, int row) {
    return shape.get(lower[gate], row);
  }

  /** How many rows have a gate TRUE. */
  public long countTrue(int gate) {
    return Kernels.count(lower[gate], 0, lower[gate].length);
  }

  /** Tells each row that has a gate TRUE, in whatever order. */
  public void forEachTrue(int gate, IntConsumer rows) {
    long[] words = lower[gate];
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        rows.accept(shape.row(i, Long.numberOfTrailingZeros(left)));
      }
    }
  }

  /** The rows of each block. */
  public List<RowSet> blocks() {
    List<RowSet> blocks = new ArrayList<>();
    for (int block = 0; block < shape.blocks(size); block++) {
      long[] rows = new long[shape.words()];
      Arrays.fill(rows, -1);
      boolean last = block == shape.blocks(size) - 1;
      blocks.add(new RowSet(shape, block * shape.words(), last ? lastRows : rows));
    }
    return blocks;
  }

  /** Some rows by their truth of a gate: as many sets as there are truths among them. */
  public List<RowSet> byTruth(RowSet rows, int gate) {
    List<RowSet> parts = new ArrayList<>(3);
    for (RowSet part : rows.parted(lower[gate])) {
      if (isClosed(gate)) {
        parts.add(part);
      } else {
        parts.addAll(part.parted(upper[gate]));
      }
    }
    return parts;
  }

  /** How many rows have a gate UNKNOWN. */
  public long countUnknown(int gate) {
    return upper[gate] == lower[gate]
        ? 0
        : Kernels.count(upper[gate], 0, upper[gate].length) - countTrue(gate);
  }

  /** The place of the first TRUE gate of a choice for a row. */
  public int chosen(int choice, int row) {
    return chosen[choice][row];
  }

  /** Whether a choice is settled for a row. */
  public boolean isSettled(int choice, int row) {
    return shape.get(settled[choice], row);
  }

  /** How many rows chose each gate of a choice, and none of them. */
  public long[] countChosen(int choice) {
    long[] counts = new long[gatesOf[choice] + 1];
    for (byte gate : chosen[choice]) {
      counts[gate]++;
    }
    return counts;
  }

  /** A sum for a row in units of its scale, or {@code Encoded.MISSING}. */
  public long sum(int sum, int row) {
    return sums[sum][row];
  }

  long ranking(int ranking, int row) {
    return rankings[ranking][row];
  }

  /** Copies a sum of all rows. */
  public void copySums(int sum, long[] target) {
    System.arraycopy(sums[sum], 0, target, 0, size);
  }

  /** Copies a ranking of all rows, a byte for each place, as {@link Findings#ranking} tells it. */
  public void copyRankings(int ranking, long[] target) {
    System.arraycopy(rankings[ranking], 0, target, 0, size);
  }

  /**
   * A word for each row whose bit i says whether {@code gates[i]} is TRUE, for at most 64 gates.
   *
   * <p>The planes of 64 gates are a matrix of bits that is turned over by exchanging ever smaller
   * squares, whole planes at a time.
   */
  public void masks(int[] gates, long[] target) {
    int words = shape.words();
    long[][] planes = new long[Long.SIZE][words];
    for (int block = 0; block < shape.blocks(size); block++) {
      for (int i = 0; i < gates.length; i++) {
        System.arraycopy(lower[gates[i]], block * words, planes[i], 0, words);
      }
      for (int i = gates.length; i < Long.SIZE; i++) {
        Arrays.fill(planes[i], 0);
      }
      turn(planes, words);
      write(planes, block, target);
    }
  }

  private static void turn(long[][] planes, int words) {
    long mask = 0x0000_0000_FFFF_FFFFL;
    for (int step = 32; step > 0; step >>>= 1, mask ^= mask << step) {
      for (int i = 0; i < Long.SIZE; i++) {
        if ((i & step) == 0) {
          Kernels.exchange(planes[i], planes[i | step], step, mask, words);
        }
      }
    }
  }

  private void write(long[][] planes, int block, long[] target) {
    int from = block * shape.rows();
    for (int k = 0; k < Long.SIZE; k++) {
      int row = from + shape.slice(k);
      int count = Math.min(shape.words(), size - row);
      if (count > 0) {
        System.arraycopy(planes[k], 0, target, row, count);
      }
    }
  }
}
