package org.bankcrm.core.internal.plan;

/**
 * How the rows of a block lie in the words of a plane.
 *
 * <p>Bit k of word j stands for row {@code (k % 32) * 2w + (k / 32) * w + j} of its block: slices
 * of w neighbouring rows fill one bit of w words, so that the loop over a slice runs over whole
 * registers. The halves of the words are far apart in rows so that planes of 32-bit words, which
 * take slices of 2w rows, agree with those of 64-bit words.
 *
 * <p>Places are told by shifts, not by divisions: they are asked for each customer and gate.
 *
 * @param words w, the words of a plane of one block; a power of two
 */
record BlockShape(int words) {

  BlockShape {
    if (Integer.bitCount(words) != 1) {
      throw new IllegalArgumentException("expected a power of two but was " + words);
    }
  }

  /** A block of 16,384 rows keeps its planes in the second-level cache. */
  private static final int MOST_WORDS = 256;

  static BlockShape of(int rows) {
    int words = 8;
    while (words < MOST_WORDS && words * Long.SIZE < rows) {
      words *= 2;
    }
    return new BlockShape(words);
  }

  private int shift() {
    return Integer.numberOfTrailingZeros(words);
  }

  private int shiftOfRows() {
    return Integer.numberOfTrailingZeros(words) + Integer.numberOfTrailingZeros(Long.SIZE);
  }

  int rows() {
    return words * Long.SIZE;
  }

  int blocks(int size) {
    return (size + rows() - 1) >>> shiftOfRows();
  }

  /** The first row of slice k. */
  int slice(int k) {
    return (k & 31) * 2 * words + (k >>> 5) * words;
  }

  /** The word of a row of the block. */
  int word(int row) {
    return row & words - 1;
  }

  /** The bit of a row of the block. */
  int bit(int row) {
    return (row >>> (shift() + 1)) + ((row & words) == 0 ? 0 : 32);
  }

  /** The word of a row of the population among all blocks' words. */
  int wordOf(int row) {
    return ((row >>> shiftOfRows()) << shift()) + word(row);
  }

  /** The bit of a row of the population. */
  int bitOf(int row) {
    return bit(row & rows() - 1);
  }

  /** The row of the population that a bit of a word among all blocks' words stands for. */
  int row(int word, int bit) {
    return ((word >>> shift()) << shiftOfRows()) + slice(bit) + word(word);
  }

  boolean get(long[] plane, int row) {
    return (plane[wordOf(row)] >>> bitOf(row) & 1) != 0;
  }
}
