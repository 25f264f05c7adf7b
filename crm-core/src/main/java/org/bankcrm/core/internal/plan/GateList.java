package org.bankcrm.core.internal.plan;

import java.util.Arrays;

/**
 * Some gates of a plan whose outcomes are asked together, again and again.
 *
 * <p>A gate is most often an AND whose parts are neighbouring bits of one word. Then the first part
 * that is not TRUE is told by a table, for each bit of the word and for none.
 */
public final class GateList {

  private static final int ROW = Long.SIZE + 1;

  private final Plan plan;
  private final int[] gates;
  private final int[] words;
  private final long[] masks;
  private final int[] counts;
  private final boolean[] plain;
  private final short[] parts;

  GateList(Plan plan, RowPlan rows, int[] gates) {
    this.plan = plan;
    this.gates = gates.clone();
    this.words = new int[gates.length];
    this.masks = new long[gates.length];
    this.counts = new int[gates.length];
    this.plain = new boolean[gates.length];
    this.parts = new short[gates.length * ROW];
    Arrays.fill(parts, (short) -1);
    for (int i = 0; i < gates.length; i++) {
      Group group = gates[i] < 0 ? Group.NEVER : rows.group(gates[i]);
      words[i] = group.word();
      masks[i] = group.mask();
      counts[i] = group.count();
      plain[i] = gates[i] < 0 || (rows.isPlain(gates[i]) && isForEverybody(gates[i]));
      if (gates[i] >= 0 && plain[i]) {
        fillParts(i, group);
      }
    }
  }

  private boolean isForEverybody(int gate) {
    return plan.gate(gate).population() == Plan.NO_POPULATION;
  }

  private void fillParts(int place, Group group) {
    int child = 0;
    for (long rest = group.mask(); rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      parts[place * ROW + bit] = (short) plan.partOf(gates[place], child++);
    }
  }

  /** Writes the places of the gates that are TRUE to the front of the target and tells how many. */
  public int trueOf(Findings findings, int[] target) {
    return findings instanceof Evaluation evaluation
        ? trueOf(evaluation.lower, target)
        : trueOneByOne(findings, target);
  }

  private int trueOneByOne(Findings findings, int[] target) {
    int count = 0;
    for (int i = 0; i < gates.length; i++) {
      if (gates[i] >= 0 && findings.isTrue(gates[i])) {
        target[count++] = i;
      }
    }
    return count;
  }

  private int trueOf(long[] bits, int[] target) {
    int count = 0;
    for (int i = 0; i < masks.length; i++) {
      target[count] = i; // kept only if counted: no branch to mispredict
      int open = Long.bitCount(bits[words[i]] & masks[i]) - counts[i];
      count += 1 + (open >> 31);
    }
    return count;
  }

  /**
   * For each gate the first part of its condition that is not TRUE: its place in an {@code All}, 0
   * for other conditions; -1 where the gate is TRUE or there is none.
   */
  public void firstNotTrue(Findings findings, int[] target) {
    if (findings instanceof Evaluation evaluation) {
      firstNotTrue(evaluation, target);
      return;
    }
    for (int i = 0; i < gates.length; i++) {
      target[i] = gates[i] < 0 ? -1 : findings.firstNotTrue(gates[i]);
    }
  }

  private void firstNotTrue(Evaluation evaluation, int[] target) {
    long[] bits = evaluation.lower;
    for (int i = 0; i < masks.length; i++) {
      target[i] =
          plain[i]
              ? parts[i * ROW + Long.numberOfTrailingZeros(masks[i] & ~bits[words[i]])]
              : evaluation.firstNotTrue(gates[i]);
    }
  }
}
