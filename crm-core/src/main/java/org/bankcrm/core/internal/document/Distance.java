package org.bankcrm.core.internal.document;

import java.util.Locale;

/** How many slips of the hand lie between two words: Levenshtein's distance, case aside. */
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
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      if (next(row, left.charAt(i - 1), right, i) > most) {
        return most + 1;
      }
    }
    return row[right.length()];
  }

  /** Turns the row of one letter into that of the next; gives its least number. */
  private static int next(int[] row, char letter, String right, int i) {
    int diagonal = row[0];
    row[0] = i;
    int least = i;
    for (int j = 1; j < row.length; j++) {
      int replaced = diagonal + (letter == right.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      least = Math.min(least, row[j]);
    }
    return least;
  }
}
