package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Truth;
import org.jspecify.annotations.Nullable;

/** What the row plan found for one customer. */
public final class Evaluation implements Findings {

  private final Plan whole;
  private final RowPlan plan;
  final long[] lower;
  long[] upper;
  private long @Nullable [] spare;
  final long[] derived;
  final byte[] bins;

  /** The intervals of the values that are looked up at once. */
  final int[] intervals;

  Evaluation(Plan whole, RowPlan plan, long[] derived, byte[] bins, int[] intervals) {
    this.whole = whole;
    this.plan = plan;
    this.lower = new long[plan.words()];
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

  @Override
  public Truth truth(int gate) {
    if (plan.holds(gate, lower)) {
      return Truth.TRUE;
    }
    return plan.holds(gate, upper) ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public boolean isTrue(int gate) {
    return plan.holds(gate, lower);
  }

  @Override
  public int firstNotTrue(int gate) {
    int population = whole.gate(gate).population();
    if (population != Plan.NO_POPULATION && !isTrue(population)) {
      return Plan.NOT_ASKED;
    }
    int child = plan.firstUnset(gate, lower);
    return child < 0 ? -1 : whole.partOf(gate, child);
  }

  @Override
  public int chosen(int choice) {
    return chosen(whole.derivations().choices().get(choice));
  }

  @Override
  public boolean isSettled(int choice) {
    return isSettled(whole.derivations().choices().get(choice));
  }

  @Override
  public int bin(int number) {
    return bins[number];
  }

  @Override
  public long sum(int sum) {
    return derived[whole.derivations().sums().get(sum).derived()];
  }

  @Override
  public long ranking(int ranking) {
    return plan.ranking(ranking, this);
  }

  @Override
  public long[] derived() {
    return derived;
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
