package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/** Which bits of one word the value of one slot sets, of a row of which few values are asked. */
abstract sealed class RowLookup {

  private final int position;
  private final long missing;

  /** What a missing value sets. */
  private final long ifMissing;

  /** What a missing value might set. */
  private final long ifOpen;

  private RowLookup(Slot slot, long ifMissing, long ifOpen) {
    this.position = slot.position();
    this.missing = slot.missing();
    this.ifMissing = ifMissing;
    this.ifOpen = ifOpen;
  }

  /** For all tables and tests of one word; the tests are of open codes. */
  static RowLookup[] of(SlotTable[] tables, TestTable[] tests) {
    List<RowLookup> lookups = new ArrayList<>();
    for (SlotTable table : tables) {
      lookups.add(new OfScalar(table));
    }
    Map<Slot, List<TestTable>> bySlot = new LinkedHashMap<>();
    for (TestTable table : tests) {
      Slot slot = ((CodeTest) table.test()).slot();
      bySlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(table);
    }
    bySlot.forEach((slot, ofSlot) -> lookups.add(new OfCode(slot, ofSlot)));
    return lookups.toArray(new RowLookup[0]);
  }

  /** The bits that are certain. */
  final long bits(Row row) {
    long value = row.encoded(position);
    return value == missing ? ifMissing : bits(value, position, row);
  }

  /** The bits that are possible as well, since the value is missing. */
  final long open(Row row) {
    return row.encoded(position) == missing ? ifOpen : 0;
  }

  abstract long bits(long known, int at, Row row);

  /** Scalars lie in intervals. */
  private static final class OfScalar extends RowLookup {
    private final Intervals intervals;
    private final long[] byInterval;

    /** Where cuts lie near each other the bits of each value from {@code base}; otherwise none. */
    private final long[] byValue;

    private final long base;

    OfScalar(SlotTable table) {
      super(table.slot, table.bits(0), table.bitsIfMissing());
      this.intervals = table.intervals();
      this.byInterval = new long[intervals.count()];
      for (int i = 0; i < byInterval.length; i++) {
        byInterval[i] = table.bits(i);
      }
      boolean near = intervals.way() == IntervalSet.Way.TABLE;
      byte[] places = near ? intervals.table() : new byte[0];
      this.base = near ? intervals.base() : 0;
      this.byValue = new long[places.length];
      for (int i = 0; i < places.length; i++) {
        byValue[i] = byInterval[places[i]];
      }
    }

    @Override
    long bits(long known, int at, Row row) {
      int last = byValue.length - 1;
      return last < 0
          ? byInterval[intervals.of(known)]
          : byValue[(int) Math.max(0, Math.min(known - base, last))];
    }
  }

  /** Open codes are told one by one, and all others alike. */
  private static final class OfCode extends RowLookup {
    private final Map<Object, Long> byCode = new HashMap<>();
    private final long others;

    OfCode(Slot slot, List<TestTable> tables) {
      super(slot, ifMissing(tables, false), ifMissing(tables, true));
      this.others = or(tables, CodeTest::ifOther);
      for (TestTable table : tables) {
        for (Object code : test(table).members()) {
          byCode.computeIfAbsent(code, each -> or(tables, test -> test.of(each)));
        }
      }
    }

    private static CodeTest test(TestTable table) {
      return (CodeTest) table.test();
    }

    private static long or(List<TestTable> tables, Function<CodeTest, Truth> truth) {
      long bits = 0;
      for (TestTable table : tables) {
        bits |= table.bits(truth.apply(test(table)));
      }
      return bits;
    }

    private static long ifMissing(List<TestTable> tables, boolean open) {
      long bits = 0;
      for (TestTable table : tables) {
        Truth truth = test(table).ifMissing();
        bits |= truth == Truth.UNKNOWN && !open ? 0 : table.bits(truth);
      }
      return bits;
    }

    @Override
    long bits(long known, int at, Row row) {
      Long bits = byCode.isEmpty() ? null : byCode.get(row.object(at));
      return bits == null ? others : bits;
    }
  }
}
