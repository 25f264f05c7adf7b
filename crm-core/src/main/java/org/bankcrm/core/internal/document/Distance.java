package org.bankcrm.core.internal.document;

import java.util.Arrays;

/**
 * How many slips of the hand lie between two words, case aside: letters left out, put in, mistaken
 * or swapped with their neighbour (optimal string alignment).
 *
 * <p>Only pairs of letters that so few slips can bring together are looked at: a band along the
 * diagonal, which {@link #work} tells the size of.
 */
final class Distance {

  private static final int LONGEST = 128;

  private final int most;
  private final String left;
  private final String right;
  private int[] before;
  private int[] last;
  private int[] row;

  private Distance(int most, String left, String right) {
    this.most = most;
    this.left = left;
    this.right = right;
    this.before = new int[right.length() + 1];
    this.last = new int[right.length() + 1];
    this.row = new int[right.length() + 1];
  }

  /** How many pairs of letters are looked at, at most; none where the lengths say enough. */
  static int work(int most, String left, String right) {
    return isTooFar(most, left, right) ? 0 : left.length() * (2 * most + 1);
  }

  private static boolean isTooFar(int most, String left, String right) {
    return Math.abs(left.length() - right.length()) > most
        || Math.max(left.length(), right.length()) > LONGEST;
  }

  /** The distance if it is at most {@code most}, else something greater. */
  static int upTo(int most, String left, String right) {
    return isTooFar(most, left, right) ? most + 1 : new Distance(most, left, right).find();
  }

  private int find() {
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      if (fill(i) > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[right.length()];
  }

  /** Fills the band of one letter's row and gives its least number. */
  private int fill(int i) {
    int from = Math.max(1, i - most);
    int to = Math.min(right.length(), i + most);
    Arrays.fill(row, most + 1);
    row[0] = i;
    int least = from == 1 ? i : most + 1;
    for (int j = from; j <= to; j++) {
      int replaced = last[j - 1] + (isSame(i, j) ? 0 : 1);
      int slid = 1 + Math.min(last[j], row[j - 1]);
      row[j] = Math.min(replaced, slid);
      if (isSwapped(i, j)) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      least = Math.min(least, row[j]);
    }
    return least;
  }

  private boolean isSame(int i, int j) {
    return lower(left, i - 1) == lower(right, j - 1);
  }

  private boolean isSwapped(int i, int j) {
    return i > 1
        && j > 1
        && lower(left, i - 1) == lower(right, j - 2)
        && lower(left, i - 2) == lower(right, j - 1);
  }

  private static char lower(String text, int at) {
    return Character.toLowerCase(text.charAt(at));
  }
}
