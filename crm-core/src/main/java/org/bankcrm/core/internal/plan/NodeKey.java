package org.bankcrm.core.internal.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What makes two nodes of a circuit the same: their form and the numbers that tell it apart.
 *
 * <p>Plain numbers with a hash of their own, since a large book asks for some ten thousand of them.
 */
final class NodeKey {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private static final int LITERAL = 0;
  private static final int OPEN_LITERAL = 1;
  private static final int TESTED = 2;
  private static final int NOT_TESTED = 3;
  private static final int COUNT = 4;

  private final long[] numbers;
  private final int hash;

  private NodeKey(long[] numbers) {
    long mixed = 0;
    for (long number : numbers) {
      mixed = (mixed ^ number) * ODD;
      mixed ^= mixed >>> 29;
    }
    this.numbers = numbers;
    this.hash = (int) (mixed ^ mixed >>> 32);
  }

  static NodeKey ofLiteral(Slot slot, long[] ranges, boolean open) {
    long[] numbers = new long[ranges.length + 2];
    numbers[0] = open ? OPEN_LITERAL : LITERAL;
    numbers[1] = slot.index();
    System.arraycopy(ranges, 0, numbers, 2, ranges.length);
    return new NodeKey(numbers);
  }

  static NodeKey ofTested(int number, boolean positive) {
    return new NodeKey(new long[] {positive ? TESTED : NOT_TESTED, number});
  }

  static NodeKey ofCount(int count, List<Node> children) {
    long[] numbers = new long[children.size() + 2];
    numbers[0] = COUNT;
    numbers[1] = count;
    for (int i = 0; i < children.size(); i++) {
      numbers[i + 2] = children.get(i).id;
    }
    return new NodeKey(numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeKey that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
