package org.bankcrm.core.internal.document;

import java.util.Locale;

/**
 * How many slips of the hand lie between two words, case aside: letters left out, put in, mistaken
 * or swapped with their neighbour (optimal string alignment).
 */
final class Distance {

  private static final int LONGEST = 128;

  private Distance() {}

  /** The distance if it is at most {@code most}, else something greater. */
  static int upTo(int most, String left, String right) {
    boolean tooFar = Math.abs(left.length() - right.length()) > most;
    if (tooFar || Math.max(left.length(), right.length()) > LONGEST) {
      return most + 1;
    }
    return distance(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT), most);
  }

  private static int distance(String left, String right, int most) {
    int[][] rows = new int[left.length() + 1][right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      if (fill(rows, i, left, right) > most) {
        return most + 1;
      }
    }
    return rows[left.length()][right.length()];
  }

  /** Fills the row of one letter and gives its least number. */
  private static int fill(int[][] rows, int i, String left, String right) {
    rows[i][0] = i;
    int least = i;
    for (int j = 1; j <= right.length(); j++) {
      boolean same = left.charAt(i - 1) == right.charAt(j - 1);
      int replaced = rows[i - 1][j - 1] + (same ? 0 : 1);
      int slid = 1 + Math.min(rows[i - 1][j], rows[i][j - 1]);
      rows[i][j] = Math.min(replaced, slid);
      if (isSwapped(left, i, right, j)) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
      least = Math.min(least, rows[i][j]);
    }
    return least;
  }

  private static boolean isSwapped(String left, int i, String right, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
