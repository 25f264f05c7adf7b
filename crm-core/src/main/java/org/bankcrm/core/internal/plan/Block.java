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
  final int[][] intSlices;
  final int[][] intPlanes;
  int from;
  int count;

  Block(Population population, BlockShape shape, long[][] planes, int choices, int intPlanes) {
    this.population = population;
    this.shape = shape;
    this.planes = planes;
    this.derived = new long[choices][];
    this.slices = new long[4][shape.words()];
    this.intSlices = new int[4][2 * shape.words()];
    this.intPlanes = new int[intPlanes][2 * shape.words()];
  }

  void moveTo(int block) {
    from = block * shape.rows();
    count = Math.min(shape.rows(), population.size() - from);
  }

  int words() {
    return shape.words();
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

  /** The value that a choice yielded for a row of the block. */
  void readDerived(int row, long[] target) {
    for (int i = 0; i < derived.length; i++) {
      if (derived[i] != null) {
        target[i] = derived[i][row];
      }
    }
  }
}
