package org.bankcrm.core.window;

import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.window.Aggregate.Total;

/** What aggregates measure, and what type they give. */
final class Measures {

  private Measures() {}

  /** What is measured; empty where it is only counted. */
  static Optional<Attribute<?>> of(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum sum) {
      return Optional.of(sum.of());
    } else if (aggregate instanceof Aggregate.Average average) {
      return Optional.of(average.of());
    } else if (aggregate instanceof Aggregate.Min min) {
      return Optional.of(min.of());
    } else if (aggregate instanceof Aggregate.Max max) {
      return Optional.of(max.of());
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      return Optional.of(distinct.of());
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      return of(ratio.total());
    }
    return aggregate instanceof Aggregate.Trend trend ? of(trend.total()) : Optional.empty();
  }

  /** Whether an aggregate gives values of a type. */
  static boolean fits(ValueType type, Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum
        || aggregate instanceof Aggregate.Min
        || aggregate instanceof Aggregate.Max) {
      return of(aggregate).orElseThrow().type().equals(type);
    } else if (aggregate instanceof Aggregate.Average average) {
      return isQuotient(type, average.of().type());
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return isQuotient(type, typeOf(trend.total()));
    } else if (aggregate instanceof Aggregate.RatioToBefore) {
      return type.kind() == Kind.DECIMAL;
    }
    return type.kind() == Kind.INTEGER;
  }

  private static boolean isQuotient(ValueType type, ValueType of) {
    return of.kind() == Kind.MONEY ? type.equals(of) : type.kind() == Kind.DECIMAL;
  }

  private static ValueType typeOf(Total total) {
    return total instanceof Aggregate.Sum sum ? sum.of().type() : ValueType.INTEGER;
  }
}
