package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One value less another, in units of the scale that both have; missing where either is, or where
 * no value could hold it.
 */
record Difference(Slot now, Slot before) {

  private static final long BOUND = ValueType.bound().longValueExact();

  /** The stage at which both can be read. */
  int level() {
    return Math.max(now.level(), before.level());
  }

  long of(Row row, long[] derivedValues) {
    return of(now.read(row, derivedValues), before.read(row, derivedValues));
  }

  /** Exact kinds stay so far within a {@code long} that this does not overflow. */
  private static long of(long to, long from) {
    long by = to - from;
    boolean known = to != Encoded.MISSING && from != Encoded.MISSING;
    return known && Math.abs(by) < BOUND ? by : Encoded.MISSING;
  }

  /** Adds it to the totals of a block's rows; a missing one makes a total missing. */
  void addTo(long[] totals, Block block) {
    long[] to = block.slices[0];
    long[] from = block.slices[1];
    for (int start = 0; start < block.count; start += block.words()) {
      int count = block.within(start, block.words());
      block.load(now, start, to);
      block.load(before, start, from);
      for (int i = 0; i < count; i++) {
        long by = of(to[i], from[i]);
        boolean known = by != Encoded.MISSING && totals[start + i] != Encoded.MISSING;
        totals[start + i] = known ? totals[start + i] + by : Encoded.MISSING;
      }
    }
  }
}
