package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.condition.ValueType;

/**
 * A sum of attributes, each with a factor, and a constant: assets less debt, 2.5 times the income.
 *
 * <p>Amounts are added to amounts of the same currency, plain numbers to plain numbers.
 *
 * @param parts what is added up: 1 to 100
 * @param plus what is added besides, in the unit of the parts; of amounts in whole units
 * @param rounding how the sum is rounded to the digits of its attribute; empty where the attribute
 *     has all digits that the sum can have
 */
public record Total(List<Part> parts, BigDecimal plus, Optional<RoundingMode> rounding)
    implements Formula {

  private static final int MOST_PARTS = 100;

  /**
   * An attribute and its factor.
   *
   * @param of a whole number, a decimal or an amount
   * @param times the factor, of at most 18 digits before and after the point
   */
  public record Part(AttributeRef of, BigDecimal times) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the attribute has no exact numbers, or the factor too
     *     many digits
     */
    public Part {
      Numbers.check(of);
      times = Scaled.factor(times);
    }

    /**
     * An attribute as it is.
     *
     * @param of a whole number, a decimal or an amount
     */
    public static Part of(Term of) {
      return new Part(of.ref(), BigDecimal.ONE);
    }

    /**
     * An attribute with a factor.
     *
     * @param of a whole number, a decimal or an amount
     * @param times exact; below zero takes away
     */
    public static Part of(Term of, BigDecimal times) {
      return new Part(of.ref(), times);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are none or too many, they are not all amounts of one
   *     currency or all plain numbers, or the constant has too many digits
   */
  public Total {
    parts = List.copyOf(parts);
    plus = Scaled.factor(plus);
    requireNonNull(rounding, "rounding");
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("a total needs 1 to " + MOST_PARTS + " parts");
    }
    checkCurrency(parts);
  }

  private static void checkCurrency(List<Part> parts) {
    AttributeRef first = parts.get(0).of();
    for (Part part : parts) {
      if (!Numbers.currency(part.of()).equals(Numbers.currency(first))) {
        throw new IllegalArgumentException(
            part.of().id()
                + " is of type "
                + part.of().type()
                + " but "
                + first.id()
                + " of "
                + first.type());
      }
    }
  }

  /**
   * The same rounded so.
   *
   * @param mode by which the sum gets the digits of the attribute, once, at the end
   */
  public Total rounded(RoundingMode mode) {
    return new Total(parts, plus, Optional.of(mode));
  }

  /**
   * The same with this constant.
   *
   * @param constant in the unit of the sum
   */
  public Total plus(BigDecimal constant) {
    return new Total(parts, constant, rounding);
  }

  @Override
  public List<AttributeRef> reads() {
    return parts.stream().map(Part::of).toList();
  }

  @Override
  public void check(ValueType type) {
    Optional<String> currency = Numbers.currency(parts.get(0).of());
    Numbers.require(Numbers.isOf(type, currency), type, Numbers.kind(currency));
    int digits =
        parts.stream()
            .mapToInt(part -> part.of().type().scale() + part.times().scale())
            .reduce(plus.scale(), Math::max);
    if (rounding.isEmpty() && digits > type.scale()) {
      throw new IllegalArgumentException(
          "can have "
              + digits
              + " digits after the point, more than "
              + type
              + ", and names no"
              + " rounding");
    }
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    BigDecimal sum = plus;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      sum = sum.add(Numbers.of(part.of(), operands.encoded(i)).multiply(part.times()));
    }
    return Numbers.encoded(type, sum, rounding);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.total(this);
  }
}
