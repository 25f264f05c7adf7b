package org.bankcrm.benchmarks.rival.rules;

import java.util.Arrays;
import java.util.List;

/** What an engine's rules found true of a customer: a bit for each part of up to 64 rules. */
public final class Findings {
  private final long[] trueParts = new long[Long.SIZE];

  /** Called by a rule whose part is true. */
  public void found(int rule, int part) {
    trueParts[rule] |= 1L << part;
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(trueParts, 0);
  }

  /** For each rule the first part not found, -1 where all were; bit i for such a rule i. */
  long firstNotTrue(List<Integer> partsOfRules, int[] failing) {
    long mask = 0;
    for (int rule = 0; rule < partsOfRules.size(); rule++) {
      int first = Long.numberOfTrailingZeros(~trueParts[rule]);
      failing[rule] = first == partsOfRules.get(rule) ? -1 : first;
      mask |= failing[rule] < 0 ? 1L << rule : 0;
    }
    return mask;
  }

  /** Bit i for rule i whose only part was found. */
  long mask() {
    long mask = 0;
    for (int rule = 0; rule < trueParts.length; rule++) {
      mask |= (trueParts[rule] & 1) << rule;
    }
    return mask;
  }
}
