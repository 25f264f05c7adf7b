package org.bankcrm.core.internal.plan;

import java.util.Set;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetTest.Test;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * A set of codes, or a code as a set of its own, against another.
 *
 * @param left one set or code
 * @param test how they are compared
 * @param right the other
 */
record CodeSetPair(Slot left, Test test, Slot right) implements RowTest {

  static CodeSetPair of(CodeSetComparison comparison, Scope scope) {
    return new CodeSetPair(
        scope.slot(comparison.left()), comparison.test(), scope.slot(comparison.right()));
  }

  @Override
  public Truth test(Row row, long[] derived) {
    long one = left.read(row, derived);
    long other = right.read(row, derived);
    return one == left.missing() || other == right.missing()
        ? Truth.UNKNOWN
        : Truth.of(holds(codes(left, one, row), codes(right, other, row)));
  }

  private static Set<?> codes(Slot slot, long value, Row row) {
    if (slot.type().kind() == ValueType.Kind.CODE_SET) {
      return (Set<?>) row.object(slot.position());
    }
    return Set.of(
        slot.isScalar() ? Encoded.decode(slot.type(), value) : row.object(slot.position()));
  }

  private boolean holds(Set<?> one, Set<?> other) {
    return switch (test) {
      case HAS_ANY -> hasAny(one, other);
      case HAS_NONE -> !hasAny(one, other);
      case HAS_ALL -> one.containsAll(other);
      case ONLY -> other.containsAll(one);
      case EXACTLY -> one.size() == other.size() && one.containsAll(other);
    };
  }

  private static boolean hasAny(Set<?> one, Set<?> other) {
    for (Object code : other) {
      if (one.contains(code)) {
        return true;
      }
    }
    return false;
  }
}
