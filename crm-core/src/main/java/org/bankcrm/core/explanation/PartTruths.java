package org.bankcrm.core.explanation;

import java.util.List;

/**
 * How the parts of a customer (holdings, household members, contacts) met a condition.
 *
 * @param met how many it is TRUE for
 * @param notMet how many it is FALSE for
 * @param unknown how many it is UNKNOWN for
 * @param first the explanations of the first {@value #MOST_EXPLAINED} parts, in the order of the
 *     list
 */
public record PartTruths(int met, int notMet, int unknown, List<ExplanationNode> first) {

  /** How many parts are explained one by one. */
  public static final int MOST_EXPLAINED = 10;

  /** Checks that the explanations fit the numbers. */
  public PartTruths {
    first = List.copyOf(first);
    if (met < 0 || notMet < 0 || unknown < 0) {
      throw new IllegalArgumentException("numbers of parts must not be negative");
    }
    if (first.size() != Math.min((long) met + notMet + unknown, MOST_EXPLAINED)) {
      throw new IllegalArgumentException("expected the explanations of the first parts");
    }
  }

  /** How many parts there are. */
  public int total() {
    return Math.addExact(Math.addExact(met, notMet), unknown);
  }

  /** Shows nothing of the customer. */
  @Override
  public String toString() {
    return "PartTruths";
  }
}
