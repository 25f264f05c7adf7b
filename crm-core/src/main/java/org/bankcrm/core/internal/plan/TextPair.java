package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.Truth;

/**
 * Whether two texts are the same, both folded as asked.
 *
 * @param left one text
 * @param right the other, with the same differences that do not count
 */
record TextPair(Texts.Key left, Texts.Key right) implements RowTest {

  static TextPair of(TextComparison comparison, Scope scope) {
    return new TextPair(
        new Texts.Key(scope.slot(comparison.left()), comparison.folding()),
        new Texts.Key(scope.slot(comparison.right()), comparison.folding()));
  }

  @Override
  public Truth test(Row row, long[] derived) {
    return left.isKnown(row, derived) && right.isKnown(row, derived)
        ? Truth.of(left.folded(row).equals(right.folded(row)))
        : Truth.UNKNOWN;
  }
}
