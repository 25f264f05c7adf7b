package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import org.bankcrm.core.attribute.Population;

/** The working state of one pass: the planes of the block at hand, and scratch. */
final class Block {

  final Population population;
  final BlockShape shape;
  final long[][] planes;
  final long[][] derived;
  final long[][] slices;
  final double[] reals;
  final int[][] intSlices;
  final int[][] intPlanes;
  final long[][] byteSlices;

  /** Of each plane four parts, with a byte for each of its words and halves in the rows' order. */
  final long[][][] bytePlanes;

  /** The bin of each row for each of the plan's bins, or its complement where not settled. */
  final int[][] bins;

  /** The keys of a slice that sink through the places of a ranking. */
  final int[] keys;

  final int[][] best;

  int from;
  int count;

  Block(
      Population population,
      BlockShape shape,
      long[][] planes,
      Derivations derivations,
      int cutPlanes) {
    this.population = population;
    this.shape = shape;
    this.planes = planes;
    this.derived = new long[derivations.values()][];
    this.slices = new long[4][shape.words()];
    this.reals = new double[shape.words()];
    this.intSlices = new int[4][2 * shape.words()];
    this.intPlanes = new int[cutPlanes][2 * shape.words()];
    this.byteSlices = new long[4][byteWords()];
    this.bytePlanes = new long[cutPlanes][4][byteWords()];
    this.keys = new int[shape.words()];
    this.best = new int[derivations.mostRanked()][shape.words()];
    this.bins = new int[derivations.bins().size()][shape.rows()];
  }

  void moveTo(int block) {
    from = block * shape.rows();
    count = Math.min(shape.rows(), population.size() - from);
  }

  int words() {
    return shape.words();
  }

  /** How many words hold two slices of bytes. */
  int byteWords() {
    return 2 * shape.words() / Long.BYTES;
  }

  /** How many rows of a slice that begins at this row of the block exist. */
  int within(int row, int length) {
    return Math.max(0, Math.min(length, count - row));
  }

  long[] cleared(int plane) {
    Arrays.fill(planes[plane], 0);
    return planes[plane];
  }

  void set(int plane, int row) {
    planes[plane][shape.word(row)] |= 1L << shape.bit(row);
  }

  boolean get(int plane, int row) {
    return (planes[plane][shape.word(row)] >>> shape.bit(row) & 1) != 0;
  }

  /** Puts a value in the place of those of the block's rows outside a plane. */
  void dropOutside(int plane, long[] target, int at, long value) {
    for (int row = 0; row < count; row++) {
      if (!get(plane, row)) {
        target[at + row] = value;
      }
    }
  }

  /** The values that were derived with this number, of the block's rows. */
  long[] derived(int number) {
    long[] values = derived[number];
    if (values == null) {
      values = new long[shape.rows()];
      derived[number] = values;
    }
    return values;
  }

  /** Copies a slice of a slot's encoded values, those too old told as missing. */
  void load(Slot slot, int row, long[] target) {
    int length = within(row, words());
    if (length == 0) {
      return;
    } else if (slot.derived()) {
      System.arraycopy(derived[slot.position()], row, target, 0, length);
      return;
    }
    population.copy(slot.position(), from + row, length, target);
    if (slot.freshDays() >= 0) {
      dropStale(slot, from + row, length, target);
    }
  }

  private void dropStale(Slot slot, int first, int length, long[] target) {
    Population.Cursor cursor = population.cursor();
    for (int i = 0; i < length; i++) {
      if (slot.isStale(cursor.at(first + i))) {
        target[i] = slot.missing();
      }
    }
  }
}
