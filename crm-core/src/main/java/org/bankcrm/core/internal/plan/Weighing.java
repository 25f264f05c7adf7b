package org.bankcrm.core.internal.plan;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.internal.value.Encoded;

/** What a model tells, in binary fractions and in one order: of one customer as in columns. */
record Weighing(List<Slot> slots, Weights weights) implements Finish {

  private static final long EXACT = 1L << 53;
  private static final double BOUND = ValueType.bound().doubleValue();
  private static final long LAST = ValueType.bound().longValueExact() - 1;

  @Override
  public long of(Row row, long[] derivedValues, long points) {
    double figure = nearest(points, weights.digits());
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      figure += adds(slot, weights.factors().get(i), slot.read(row, derivedValues));
    }
    return told(figure);
  }

  @Override
  public void finish(long[] totals, Block block) {
    for (int start = 0; start < block.count; start += block.words()) {
      int count = block.within(start, block.words());
      double[] figures = block.reals;
      for (int i = 0; i < count; i++) {
        figures[i] = nearest(totals[start + i], weights.digits());
      }
      for (int slot = 0; slot < slots.size(); slot++) {
        add(slot, start, count, block);
      }
      for (int i = 0; i < count; i++) {
        boolean known = totals[start + i] != Encoded.MISSING;
        totals[start + i] = known ? told(figures[i]) : Encoded.MISSING;
      }
    }
  }

  private void add(int place, int start, int count, Block block) {
    Slot slot = slots.get(place);
    Factor factor = weights.factors().get(place);
    long[] values = block.slices[0];
    block.load(slot, start, values);
    for (int i = 0; i < count; i++) {
      block.reals[i] += adds(slot, factor, values[i]);
    }
  }

  /** What is missing adds nothing: the points of its bin stand for it. */
  private static double adds(Slot slot, Factor factor, long value) {
    return value == slot.missing() ? 0 : factor.of(number(slot.type(), value));
  }

  private static double number(ValueType type, long value) {
    return switch (type.kind()) {
      case REAL -> (Double) Encoded.decode(type, value);
      case MONEY -> nearest(value, type.currency().orElseThrow().getDefaultFractionDigits());
      case DECIMAL -> nearest(value, type.scale());
      default -> value;
    };
  }

  /** The binary fraction nearest to a decimal: one division where both sides are exact. */
  private static double nearest(long units, int digits) {
    return Math.abs(units) <= EXACT
        ? units / power(digits)
        : BigDecimal.valueOf(units, digits).doubleValue();
  }

  private long told(double figure) {
    double told = weights.link().of(weights.base() + figure / weights.by());
    double units = Math.rint(told * power(weights.scale()));
    return Math.abs(units) < BOUND ? (long) units : units < 0 ? -LAST : LAST;
  }

  /** Exact to 10^22, and no currency or decimal has more digits than 18. */
  private static double power(int digits) {
    double power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
