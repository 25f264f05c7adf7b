package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/** Some rows of one block of a population, as bits in the order of its planes. Immutable. */
public final class RowSet {

  private final BlockShape shape;

  /** Where the words of the block begin among those of the population. */
  private final int from;

  private final long[] words;

  RowSet(BlockShape shape, int from, long[] words) {
    this.shape = shape;
    this.from = from;
    this.words = words;
  }

  /** How many rows they are. */
  public int count() {
    return (int) Kernels.count(words, 0, words.length);
  }

  /**
   * One of them.
   *
   * @throws NoSuchElementException if there is none
   */
  public int first() {
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        return shape.row(from + i, Long.numberOfTrailingZeros(words[i]));
      }
    }
    throw new NoSuchElementException();
  }

  /** Tells each row, in whatever order. */
  public void forEach(IntConsumer rows) {
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        rows.accept(shape.row(from + i, Long.numberOfTrailingZeros(left)));
      }
    }
  }

  /** Nothing gathered of them yet. */
  public Part newPart() {
    return new Part();
  }

  /** Those that have a plane's bit, and those that have not; only what has rows. */
  List<RowSet> parted(long[] plane) {
    long[] with = new long[words.length];
    long someWith = 0;
    long someWithout = 0;
    for (int i = 0; i < words.length; i++) {
      with[i] = words[i] & plane[from + i];
      someWith |= with[i];
      someWithout |= words[i] ^ with[i];
    }
    if (someWith == 0 || someWithout == 0) {
      return List.of(this);
    }
    long[] without = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      without[i] = words[i] ^ with[i];
    }
    List<RowSet> parts = new ArrayList<>(3);
    parts.add(new RowSet(shape, from, with));
    parts.add(new RowSet(shape, from, without));
    return parts;
  }

  /** Whether a row is one of them. */
  public boolean has(int row) {
    return (words[shape.wordOf(row) - from] >>> shape.bitOf(row) & 1) != 0;
  }

  /** Rows that are gathered one by one. */
  public final class Part {

    private final long[] own = new long[words.length];

    private Part() {}

    /** Takes a row of the block. */
    public void add(int row) {
      own[shape.wordOf(row) - from] |= 1L << shape.bitOf(row);
    }

    /** What was gathered. */
    public RowSet rows() {
      return new RowSet(shape, from, own);
    }
  }
}
