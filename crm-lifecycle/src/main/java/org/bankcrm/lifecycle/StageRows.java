package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a grid as arrays: of each cell those that may open, in the order in which they go.
 *
 * <p>A row opens if one value lies within its bounds, and all values of its further tests do.
 */
final class StageRows {

  /** Where the rows of a cell begin; those of the next end them. */
  final int[] start;

  /**
   * By row: the value tested, its bounds (both inclusive), the number of the transition or {@link
   * StageTable#UNDECIDED}, its end.
   */
  final int[] tested;

  final long[] low;
  final long[] high;
  final int[] transition;
  final byte[] to;

  /** By row: further tests as {value, low, high, value, low, high …}. */
  final long[][] further;

  /**
   * One row.
   *
   * @param transition its number, or that it cannot be told whether it goes
   * @param to the number of the stage it leads to
   * @param tests values and bounds, {value, low, high} each
   */
  record Row(int transition, int to, List<long[]> tests) {}

  StageRows(List<List<Row>> cells) {
    this.start = new int[cells.size() + 1];
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      rows.addAll(cells.get(cell));
      start[cell + 1] = rows.size();
    }
    int size = rows.size();
    this.tested = new int[size];
    this.low = new long[size];
    this.high = new long[size];
    this.transition = new int[size];
    this.to = new byte[size];
    this.further = new long[size][];
    for (int row = 0; row < size; row++) {
      fill(row, rows.get(row));
    }
  }

  private void fill(int row, Row from) {
    List<long[]> tests = from.tests();
    tested[row] = tests.isEmpty() ? 0 : (int) tests.get(0)[0];
    low[row] = tests.isEmpty() ? Long.MIN_VALUE : tests.get(0)[1];
    high[row] = tests.isEmpty() ? Long.MAX_VALUE : tests.get(0)[2];
    transition[row] = from.transition();
    to[row] = (byte) from.to();
    further[row] = tests.stream().skip(1).flatMapToLong(Arrays::stream).toArray();
  }

  /** The first row of a cell that opens for a value; -1 if none does. */
  int first(int cell, long value) {
    for (int row = start[cell]; row < start[cell + 1]; row++) {
      if (low[row] <= value && value <= high[row]) {
        return row;
      }
    }
    return -1;
  }

  /** The first row of a cell that opens for some values; -1 if none does. */
  int first(int cell, long[] values) {
    for (int row = start[cell]; row < start[cell + 1]; row++) {
      if (isOpen(row, values)) {
        return row;
      }
    }
    return -1;
  }

  private boolean isOpen(int row, long[] values) {
    boolean free = low[row] == Long.MIN_VALUE && high[row] == Long.MAX_VALUE;
    if (!free && !lies(values[tested[row]], low[row], high[row])) {
      return false;
    }
    long[] tests = further[row];
    for (int i = 0; i < tests.length; i += 3) {
      if (!lies(values[(int) tests[i]], tests[i + 1], tests[i + 2])) {
        return false;
      }
    }
    return true;
  }

  private static boolean lies(long value, long low, long high) {
    return low <= value && value <= high;
  }
}
