package org.bankcrm.core.condition;

import java.util.List;

/**
 * How large a connective is, found when it is made: how deep it goes, how many conditions it holds,
 * and its hash. Keeping all three makes comparing and writing safe whatever a program puts
 * together: no walk goes deeper than {@link #MOST_DEPTH} or meets more than {@link #MOST_NODES}.
 */
record Extent(int depth, int nodes, int hash) {

  /** How many conditions may stand within each other: twice what a document may, for policies. */
  static final int MOST_DEPTH = 512;

  /** How many conditions one may hold, those that stand in several places counted in each. */
  static final int MOST_NODES = 10_000_000;

  private static final Extent LEAF = new Extent(1, 1, 0);

  static Extent of(int salt, List<Condition> parts) {
    int depth = 0;
    long nodes = 1;
    int hash = salt;
    for (Condition part : parts) {
      Extent inner = of(part);
      depth = Math.max(depth, inner.depth);
      nodes += inner.nodes;
      hash = 31 * hash + part.hashCode();
    }
    check(depth + 1, MOST_DEPTH, " conditions stand within each other");
    check(nodes, MOST_NODES, " conditions are put together");
    return new Extent(depth + 1, (int) nodes, hash);
  }

  private static void check(long found, int most, String what) {
    if (found > most) {
      throw new IllegalArgumentException(
          "more than " + most + what + "; make a segment of the inner ones and refer to it");
    }
  }

  private static Extent of(Condition condition) {
    if (condition instanceof Connective connective) {
      return connective.extent;
    }
    return condition instanceof ElementTest test ? test.extent : LEAF;
  }
}
