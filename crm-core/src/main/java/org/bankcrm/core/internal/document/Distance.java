package org.bankcrm.core.internal.document;

import java.util.Arrays;

/**
 * How many slips of the hand lie between a word and others, case aside: letters left out, put in,
 * mistaken or swapped with their neighbour (optimal string alignment).
 *
 * <p>Words that have too many letters of their own are not looked at further; of the others only
 * pairs of letters that so few slips can bring together: a band along the diagonal, which {@link
 * #work} tells the size of.
 */
final class Distance {

  private static final int LONGEST = 128;

  /** Letters looked at side by side in the time that a pair of the band takes. */
  private static final int LETTERS = 8;

  private final char[] left;
  private final long letters;
  private char[] right = {};
  private int[] before = {};
  private int[] last = {};
  private int[] row = {};

  /** The distances from a word. */
  Distance(String word) {
    this.left = lower(word);
    this.letters = letters(left);
  }

  /** The distance of two words if it is at most {@code most}, else something greater. */
  static int upTo(int most, String left, String right) {
    return new Distance(left).upTo(most, right);
  }

  /** How many pairs of letters are looked at, at most; few where the letters say enough. */
  int work(int most, String other) {
    if (isTooLong(most, other)) {
      return 1;
    }
    return 1
        + (isOther(most, lower(other)) ? other.length() / LETTERS : left.length * (2 * most + 1));
  }

  /** The distance to a word if it is at most {@code most}, else something greater. */
  int upTo(int most, String other) {
    if (isTooLong(most, other)) {
      return most + 1;
    }
    right = lower(other);
    return isOther(most, right) ? most + 1 : find(most);
  }

  private boolean isTooLong(int most, String other) {
    return Math.abs(left.length - other.length()) > most
        || Math.max(left.length, other.length()) > LONGEST;
  }

  /** Whether either has more letters of its own than slips can bring: each brings at most one. */
  private boolean isOther(int most, char[] other) {
    long theirs = letters(other);
    return Long.bitCount(letters & ~theirs) > most || Long.bitCount(theirs & ~letters) > most;
  }

  private static long letters(char[] word) {
    long letters = 0;
    for (char letter : word) {
      letters |= 1L << letter; // letters that share a bit are taken for the same
    }
    return letters;
  }

  private int find(int most) {
    before = new int[right.length + 1];
    last = new int[right.length + 1];
    row = new int[right.length + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= left.length; i++) {
      if (fill(i, most) > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[right.length];
  }

  /** Fills the band of one letter's row and gives its least number. */
  private int fill(int i, int most) {
    int from = Math.max(1, i - most);
    int to = Math.min(right.length, i + most);
    Arrays.fill(row, most + 1);
    row[0] = i;
    int least = from == 1 ? i : most + 1;
    for (int j = from; j <= to; j++) {
      int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      int slid = 1 + Math.min(last[j], row[j - 1]);
      row[j] = Math.min(replaced, slid);
      if (isSwapped(i, j)) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      least = Math.min(least, row[j]);
    }
    return least;
  }

  private boolean isSwapped(int i, int j) {
    return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
  }

  private static char[] lower(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return letters;
  }
}
