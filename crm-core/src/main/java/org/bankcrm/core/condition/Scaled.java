package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeComparison.Operator;

/**
 * What another attribute is compared with: a multiple of it, with a summand or without, such as 2.5
 * times the income and 100 more.
 *
 * <p>Exact: the multiple is never rounded and never too large, since nothing holds it but the
 * comparison. Where the attribute is missing there is none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param of a whole number, a decimal or an amount
 * @param times its factor, not zero, of at most 18 digits before and after the point
 * @param plus what is added, in the unit of the attribute and with as many digits; of amounts in
 *     whole units of the currency, such as yuan
 */
public record Scaled(AttributeRef of, BigDecimal times, BigDecimal plus) {

  private static final int MOST_DIGITS = 18;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute has no exact numbers, the factor is zero, or
   *     a number has too many digits
   */
  public Scaled {
    requireNonNull(of, "of");
    if (!of.type().kind().isExact()) {
      throw new IllegalArgumentException(
          of.id() + " is of type " + of.type() + ", not an integer, decimal or money");
    }
    times = factor(times);
    plus = factor(plus);
    if (times.signum() == 0) {
      throw new IllegalArgumentException(
          "a factor of zero leaves nothing of " + of.id() + ": compare with the number alone");
    }
  }

  /** An attribute as it is, to be compared with numbers of other digits. */
  public static Scaled of(Term of) {
    return new Scaled(of.ref(), BigDecimal.ONE, BigDecimal.ZERO);
  }

  /** The same with so much more, or less where it is below zero. */
  public Scaled plus(BigDecimal more) {
    return new Scaled(of, times, plus.add(more));
  }

  /** The same with so much more, in digits such as {@code "100"} or {@code "-0.5"}. */
  public Scaled plus(String more) {
    return plus(new BigDecimal(more));
  }

  /** Whether it is the attribute as it is. */
  public boolean isPlain() {
    return times.compareTo(BigDecimal.ONE) == 0 && plus.signum() == 0;
  }

  /**
   * A factor or summand of exact numbers in its one normal form, without zeros at the end.
   *
   * @throws IllegalArgumentException if it has more than 18 digits before or after the point
   */
  public static BigDecimal factor(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > MOST_DIGITS || plain.precision() - plain.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "a factor or constant must have at most 18 digits before and after the point");
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** An attribute against this; the plain comparison of two where it says the same. */
  Condition compared(AttributeRef left, Operator operator) {
    return isPlain() && left.type().equals(of.type())
        ? new AttributeComparison(left, operator, of)
        : new ScaledComparison(left, operator, this);
  }

  /** Whether values of both types are amounts of one currency, or plain numbers. */
  static boolean isOfOneUnit(ValueType one, ValueType other) {
    Optional<?> currency = one.currency();
    return one.kind().isExact() && other.kind().isExact() && currency.equals(other.currency());
  }
}
