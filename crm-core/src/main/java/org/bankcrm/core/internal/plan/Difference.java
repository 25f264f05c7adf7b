package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One value less another, in units of the scale that both have; missing where either is, or where
 * no value could hold it.
 */
record Difference(Slot now, Slot before) implements Finish {

  private static final long BOUND = ValueType.bound().longValueExact();

  @Override
  public List<Slot> slots() {
    return List.of(now, before);
  }

  @Override
  public long of(Row row, long[] derivedValues, long points) {
    long by = of(now.read(row, derivedValues), before.read(row, derivedValues));
    return by == Encoded.MISSING ? by : points + by;
  }

  /** Exact kinds stay so far within a {@code long} that this does not overflow. */
  private static long of(long to, long from) {
    long by = to - from;
    boolean known = to != Encoded.MISSING && from != Encoded.MISSING;
    return known && Math.abs(by) < BOUND ? by : Encoded.MISSING;
  }

  @Override
  public void finish(long[] totals, Block block) {
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
