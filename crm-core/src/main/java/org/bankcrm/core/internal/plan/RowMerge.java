package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts what was found of rows that were decided again in its places among all. */
final class RowMerge {

  private final BlockShape shape;

  /** The rows that stay, or null if all do and lie as before. */
  private final int @Nullable [] stayed;

  private final BlockShape newShape;
  private final BlockShape shapeOfOthers;
  private final int[] targets;

  /** The words and bits of the targets, which are the same in all planes. */
  private final int[] words;

  private final int[] bits;

  RowMerge(
      BlockShape shape,
      int @Nullable [] stayed,
      BlockShape newShape,
      BlockShape shapeOfOthers,
      int[] targets) {
    this.shape = shape;
    this.stayed = stayed;
    this.newShape = newShape;
    this.shapeOfOthers = shapeOfOthers;
    this.targets = targets;
    this.words = Arrays.stream(targets).map(newShape::wordOf).toArray();
    this.bits = Arrays.stream(targets).map(row -> newShape.bitOf(row)).toArray();
  }

  long[] bits(long[] plane, long[] others, int size) {
    int length = newShape.blocks(size) * newShape.words();
    long[] all = stayed == null ? Arrays.copyOf(plane, length) : new long[length];
    for (int row = 0; stayed != null && row < stayed.length; row++) {
      if (shape.get(plane, stayed[row])) {
        all[newShape.wordOf(row)] |= 1L << newShape.bitOf(row);
      }
    }
    for (int i = 0; i < targets.length; i++) {
      long word = all[words[i]] & ~(1L << bits[i]);
      all[words[i]] = shapeOfOthers.get(others, i) ? word | 1L << bits[i] : word;
    }
    return all;
  }

  byte[] bytes(byte[] values, byte[] others, int size) {
    byte[] all = stayed == null ? Arrays.copyOf(values, size) : new byte[size];
    for (int row = 0; stayed != null && row < stayed.length; row++) {
      all[row] = values[stayed[row]];
    }
    for (int i = 0; i < targets.length; i++) {
      all[targets[i]] = others[i];
    }
    return all;
  }

  /** Merges columns into others of as many. */
  void longs(long[][] values, long[][] others, long[][] all, int size) {
    for (int i = 0; i < values.length; i++) {
      all[i] = longs(values[i], others[i], size);
    }
  }

  private long[] longs(long[] values, long[] others, int size) {
    long[] all = stayed == null ? Arrays.copyOf(values, size) : new long[size];
    for (int row = 0; stayed != null && row < stayed.length; row++) {
      all[row] = values[stayed[row]];
    }
    for (int i = 0; i < targets.length; i++) {
      all[targets[i]] = others[i];
    }
    return all;
  }
}
