package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import org.bankcrm.core.attribute.Row;

/**
 * The tables of one stage: looks all values of a customer up at once.
 *
 * <p>Which values are missing is told by a word of bits and minded afterwards, because a branch on
 * each would be mispredicted for every tenth customer.
 */
final class TableSet {

  /** Up to so many words of bits are gathered in registers. */
  private static final int FEW = 8;

  private final SlotTable[] tables;
  private final boolean few;

  /** For few words: the rows of all tables behind each other, each of eight words. */
  private final long[] rows;

  private final int[] starts;
  private final IntervalSet intervals;

  TableSet(SlotTable[] tables, int words) {
    this.tables = tables.clone();
    Arrays.sort(this.tables, (left, right) -> left.intervals().compareTo(right.intervals()));
    this.few = words <= FEW;
    this.starts = new int[tables.length];
    Slot[] slots = new Slot[tables.length];
    Intervals[] intervalsOf = new Intervals[tables.length];
    int size = 0;
    for (int i = 0; i < tables.length; i++) {
      starts[i] = size;
      slots[i] = this.tables[i].slot;
      intervalsOf[i] = this.tables[i].intervals();
      size += FEW * intervalsOf[i].count();
    }
    this.intervals = new IntervalSet(slots, intervalsOf);
    this.rows = few ? rows(size) : new long[0];
  }

  private long[] rows(int size) {
    long[] all = new long[size];
    for (int i = 0; i < tables.length; i++) {
      tables[i].copyRows(all, starts[i], FEW);
    }
    return all;
  }

  int size() {
    return tables.length;
  }

  /** Sets the bits of all values. */
  void look(Row row, Evaluation evaluation) {
    intervals.find(row, evaluation.derived, evaluation.intervals);
    for (int from = 0; from < tables.length; from += Long.SIZE) {
      int to = Math.min(from + Long.SIZE, tables.length);
      long missing = few ? lookFew(from, to, evaluation) : lookMany(from, to, evaluation);
      for (; missing != 0; missing &= missing - 1) {
        tables[from + Long.numberOfTrailingZeros(missing)].setIfMissing(evaluation.ownUpper());
      }
    }
  }

  private long lookMany(int from, int to, Evaluation evaluation) {
    int[] found = evaluation.intervals;
    long missing = 0;
    for (int i = from; i < to; i++) {
      int interval = found[i];
      tables[i].set(interval, evaluation.lower);
      missing |= (long) ((interval - 1) >>> 31) << i; // a shift counts modulo 64
    }
    return missing;
  }

  /** The same with a variable for each word, since going through memory takes most of the time. */
  private long lookFew(int from, int to, Evaluation evaluation) {
    int[] found = evaluation.intervals;
    long missing = 0;
    long w0 = 0;
    long w1 = 0;
    long w2 = 0;
    long w3 = 0;
    long w4 = 0;
    long w5 = 0;
    long w6 = 0;
    long w7 = 0;
    for (int i = from; i < to; i++) {
      int interval = found[i];
      int at = starts[i] + interval * FEW;
      w0 |= rows[at];
      w1 |= rows[at + 1];
      w2 |= rows[at + 2];
      w3 |= rows[at + 3];
      w4 |= rows[at + 4];
      w5 |= rows[at + 5];
      w6 |= rows[at + 6];
      w7 |= rows[at + 7];
      missing |= (long) ((interval - 1) >>> 31) << i;
    }
    evaluation.add(w0, w1, w2, w3, w4, w5, w6, w7);
    return missing;
  }
}
