package org.bankcrm.segmentation.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.Money;
import org.bankcrm.core.analysis.ValueAxis;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;

/**
 * The values of one exact attribute that are good enough: from the lowest to the highest that the
 * attribute can have within the ranges asked of it.
 *
 * @param attribute the attribute; its freshness is the strictest that was asked
 * @param axis the values of the attribute
 * @param lowest the number of the lowest value, empty where no lower end is asked
 * @param highest the number of the highest value, empty where no upper end is asked
 */
public record Target(
    AttributeRef attribute, ValueAxis axis, Optional<Long> lowest, Optional<Long> highest) {

  /** What a comparison of an integer, a decimal or money asks; empty for anything else. */
  public static Optional<Target> of(Condition condition) {
    if (!(condition instanceof Comparison comparison)) {
      return Optional.empty();
    }
    AttributeRef attribute = comparison.attribute();
    Range range = comparison.range();
    return ValueAxis.of(attribute.type())
        .filter(axis -> axis.type().kind().isExact())
        .map(
            axis ->
                new Target(
                    attribute, axis, range.lower().map(axis::from), range.upper().map(axis::to)));
  }

  /** A value of an exact type as a plain number; money in whole and broken units. */
  public static BigDecimal number(Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    return value instanceof Long integer ? BigDecimal.valueOf(integer) : (BigDecimal) value;
  }

  /** Both this and the other, which asks of the same attribute. */
  public Target and(Target other) {
    return new Target(
        stricter(attribute, other.attribute),
        axis,
        furthest(lowest, other.lowest, 1),
        furthest(highest, other.highest, -1));
  }

  private static AttributeRef stricter(AttributeRef left, AttributeRef right) {
    OptionalInt days = right.freshDays();
    boolean takeRight =
        days.isPresent() && days.getAsInt() < left.freshDays().orElse(Integer.MAX_VALUE);
    return takeRight ? right : left;
  }

  private static Optional<Long> furthest(Optional<Long> left, Optional<Long> right, int sign) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return Long.compare(left.get(), right.get()) * sign >= 0 ? left : right;
  }

  /** Whether the attribute has a value that is good enough. */
  public boolean isPossible() {
    return lowest.orElse(axis.first()) <= highest.orElse(axis.last());
  }

  /**
   * The comparison that is TRUE just for the values that are good enough, of which there is one.
   */
  public Condition condition() {
    return new Comparison(attribute, new Range(lowest.map(this::end), highest.map(this::end)));
  }

  private Bound end(long number) {
    return new Bound(axis.value(number), true);
  }

  /** The good value that is nearest to this one, with the attribute's digits after the point. */
  public BigDecimal nearestTo(BigDecimal actual) {
    BigDecimal least = lowest.map(this::decimal).orElse(actual);
    BigDecimal most = highest.map(this::decimal).orElse(actual);
    return actual.compareTo(least) < 0 ? least : actual.compareTo(most) > 0 ? most : actual;
  }

  private BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number, attribute.type().scale());
  }
}
