package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Truth;

/** What the row plan found for one customer. */
public final class Evaluation {

  private final RowPlan plan;
  final long[] lower;
  long[] upper;
  final long[] derived;

  Evaluation(RowPlan plan, long[] lower, long[] derived) {
    this.plan = plan;
    this.lower = lower;
    this.upper = lower;
    this.derived = derived;
  }

  boolean hasOwnUpper() {
    return upper != lower;
  }

  /** The upper valuation, from now on apart from the lower one. */
  long[] ownUpper() {
    if (upper == lower) {
      upper = lower.clone();
    }
    return upper;
  }

  /** The truth of a gate. */
  public Truth truth(int gate) {
    Group group = plan.gate(gate);
    if (group.holds(lower)) {
      return Truth.TRUE;
    }
    return group.holds(upper) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether a gate is TRUE. */
  public boolean isTrue(int gate) {
    return plan.gate(gate).holds(lower);
  }

  /**
   * Writes the places of the gates that are TRUE to the front of the target and tells how many;
   * negative numbers stand for no gate.
   */
  public int trueOf(int[] gates, int[] target) {
    int count = 0;
    for (int i = 0; i < gates.length; i++) {
      if (gates[i] >= 0 && isTrue(gates[i])) {
        target[count++] = i;
      }
    }
    return count;
  }

  /**
   * The first child of the gate's node that is not certainly true, from 0; -1 if none is needed.
   */
  int firstNotTrue(int gate) {
    if (isTrue(gate)) {
      return -1;
    }
    int before = 0;
    for (Group run : plan.runs(gate)) {
      long open = run.mask() & ~lower[run.word()];
      if (open != 0) {
        return before + Long.numberOfTrailingZeros(open) - Long.numberOfTrailingZeros(run.mask());
      }
      before += Long.bitCount(run.mask());
    }
    return 0;
  }

  int chosen(PlannedChoice choice) {
    int[] gates = choice.gates();
    int i = 0;
    while (i < gates.length && !isTrue(gates[i])) {
      i++;
    }
    return i;
  }

  boolean isSettled(PlannedChoice choice) {
    int[] gates = choice.gates();
    for (int gate : gates) {
      Group group = plan.gate(gate);
      if (group.holds(lower)) {
        return true;
      } else if (upper != lower && group.holds(upper)) {
        return false;
      }
    }
    return true;
  }

  /** The encoded code that a choice yields, or the number for a missing value. */
  public long yielded(int choice) {
    return derived[choice];
  }
}
