package org.bankcrm.core.internal.plan;

/**
 * How the rows of a block lie in the words of a plane.
 *
 * <p>Bit k of word j stands for row {@code (k % 32) * 2w + (k / 32) * w + j} of its block: slices
 * of w neighbouring rows fill one bit of w words, so that the loop over a slice runs over whole
 * registers. The halves of the words are far apart in rows so that planes of 32-bit words, which
 * take slices of 2w rows, agree with those of 64-bit words.
 *
 * @param words w, the words of a plane of one block
 */
record BlockShape(int words) {

  /** A block of 16,384 rows keeps its planes in the second-level cache. */
  private static final int MOST_WORDS = 256;

  static BlockShape of(int rows) {
    int words = 8;
    while (words < MOST_WORDS && words * Long.SIZE < rows) {
      words *= 2;
    }
    return new BlockShape(words);
  }

  int rows() {
    return words * Long.SIZE;
  }

  int blocks(int size) {
    return (size + rows() - 1) / rows();
  }

  /** The first row of slice k. */
  int slice(int k) {
    return (k & 31) * 2 * words + (k >>> 5) * words;
  }

  /** The word of a row of the block. */
  int word(int row) {
    return row % words;
  }

  /** The bit of a row of the block. */
  int bit(int row) {
    return row / (2 * words) + (row % (2 * words) >= words ? 32 : 0);
  }

  /** The word of a row of the population among all blocks' words. */
  int wordOf(int row) {
    return row / rows() * words + word(row % rows());
  }

  /** The row of the population that a bit of a word among all blocks' words stands for. */
  int row(int word, int bit) {
    return word / words * rows() + slice(bit) + word % words;
  }

  boolean get(long[] plane, int row) {
    return (plane[wordOf(row)] >>> bit(row % rows()) & 1) != 0;
  }
}
