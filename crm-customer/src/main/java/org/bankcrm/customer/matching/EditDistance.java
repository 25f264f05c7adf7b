package org.bankcrm.customer.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** How many edits lead from one text to another, counted in code points. */
final class EditDistance {

  private EditDistance() {}

  /** Insertions, deletions and replacements. */
  static int levenshtein(PreparedName left, PreparedName right) {
    return distance(left, right, false);
  }

  /**
   * The same with exchanges of neighbours, where no part is edited twice (optimal string
   * alignment): from "ca" to "abc" are three.
   */
  static int alignment(PreparedName left, PreparedName right) {
    return distance(left, right, true);
  }

  private static int distance(PreparedName left, PreparedName right, boolean swaps) {
    if (left.text.equals(right.text)) {
      return 0;
    }
    if (left.length() == 0 || right.length() == 0) {
      return Math.max(left.length(), right.length());
    }
    return left.isPlain() && right.isPlain()
        ? inBits(left, right, swaps)
        : inTable(left.points(), right.points(), swaps);
  }

  /** A column of the table in two words: where the distance rises, and where it falls (Hyyrö). */
  private static int inBits(PreparedName left, PreparedName right, boolean swaps) {
    long up = -1;
    long down = 0;
    long diagonal = 0;
    long before = 0;
    int last = right.length() - 1;
    int distance = right.length();
    for (int i = 0; i < left.length(); i++) {
      long here = right.places(left.text.charAt(i));
      long swapped = swaps ? ((~diagonal & here) << 1) & before : 0;
      diagonal = (((here & up) + up) ^ up) | here | down | swapped;
      long rise = down | ~(diagonal | up);
      long fall = diagonal & up;
      distance += (int) (rise >>> last & 1) - (int) (fall >>> last & 1);
      rise = rise << 1 | 1;
      up = fall << 1 | ~(diagonal | rise);
      down = rise & diagonal;
      before = here;
    }
    return distance;
  }

  private static int inTable(int[] a, int[] b, boolean swaps) {
    int[] beforeLast = new int[b.length + 1];
    int[] last = new int[b.length + 1];
    int[] row = IntStream.rangeClosed(0, b.length).toArray();
    for (int i = 1; i <= a.length; i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length];
  }

  /**
   * Damerau's distance without that restriction, where what was exchanged may be edited again: from
   * "ca" to "abc" are two.
   */
  static int damerau(PreparedName left, PreparedName right) {
    int[] a = left.points();
    int[] b = right.points();
    int far = a.length + b.length;
    int[][] d = edges(a.length, b.length, far);
    Map<Integer, Integer> lastRow = new HashMap<>();
    for (int i = 1; i <= a.length; i++) {
      int lastColumn = 0;
      for (int j = 1; j <= b.length; j++) {
        int row = lastRow.getOrDefault(b[j - 1], 0);
        boolean same = a[i - 1] == b[j - 1];
        int swapped = d[row][lastColumn] + (i - row - 1) + 1 + (j - lastColumn - 1);
        lastColumn = same ? j : lastColumn;
        int edited = Math.min(d[i][j] + (same ? 0 : 1), Math.min(d[i + 1][j], d[i][j + 1]) + 1);
        d[i + 1][j + 1] = Math.min(edited, swapped);
      }
      lastRow.put(a[i - 1], i);
    }
    return d[a.length + 1][b.length + 1];
  }

  private static int[][] edges(int rows, int columns, int far) {
    int[][] d = new int[rows + 2][columns + 2];
    d[0][0] = far;
    for (int i = 0; i <= rows; i++) {
      d[i + 1][0] = far;
      d[i + 1][1] = i;
    }
    for (int j = 0; j <= columns; j++) {
      d[0][j + 1] = far;
      d[1][j + 1] = j;
    }
    return d;
  }
}
