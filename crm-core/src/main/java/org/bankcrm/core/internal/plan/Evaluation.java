package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Truth;
import org.jspecify.annotations.Nullable;

/** What the row plan found for one customer. */
public final class Evaluation {

  private final RowPlan plan;
  final long[] lower;
  long[] upper;
  private long @Nullable [] spare;
  final long[] derived;
  final byte[] bins;

  /** The intervals of the values that are looked up at once. */
  final int[] intervals;

  Evaluation(RowPlan plan, long[] lower, long[] derived, byte[] bins, int[] intervals) {
    this.plan = plan;
    this.lower = lower;
    this.upper = lower;
    this.derived = derived;
    this.bins = bins;
    this.intervals = intervals;
  }

  /** Sets bits of the first eight words; those beyond the last word are none. */
  void add(long w0, long w1, long w2, long w3, long w4, long w5, long w6, long w7) {
    int last = lower.length - 1; // a bit of a missing word is never set: any place will do
    lower[0] |= w0;
    lower[Math.min(1, last)] |= w1;
    lower[Math.min(2, last)] |= w2;
    lower[Math.min(3, last)] |= w3;
    lower[Math.min(4, last)] |= w4;
    lower[Math.min(5, last)] |= w5;
    lower[Math.min(6, last)] |= w6;
    lower[Math.min(7, last)] |= w7;
  }

  boolean hasOwnUpper() {
    return upper != lower;
  }

  /** The upper valuation, from now on apart from the lower one. */
  long[] ownUpper() {
    if (upper == lower) {
      if (spare == null) {
        spare = new long[lower.length];
      }
      upper = spare;
      System.arraycopy(lower, 0, upper, 0, lower.length);
    }
    return upper;
  }

  /** Forgets what was found; the memory serves again. */
  void clear() {
    for (int i = 0; i < lower.length; i++) {
      lower[i] = 0;
    }
    upper = lower;
  }

  /** What is certain is possible: bits set in the lower valuation since then are set in both. */
  void takeCertainAsPossible() {
    for (int i = 0; i < lower.length; i++) {
      upper[i] |= lower[i];
    }
  }

  /** The truth of a gate. */
  public Truth truth(int gate) {
    if (plan.holds(gate, lower)) {
      return Truth.TRUE;
    }
    return plan.holds(gate, upper) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether a gate is TRUE. */
  public boolean isTrue(int gate) {
    return plan.holds(gate, lower);
  }

  /** The first child of the gate's node that is not certainly true; -1 where the gate is TRUE. */
  int firstNotTrue(int gate) {
    return plan.firstUnset(gate, lower);
  }

  int chosen(PlannedChoice choice) {
    int[] gates = choice.gates();
    int i = choice.held() == 0 || isSettled(choice) ? 0 : choice.held();
    while (i < gates.length && !isTrue(gates[i])) {
      i++;
    }
    return i;
  }

  boolean isSettled(PlannedChoice choice) {
    int[] gates = choice.gates();
    for (int gate : gates) {
      if (plan.holds(gate, lower)) {
        return true;
      } else if (upper != lower && plan.holds(gate, upper)) {
        return false;
      }
    }
    return true;
  }
}
