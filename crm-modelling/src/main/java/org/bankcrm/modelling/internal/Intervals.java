package org.bankcrm.modelling.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;

/** Ranges between two cuts as conditions on an attribute of numbers, closed on the left. */
public final class Intervals {

  private Intervals() {}

  /**
   * The values from one cut up to another; infinite for none. Values that have bins of their own
   * part it, so that there may be several ranges.
   */
  public static List<Condition> between(
      Attribute<?> attribute, double from, double to, List<Double> without) {
    List<Condition> ranges = new ArrayList<>();
    double start = from;
    boolean closed = true;
    for (double each : without) {
      if (each >= from && each < to) {
        if (each > start) {
          ranges.add(range(attribute, start, closed, each));
        }
        start = each;
        closed = false;
      }
    }
    ranges.add(range(attribute, start, closed, to));
    return ranges;
  }

  private static Condition range(Attribute<?> attribute, double from, boolean closed, double to) {
    Optional<Range.Bound> lower =
        Double.isInfinite(from)
            ? Optional.empty()
            : Optional.of(new Range.Bound(value(attribute, from), closed));
    Optional<Range.Bound> upper =
        Double.isInfinite(to)
            ? Optional.empty()
            : Optional.of(new Range.Bound(value(attribute, to), false));
    return lower.isEmpty() && upper.isEmpty()
        ? attribute.isKnown()
        : new Comparison(attribute.ref(), new Range(lower, upper));
  }

  /** The values above one cut and not above another; empty if there is none. */
  public static Optional<Condition> aboveUpTo(Attribute<?> attribute, double above, double upTo) {
    Optional<Range.Bound> lower = end(attribute, above, false);
    Optional<Range.Bound> upper = end(attribute, upTo, true);
    if (lower.isPresent() && upper.isPresent()) {
      Object from = lower.get().value();
      Object to = upper.get().value();
      if (attribute.type().compare(from, to) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        lower.isEmpty() && upper.isEmpty()
            ? attribute.isKnown()
            : new Comparison(attribute.ref(), new Range(lower, upper)));
  }

  private static Optional<Range.Bound> end(Attribute<?> attribute, double cut, boolean closed) {
    return Double.isInfinite(cut)
        ? Optional.empty()
        : Optional.of(new Range.Bound(value(attribute, cut, RoundingMode.FLOOR), closed));
  }

  /** That the attribute has just this value. */
  public static Condition just(Attribute<?> attribute, double value) {
    Optional<Range.Bound> at = Optional.of(new Range.Bound(value(attribute, value), true));
    return new Comparison(attribute.ref(), new Range(at, at));
  }

  /**
   * A cut as a value of the attribute's type: of what is counted in steps, the least one that is
   * not below.
   *
   * @throws IllegalArgumentException if the attribute is not one of numbers
   */
  static Object value(Attribute<?> attribute, double cut) {
    return value(attribute, cut, RoundingMode.CEILING);
  }

  private static Object value(Attribute<?> attribute, double cut, RoundingMode rounding) {
    BigDecimal exact = new BigDecimal(Double.toString(cut));
    return switch (attribute.type().kind()) {
      case INTEGER -> exact.setScale(0, rounding).longValueExact();
      case DECIMAL -> exact.setScale(attribute.type().scale(), rounding);
      case MONEY -> Money.of(exact, attribute.type().currency().orElseThrow(), rounding);
      case REAL -> cut;
      case YES_NO, CODE, CODE_SET, DATE, INSTANT, TEXT, ELEMENTS ->
          throw new IllegalArgumentException(attribute.id() + " is no attribute of numbers");
    };
  }
}
