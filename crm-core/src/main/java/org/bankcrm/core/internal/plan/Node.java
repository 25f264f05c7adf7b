package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/**
 * One node of a circuit. Nodes are shared: two are the same when their keys are equal.
 *
 * <p>Children have lower numbers than their parents. {@code lower} and {@code upper} are the plain
 * form of what the executors do with tables and planes, and serve where a condition is asked of few
 * rows: the parts of a customer, the events of a window, the leaves of an explanation.
 */
abstract sealed class Node {

  /** The place of the node in its circuit. */
  final int id;

  /** The stage at which it can be evaluated: that of the latest slot it reads. */
  final int level;

  Node(int id, int level) {
    this.id = id;
    this.level = level;
  }

  /** The number, so that sets of nodes are cheap; nodes are equal only to themselves. */
  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** Certainly true, with missing values satisfying nothing. */
  abstract boolean lower(Row row, long[] derived);

  /** Possibly true, with missing values satisfying all they might. */
  abstract boolean upper(Row row, long[] derived);

  /** The two valuations as one truth. */
  Truth truth(Row row, long[] derived) {
    if (lower(row, derived)) {
      return Truth.TRUE;
    }
    return upper(row, derived) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** TRUE or FALSE for everybody. */
  static final class Fixed extends Node {
    final boolean value;

    Fixed(int id, boolean value) {
      super(id, 0);
      this.value = value;
    }

    @Override
    boolean lower(Row row, long[] derived) {
      return value;
    }

    @Override
    boolean upper(Row row, long[] derived) {
      return value;
    }
  }

  /** A scalar value lies in ranges; when it is missing it might, if {@code open}. */
  static final class Literal extends Node {
    final Slot slot;
    final long[] ranges;
    final boolean open;

    Literal(int id, Slot slot, long[] ranges, boolean open) {
      super(id, slot.level());
      this.slot = slot;
      this.ranges = ranges;
      this.open = open;
    }

    /** The intervals between all ends of ranges that part known values of a slot. */
    static Intervals intervals(Slot slot, List<Literal> literals) {
      int most = 1;
      for (Literal literal : literals) {
        most += literal.ranges.length;
      }
      long[] cuts = new long[most];
      cuts[0] = Ranges.first(slot.type());
      int size = 1;
      for (Literal literal : literals) {
        for (long end : literal.ranges) {
          if (end != Ranges.END && end != slot.missing()) {
            cuts[size++] = end;
          }
        }
      }
      return new Intervals(slot, Ranges.distinct(cuts, size));
    }

    @Override
    boolean lower(Row row, long[] derived) {
      return Ranges.contains(ranges, slot.read(row, derived));
    }

    @Override
    boolean upper(Row row, long[] derived) {
      long value = slot.read(row, derived);
      return Ranges.contains(ranges, value) || (open && value == slot.missing());
    }
  }

  /** A test that is no comparison of a scalar with constants, or its negation. */
  static final class Tested extends Node {
    final RowTest test;
    final int number;
    final boolean positive;

    /** Which derived values the test reads. */
    final int[] derived;

    Tested(int id, int level, RowTest test, int number, boolean positive, int[] derived) {
      super(id, level);
      this.test = test;
      this.number = number;
      this.positive = positive;
      this.derived = derived;
    }

    @Override
    boolean lower(Row row, long[] derived) {
      return lower(test.test(row, derived), positive);
    }

    @Override
    boolean upper(Row row, long[] derived) {
      return upper(test.test(row, derived), positive);
    }

    @Override
    Truth truth(Row row, long[] derived) {
      Truth truth = test.test(row, derived);
      return positive ? truth : truth.not();
    }

    static boolean lower(Truth truth, boolean positive) {
      return truth == (positive ? Truth.TRUE : Truth.FALSE);
    }

    static boolean upper(Truth truth, boolean positive) {
      return !lower(truth, !positive);
    }
  }

  /** At least {@code count} of the children: all of them for AND, one for OR. */
  static final class Count extends Node {
    final int count;
    final List<Node> children;

    /** How many connectives lie within each other, this one among them. */
    final int height;

    Count(int id, int level, int count, List<Node> children) {
      super(id, level);
      this.count = count;
      this.children = children;
      int highest = 0;
      for (Node child : children) {
        highest = Math.max(highest, child instanceof Count inner ? inner.height : 0);
      }
      this.height = 1 + highest;
    }

    boolean isAll() {
      return count == children.size();
    }

    boolean isAny() {
      return count == 1;
    }

    @Override
    boolean lower(Row row, long[] derived) {
      int left = count;
      for (int i = 0; i < children.size() && left > 0; i++) {
        left -= children.get(i).lower(row, derived) ? 1 : 0;
        if (left > children.size() - 1 - i) {
          return false;
        }
      }
      return left <= 0;
    }

    @Override
    boolean upper(Row row, long[] derived) {
      int left = count;
      for (int i = 0; i < children.size() && left > 0; i++) {
        left -= children.get(i).upper(row, derived) ? 1 : 0;
        if (left > children.size() - 1 - i) {
          return false;
        }
      }
      return left <= 0;
    }
  }
}
