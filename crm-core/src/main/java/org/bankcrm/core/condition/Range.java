package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The values between two ends, each open or closed, or without an end on one side.
 *
 * <p>{@code between(25, 65)} of whole numbers includes both; {@code moreThan} and {@code lessThan}
 * leave their end out. Ends are of one type, so that amounts of two currencies never meet.
 * Immutable and comparable by value.
 *
 * @param lower the lower end, empty for none
 * @param upper the upper end, empty for none
 */
public record Range(Optional<Bound> lower, Optional<Bound> upper) {

  /**
   * One end of a range.
   *
   * @param value the value at the end
   * @param inclusive whether the value itself belongs to the range
   */
  public record Bound(Object value, boolean inclusive) {
    /** Refuses null. */
    public Bound {
      requireNonNull(value, "value");
    }
  }

  /** Refuses a range without ends. */
  public Range {
    if (lower.isEmpty() && upper.isEmpty()) {
      throw new IllegalArgumentException("a range needs at least one end");
    }
  }

  static Range from(Object value, boolean inclusive) {
    return new Range(Optional.of(new Bound(value, inclusive)), Optional.empty());
  }

  static Range to(Object value, boolean inclusive) {
    return new Range(Optional.empty(), Optional.of(new Bound(value, inclusive)));
  }

  static Range closed(Object low, Object high) {
    return new Range(Optional.of(new Bound(low, true)), Optional.of(new Bound(high, true)));
  }

  /** The same range with its ends in the normal form of the type. */
  Range normalised(ValueType type) {
    Range range = new Range(normal(type, lower), normal(type, upper));
    range.checkOrder(type);
    return range;
  }

  private static Optional<Bound> normal(ValueType type, Optional<Bound> end) {
    if (end.isEmpty()) {
      return end;
    }
    Bound bound = end.get();
    return Optional.of(new Bound(type.normalise(bound.value()), bound.inclusive()));
  }

  private void checkOrder(ValueType type) {
    if (lower.isEmpty() || upper.isEmpty()) {
      return;
    }
    int order = type.compare(lower.get().value(), upper.get().value());
    boolean closed = lower.get().inclusive() && upper.get().inclusive();
    if (order > 0 || (order == 0 && !closed)) {
      throw new IllegalArgumentException(
          "the range holds no value: "
              + lower.get().value()
              + " to "
              + upper.get().value()
              + (order > 0 ? "; swap the ends, or join two conditions by any" : ""));
    }
  }
}
