package org.bankcrm.segmentation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.ValueType;

/**
 * The values of one exact attribute that are good enough: from the lowest to the highest that the
 * attribute can have within the ranges asked of it.
 */
public final class Target {

  private final AttributeRef attribute;
  private final Optional<BigDecimal> lowest;
  private final Optional<BigDecimal> highest;

  private Target(
      AttributeRef attribute, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
    this.attribute = attribute;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** What a comparison of an integer, a decimal or money asks; empty for anything else. */
  public static Optional<Target> of(Condition condition) {
    if (!(condition instanceof Comparison comparison)) {
      return Optional.empty();
    }
    return switch (comparison.attribute().type().kind()) {
      case INTEGER, DECIMAL, MONEY -> Optional.of(of(comparison));
      default -> Optional.empty();
    };
  }

  private static Target of(Comparison comparison) {
    Range range = comparison.range();
    int scale = comparison.attribute().type().scale();
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    return new Target(
        comparison.attribute(),
        range.lower().map(end -> nearest(end, scale, RoundingMode.CEILING, step)),
        range.upper().map(end -> nearest(end, scale, RoundingMode.FLOOR, step.negate())));
  }

  private static BigDecimal nearest(Bound end, int scale, RoundingMode mode, BigDecimal step) {
    BigDecimal exact = number(end.value());
    BigDecimal rounded = exact.setScale(scale, mode);
    boolean onOpenEnd = !end.inclusive() && rounded.compareTo(exact) == 0;
    return onOpenEnd ? rounded.add(step) : rounded;
  }

  /** A value of an exact type as a plain number; money in whole and broken units. */
  public static BigDecimal number(Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    return value instanceof Long integer ? BigDecimal.valueOf(integer) : (BigDecimal) value;
  }

  /** The attribute; its freshness is the strictest that was asked. */
  public AttributeRef attribute() {
    return attribute;
  }

  /** Both this and the other, which asks of the same attribute. */
  public Target and(Target other) {
    return new Target(
        stricter(attribute, other.attribute),
        furthest(lowest, other.lowest, 1),
        furthest(highest, other.highest, -1));
  }

  private static AttributeRef stricter(AttributeRef left, AttributeRef right) {
    OptionalInt days = right.freshDays();
    boolean takeRight =
        days.isPresent() && days.getAsInt() < left.freshDays().orElse(Integer.MAX_VALUE);
    return takeRight ? right : left;
  }

  private static Optional<BigDecimal> furthest(
      Optional<BigDecimal> left, Optional<BigDecimal> right, int sign) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return left.get().compareTo(right.get()) * sign >= 0 ? left : right;
  }

  /** Whether the attribute has a value that is good enough. */
  public boolean isPossible() {
    BigDecimal bound = ValueType.bound().movePointLeft(attribute.type().scale());
    boolean within =
        lowest.filter(end -> end.compareTo(bound) >= 0).isEmpty()
            && highest.filter(end -> end.negate().compareTo(bound) >= 0).isEmpty();
    return within
        && (lowest.isEmpty() || highest.isEmpty() || lowest.get().compareTo(highest.get()) <= 0);
  }

  /** The comparison that is TRUE just for the values that are good enough. */
  public Condition condition() {
    return new Comparison(attribute, new Range(lowest.map(this::end), highest.map(this::end)));
  }

  private Bound end(BigDecimal value) {
    return switch (attribute.type().kind()) {
      case INTEGER -> new Bound(value.longValueExact(), true);
      case MONEY -> new Bound(Money.of(value, attribute.type().currency().orElseThrow()), true);
      default -> new Bound(value, true);
    };
  }

  /** The good value that is nearest to this one, with the attribute's digits after the point. */
  public BigDecimal nearestTo(BigDecimal actual) {
    if (lowest.isPresent() && actual.compareTo(lowest.get()) < 0) {
      return lowest.get();
    }
    return highest.isPresent() && actual.compareTo(highest.get()) > 0 ? highest.get() : actual;
  }
}
