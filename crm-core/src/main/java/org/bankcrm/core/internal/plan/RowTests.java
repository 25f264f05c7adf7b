package org.bankcrm.core.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/** Makes the row tests of criteria that are no comparison with constants. */
final class RowTests {

  private RowTests() {}

  /** The stage at which the test can be made. */
  static int level(Criterion criterion, Scope scope) {
    return slots(criterion, scope).mapToInt(Slot::level).max().orElse(0);
  }

  /** The numbers of the derived values that the test reads. */
  static int[] derived(Criterion criterion, Scope scope) {
    return slots(criterion, scope)
        .filter(Slot::derived)
        .mapToInt(Slot::position)
        .distinct()
        .toArray();
  }

  private static Stream<Slot> slots(Criterion criterion, Scope scope) {
    Stream<Slot> read = criterion.refs().stream().map(scope::slot);
    return criterion instanceof Absent absent
        ? Stream.concat(read, scope.applies(absent.attribute()).stream())
        : read;
  }

  /** The calendar day of a date or an instant, as an epoch day. */
  static long day(Slot slot, long value, Row row) {
    return slot.type().kind() == ValueType.Kind.DATE
        ? value
        : LocalDays.of(Encoded.instant(value), row.zone()).toEpochDay();
  }

  static RowTest ofMembers(Slot slot, OneOf membership) {
    if (slot.isScalar()) {
      long[] ranges = Ranges.ofMembers(slot.type(), membership.members());
      return (row, derived) -> {
        long value = slot.read(row, derived);
        return value == slot.missing() ? Truth.UNKNOWN : Truth.of(isIn(ranges, value));
      };
    }
    return CodeTest.ofMembers(slot, membership.members());
  }

  /** Long lists: the last range that begins at or before the value, by halving. */
  private static boolean isIn(long[] ranges, long value) {
    int low = 0;
    int high = ranges.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges[2 * middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && value < ranges[2 * low - 1];
  }

  static RowTest ofAbsence(Absent absent, Scope scope) {
    return scope.isYielded(absent.attribute())
        ? ofYield(absent, scope)
        : new AbsenceTest(scope.slot(absent.attribute()), absent.reason());
  }

  /** A yield is missing because its policy does not apply, or because that cannot be told. */
  private static RowTest ofYield(Absent absent, Scope scope) {
    Slot value = scope.slot(absent.attribute());
    Optional<Slot> applies = scope.applies(absent.attribute());
    return (row, derived) -> {
      boolean missing = value.read(row, derived) == value.missing();
      boolean foreign = missing && applies.isPresent() && applies.get().read(row, derived) == 0;
      Absence reason = foreign ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN;
      return Truth.of(missing && reason == absent.reason());
    };
  }

  static RowTest ofComparison(AttributeComparison comparison, Scope scope) {
    Slot left = scope.slot(comparison.left());
    Slot right = scope.slot(comparison.right());
    return (row, derived) -> {
      long a = left.read(row, derived);
      long b = right.read(row, derived);
      return a == left.missing() || b == right.missing()
          ? Truth.UNKNOWN
          : Truth.of(holds(comparison.operator(), order(left, right, a, b, row)));
    };
  }

  private static int order(Slot left, Slot right, long a, long b, Row row) {
    if (left.isScalar()) {
      return Long.compare(a, b);
    }
    boolean same = row.object(left.position()).equals(row.object(right.position()));
    return same ? 0 : 1; // open codes have no order
  }

  static boolean holds(AttributeComparison.Operator operator, int order) {
    return switch (operator) {
      case IS -> order == 0;
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }

  static RowTest ofElements(ElementTest test, Scope scope) {
    return Elements.of(test, scope);
  }

  /** How many parts meet a condition, certainly and possibly. */
  private record Elements(Slot slot, Node met, Node unmet, ElementTest test) implements RowTest {

    private static final long[] NOTHING_DERIVED = {};

    static Elements of(ElementTest test, Scope scope) {
      Circuit parts = new Circuit(new Scope(scope.parts(test.attribute())));
      Node met = parts.of(test.where(), true);
      Node unmet = parts.of(test.where(), false);
      return new Elements(scope.slot(test.attribute()), met, unmet, test);
    }

    @Override
    public Truth test(Row row, long[] derived) {
      if (slot.read(row, derived) == slot.missing()) {
        return Truth.UNKNOWN;
      }
      List<?> parts = (List<?>) row.object(slot.position());
      int met = 0;
      int unmet = 0;
      for (int i = 0; i < parts.size(); i++) { // an iterator would be garbage
        Row part = (Row) parts.get(i);
        met += this.met.lower(part, NOTHING_DERIVED) ? 1 : 0;
        unmet += this.unmet.lower(part, NOTHING_DERIVED) ? 1 : 0;
      }
      return truth(met, unmet, parts.size());
    }

    private Truth truth(int met, int unmet, int size) {
      return switch (test.quantifier()) {
        case SOME -> within(met, size - unmet, 1, size);
        case NONE -> within(met, size - unmet, 0, 0);
        case EVERY -> within(met, size - unmet, size, size);
        case COUNT -> within(met, size - unmet, test.atLeast(), test.atMost());
      };
    }

    /** Whether a number between {@code least} and {@code most} lies within the bounds. */
    private static Truth within(int least, int most, int from, int to) {
      if (least >= from && most <= to) {
        return Truth.TRUE;
      }
      return most < from || least > to ? Truth.FALSE : Truth.UNKNOWN;
    }
  }
}
