package org.bankcrm.core.internal.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;

/**
 * Numbers that are compared with multiples of others: narrows what each may be by what the other
 * may be, then gives values to one after the other. What is narrowed away is excluded; values that
 * are not found so may exist all the same.
 */
final class Multiples {

  private static final int MOST_ROUNDS = 200;
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger ONE = BigInteger.ONE;

  /**
   * One comparison, in whole units: how {@code left * ofLeft} lies to {@code right * ofRight +
   * plus}.
   */
  private record Line(
      Variable left,
      BigInteger ofLeft,
      Variable right,
      BigInteger ofRight,
      BigInteger plus,
      Spans orders) {

    static Line of(ScaledComparison test, boolean holds, Variables variables) {
      Scaled scaled = test.right();
      int ofRight = scaled.of().type().scale();
      int digits = Math.max(test.left().type().scale(), ofRight + scaled.times().scale());
      digits = Math.max(digits, scaled.plus().scale());
      Spans orders = Outcomes.orders(test.operator());
      return new Line(
          variables.value(test.left()),
          BigInteger.TEN.pow(digits - test.left().type().scale()),
          variables.value(scaled.of()),
          whole(scaled.times(), digits - ofRight),
          whole(scaled.plus(), digits),
          holds ? orders : Spans.of(0, 2).minus(orders));
    }

    private static BigInteger whole(BigDecimal number, int digits) {
      return number.movePointRight(digits).toBigIntegerExact();
    }

    BigInteger rightAt(long value) {
      return BigInteger.valueOf(value).multiply(ofRight).add(plus);
    }

    BigInteger leftAt(long value) {
      return BigInteger.valueOf(value).multiply(ofLeft);
    }

    boolean holds(long one, long other) {
      return orders.contains(1L + leftAt(one).compareTo(rightAt(other)));
    }
  }

  private final Store store;
  private final Budget budget;
  private final List<Line> lines;

  Multiples(
      Map<ScaledComparison, Boolean> wanted, Variables variables, Store store, Budget budget) {
    this.store = store;
    this.budget = budget;
    this.lines =
        wanted.entrySet().stream()
            .map(each -> Line.of(each.getKey(), each.getValue(), variables))
            .toList();
  }

  /** Keeps what can be; false if it is certain that nothing can. */
  boolean narrowed() {
    int mark;
    int round = 0;
    do {
      mark = store.mark();
      for (Line line : lines) {
        budget.spend(1);
        if (!narrowed(line)) {
          return false;
        }
      }
      round++;
    } while (store.mark() > mark && round < MOST_ROUNDS);
    return true;
  }

  private boolean narrowed(Line line) {
    boolean mayBeLess = line.orders.contains(0);
    boolean mayBeMore = line.orders.contains(2);
    BigInteger apart = line.orders.contains(1) ? BigInteger.ZERO : ONE;
    if (mayBeLess && mayBeMore) {
      return line.orders.contains(1) || differs(line);
    }
    return (mayBeLess || isAtLeast(line, apart)) && (mayBeMore || isAtMost(line, apart));
  }

  /** The left side is at least the right one, and so much more. */
  private boolean isAtLeast(Line line, BigInteger apart) {
    Spans right = store.of(line.right);
    BigInteger least = line.rightAt(right.least()).min(line.rightAt(right.greatest()));
    return store.narrow(line.left, from(up(least.add(apart), line.ofLeft)))
        && rightAtMost(line, line.leftAt(store.of(line.left).greatest()).subtract(apart));
  }

  private boolean isAtMost(Line line, BigInteger apart) {
    Spans right = store.of(line.right);
    BigInteger most = line.rightAt(right.least()).max(line.rightAt(right.greatest()));
    return store.narrow(line.left, to(down(most.subtract(apart), line.ofLeft)))
        && rightAtLeast(line, line.leftAt(store.of(line.left).least()).add(apart));
  }

  private boolean rightAtMost(Line line, BigInteger most) {
    BigInteger product = most.subtract(line.plus);
    return store.narrow(
        line.right,
        line.ofRight.signum() > 0
            ? to(down(product, line.ofRight))
            : from(up(product.negate(), line.ofRight.negate())));
  }

  private boolean rightAtLeast(Line line, BigInteger least) {
    BigInteger product = least.subtract(line.plus);
    return store.narrow(
        line.right,
        line.ofRight.signum() > 0
            ? from(up(product, line.ofRight))
            : to(down(product.negate(), line.ofRight.negate())));
  }

  /** Of two that must not be equal one loses a value once the other is settled. */
  private boolean differs(Line line) {
    Spans left = store.of(line.left);
    Spans right = store.of(line.right);
    return (!right.isSingle() || without(line.left, line.rightAt(right.least()), line.ofLeft))
        && (!left.isSingle()
            || without(line.right, line.leftAt(left.least()).subtract(line.plus), line.ofRight));
  }

  private boolean without(Variable variable, BigInteger product, BigInteger factor) {
    BigInteger[] value = product.divideAndRemainder(factor);
    boolean meets = value[1].signum() == 0 && isLong(value[0]);
    return !meets || store.narrow(variable, variable.all.minus(Spans.of(value[0].longValue())));
  }

  private static boolean isLong(BigInteger number) {
    return number.bitLength() < Long.SIZE;
  }

  private static Spans from(BigInteger least) {
    return least.compareTo(MOST) > 0
        ? Spans.NONE
        : Spans.of(least.max(LEAST).longValue(), Long.MAX_VALUE);
  }

  private static Spans to(BigInteger most) {
    return most.compareTo(LEAST) < 0
        ? Spans.NONE
        : Spans.of(Long.MIN_VALUE, most.min(MOST).longValue());
  }

  /** The quotient by a factor above zero, rounded down. */
  private static BigInteger down(BigInteger product, BigInteger factor) {
    BigInteger[] parts = product.divideAndRemainder(factor);
    return parts[1].signum() < 0 ? parts[0].subtract(ONE) : parts[0];
  }

  private static BigInteger up(BigInteger product, BigInteger factor) {
    return down(product.negate(), factor).negate();
  }

  /** Gives a value to each number; false if none was found. */
  boolean settled() {
    Set<Variable> variables = new LinkedHashSet<>();
    lines.forEach(line -> variables.addAll(List.of(line.left, line.right)));
    return narrowed()
        && variables.stream().allMatch(this::settled)
        && lines.stream()
            .allMatch(
                line -> line.holds(store.of(line.left).least(), store.of(line.right).least()));
  }

  private boolean settled(Variable variable) {
    Spans left = store.of(variable);
    for (long value : new long[] {left.nearest(0), left.least(), left.greatest()}) {
      int mark = store.mark();
      if (store.narrow(variable, Spans.of(value)) && narrowed()) {
        return true;
      }
      store.undo(mark);
    }
    return false;
  }
}
