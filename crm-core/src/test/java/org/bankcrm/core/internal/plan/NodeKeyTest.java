package org.bankcrm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bankcrm.core.condition.ValueType;
import org.junit.jupiter.api.Test;

class NodeKeyTest {

  private static final Slot AGE = slot(0);
  private static final Slot INCOME = slot(1);
  private static final Node YES = new Node.Fixed(1, true);
  private static final Node NO = new Node.Fixed(0, false);

  private static Slot slot(int index) {
    return new Slot(index, index, false, -1, 0, ValueType.INTEGER);
  }

  @Test
  void keys_ofTheSameNode_areEqual() {
    assertThat(NodeKey.ofLiteral(AGE, new long[] {1, 5}, true))
        .isEqualTo(NodeKey.ofLiteral(AGE, new long[] {1, 5}, true))
        .hasSameHashCodeAs(NodeKey.ofLiteral(AGE, new long[] {1, 5}, true));
    assertThat(NodeKey.ofCount(1, List.of(YES, NO)))
        .isEqualTo(NodeKey.ofCount(1, List.of(YES, NO)));
  }

  /** Whatever tells two nodes apart: form, slot, ranges, openness, count, children, order, sign. */
  @Test
  void keys_ofDifferentNodes_differ() {
    List<NodeKey> keys =
        List.of(
            NodeKey.ofLiteral(AGE, new long[] {1, 5}, true),
            NodeKey.ofLiteral(AGE, new long[] {1, 5}, false),
            NodeKey.ofLiteral(AGE, new long[] {1, 6}, true),
            NodeKey.ofLiteral(AGE, new long[0], true),
            NodeKey.ofLiteral(INCOME, new long[] {1, 5}, true),
            NodeKey.ofTested(0, true),
            NodeKey.ofTested(0, false),
            NodeKey.ofTested(1, true),
            NodeKey.ofCount(1, List.of(NO, YES)),
            NodeKey.ofCount(1, List.of(YES, NO)),
            NodeKey.ofCount(2, List.of(YES, NO)),
            NodeKey.ofCount(1, List.of(YES)));

    assertThat(keys).doesNotHaveDuplicates();
  }

  /** Neighbouring numbers, of which books are full, spread over the table. */
  @Test
  void hashes_ofNeighbouringRanges_hardlyEverMeet() {
    Set<Integer> hashes = new HashSet<>();
    IntStream.range(0, 10_000)
        .forEach(
            i ->
                hashes.add(
                    NodeKey.ofLiteral(slot(i % 100), new long[] {i, i + 1}, true).hashCode()));

    assertThat(hashes).hasSizeGreaterThan(9_990);
  }
}
