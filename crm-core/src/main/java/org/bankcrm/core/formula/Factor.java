package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * What a number of the customer's adds in a model: held within bounds, counted in something, put on
 * a curve, times a weight.
 *
 * <p>Of days since something happened it is a score that decays: a pure function of the as-of date,
 * by {@link Curve#HALVING} with a half-life, by {@link Curve#FADING} in a straight line.
 *
 * <p>In binary fractions (IEEE 754 doubles) and the same on every Java machine; amounts in whole
 * units of their currency. At most 1e300, either side of zero. Immutable and thread-safe.
 *
 * @param of a whole number, a decimal, an amount or a real
 * @param least what lies below counts as this; empty for no bound
 * @param most what lies above counts as this; empty for no bound
 * @param per what the number is counted in, above zero: it is divided by this, after it was held
 *     within bounds and before it is put on its curve; empty for ones
 * @param curve by which it acts
 * @param times the weight, of at most 18 digits before and after the point
 */
public record Factor(
    AttributeRef of,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most,
    Optional<BigDecimal> per,
    Curve curve,
    BigDecimal times) {

  /** So that what many add together is a number. */
  private static final double MOST_ADDED = 1e300;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute has no numbers, the bounds are the wrong way
   *     round, what it is counted in is not above zero, or the curve has no value at the least
   *     number
   */
  public Factor {
    requireNonNull(of, "of");
    requireNonNull(curve, "curve");
    times = Scaled.factor(times);
    if (!isNumber(of)) {
      throw new IllegalArgumentException(of.id() + " is of type " + of.type() + ", no number");
    }
    if (!isOrdered(least, most)) {
      throw new IllegalArgumentException("the least number must not lie above the most");
    }
    if (per.isPresent() && per.get().signum() <= 0) {
      throw new IllegalArgumentException("what a number is counted in must be above zero");
    }
    if (!bears(curve, least, per)) {
      throw new IllegalArgumentException(
          "the curve '" + curve.word() + "' has no value at the least number there may be");
    }
  }

  /** Whether an attribute has numbers that can be weighed. */
  public static boolean isNumber(AttributeRef of) {
    return switch (of.type().kind()) {
      case INTEGER, DECIMAL, MONEY, REAL -> true;
      case YES_NO, CODE, CODE_SET, DATE, INSTANT, TEXT, ELEMENTS -> false;
    };
  }

  /** Whether bounds stand in their order; equal ones do. */
  public static boolean isOrdered(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    return least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0;
  }

  /**
   * Whether a curve has a value for all that is left within bounds from the least.
   *
   * @param per what the number is counted in
   */
  public static boolean bears(Curve curve, Optional<BigDecimal> least, Optional<BigDecimal> per) {
    double from = least.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
    return curve.isFrom(counted(from, per));
  }

  private static double counted(double number, Optional<BigDecimal> per) {
    return per.isPresent() ? number / per.get().doubleValue() : number;
  }

  /**
   * What a number adds.
   *
   * @param number of amounts in whole units of their currency
   */
  public double of(double number) {
    double held = least.isPresent() ? Math.max(number, least.get().doubleValue()) : number;
    double within = most.isPresent() ? Math.min(held, most.get().doubleValue()) : held;
    return Math.max(
        -MOST_ADDED, Math.min(MOST_ADDED, curve.of(counted(within, per)) * times.doubleValue()));
  }

  /**
   * What a value adds.
   *
   * @param value of the attribute's type
   */
  public double ofValue(Object value) {
    return of(
        of.type().kind() == Kind.MONEY
            ? ((Money) value).amount().doubleValue()
            : ((Number) value).doubleValue());
  }
}
