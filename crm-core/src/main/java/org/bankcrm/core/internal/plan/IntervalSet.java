package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import org.bankcrm.core.attribute.Row;

/**
 * The intervals of several slots, looked up one after the other: flat arrays without a branch that
 * depends on the customer. Slots found in the same way stand together. {@link Intervals#of} is the
 * plain form.
 */
final class IntervalSet {

  /** How the interval of a value is found. */
  enum Way {
    /** Cuts near each other: a table of all values between them. */
    TABLE,
    /** Halving, by the sign of a difference; the exact kinds stay clear of overflow. */
    HALVE,
    /** Reals, which need all bits: halving by comparison. */
    SEARCH
  }

  private static final long BEYOND = 1L << 61;

  private final Intervals[] all;
  private final SlotReader values;
  private final int tables;
  private final int halved;

  /** Where a slot's part of {@code table} or {@code cuts} begins. */
  private final int[] starts;

  private final byte[] table;
  private final long[] bases;
  private final long[] leasts;
  private final int[] lasts;

  /** Each cut less one, then numbers beyond all values: 2^n - 1 for each slot. */
  private final long[] cuts;

  private final int[] halves;

  /** Of slots in the order of their intervals. */
  IntervalSet(Slot[] slots, Intervals[] intervals) {
    this.all = intervals.clone();
    this.values = new SlotReader(slots);
    int[] counts = new int[Way.values().length];
    for (Intervals each : all) {
      counts[each.way().ordinal()]++;
    }
    this.tables = counts[Way.TABLE.ordinal()];
    this.halved = tables + counts[Way.HALVE.ordinal()];
    this.starts = new int[halved];
    this.bases = new long[tables];
    this.leasts = new long[tables];
    this.lasts = new int[tables];
    this.halves = new int[halved];
    this.table = layTables();
    this.cuts = layCuts();
  }

  int size() {
    return all.length;
  }

  private byte[] layTables() {
    byte[] laid = {};
    for (int i = 0; i < tables; i++) {
      byte[] each = all[i].table();
      starts[i] = laid.length;
      bases[i] = all[i].base();
      leasts[i] = all[i].cuts()[0];
      lasts[i] = each.length - 1;
      laid = Arrays.copyOf(laid, laid.length + each.length);
      System.arraycopy(each, 0, laid, starts[i], each.length);
    }
    return laid;
  }

  private long[] layCuts() {
    long[] laid = {};
    for (int i = tables; i < halved; i++) {
      long[] each = all[i].cuts();
      int half = Math.max(1, Integer.highestOneBit(each.length));
      starts[i] = laid.length;
      halves[i] = half;
      laid = Arrays.copyOf(laid, laid.length + 2 * half - 1);
      Arrays.fill(laid, starts[i], laid.length, BEYOND);
      for (int cut = 0; cut < each.length; cut++) {
        laid[starts[i] + cut] = each[cut] - 1;
      }
    }
    return laid;
  }

  /**
   * Finds the intervals of a customer's values.
   *
   * @param found where they go, in the order of the slots
   */
  void find(Row row, long[] derivedValues, int[] found) {
    for (int i = 0; i < tables; i++) {
      long value = values.read(i, row, derivedValues);
      int at = (int) Math.max(0, Math.min(value - bases[i], lasts[i]));
      int below = (int) ((value - leasts[i]) >>> 63); // one less where it is missing
      found[i] = table[starts[i] + at] - below;
    }
    for (int i = tables; i < halved; i++) {
      found[i] = halve(starts[i], halves[i], values.read(i, row, derivedValues));
    }
    for (int i = halved; i < all.length; i++) {
      found[i] = all[i].of(values.read(i, row, derivedValues));
    }
  }

  private int halve(int start, int half, long value) {
    int at = start;
    for (int step = half; step > 0; step >>= 1) {
      at += step & (int) ((cuts[at + step - 1] - value) >> 63);
    }
    return at - start;
  }
}
