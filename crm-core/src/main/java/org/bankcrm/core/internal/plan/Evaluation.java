package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Truth;

/** What the row plan found for one customer. */
public final class Evaluation {

  private final RowPlan plan;
  final long[] lower;
  long[] upper;
  final long[] derived;
  final int[] bins;

  Evaluation(RowPlan plan, long[] lower, long[] derived, int[] bins) {
    this.plan = plan;
    this.lower = lower;
    this.upper = lower;
    this.derived = derived;
    this.bins = bins;
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

  /**
   * Writes the places of the gates that are TRUE to the front of the target and tells how many;
   * negative numbers stand for no gate.
   */
  public int trueOf(int[] gates, int[] target) {
    int count = 0;
    for (int i = 0; i < gates.length; i++) {
      target[count] = i; // kept only if counted: no branch to mispredict
      count += gates[i] >= 0 && isTrue(gates[i]) ? 1 : 0;
    }
    return count;
  }

  /** The first child of the gate's node that is not certainly true; -1 where the gate is TRUE. */
  int firstNotTrue(int gate) {
    return plan.firstUnset(gate, lower);
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
      if (plan.holds(gate, lower)) {
        return true;
      } else if (upper != lower && plan.holds(gate, upper)) {
        return false;
      }
    }
    return true;
  }
}
