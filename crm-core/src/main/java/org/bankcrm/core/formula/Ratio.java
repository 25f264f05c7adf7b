package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * One attribute divided by another: debt by income, turnover by the number of payments. By zero
 * there is no value.
 *
 * <p>An amount divided by an amount of the same currency is a decimal, an amount divided by a plain
 * number an amount, a plain number divided by a plain number a decimal.
 *
 * <pre>{@code
 * Derivation.of(UTILISATION, new Ratio(USED.ref(), LIMIT.ref(), RoundingMode.HALF_UP));
 * // 8,250.00 of a limit of 20,000.00, as a decimal of 4 digits: 0.4125
 * }</pre>
 *
 * @param of what is divided
 * @param by what it is divided by
 * @param rounding how the quotient is rounded, once, to the digits of its attribute
 */
public record Ratio(AttributeRef of, AttributeRef by, RoundingMode rounding) implements Formula {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an attribute has no exact numbers, a plain number is
   *     divided by an amount or an amount by one of another currency, or the rounding is {@code
   *     UNNECESSARY}
   */
  public Ratio {
    Numbers.check(of);
    Numbers.check(by);
    Optional<String> divisor = Numbers.currency(by);
    if (divisor.isPresent() && !divisor.equals(Numbers.currency(of))) {
      throw new IllegalArgumentException(
          of.id() + " is of type " + of.type() + ", which is not divided by " + by.type());
    }
    if (requireNonNull(rounding, "rounding") == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("rounding must be a mode that can round");
    }
  }

  @Override
  public List<AttributeRef> reads() {
    return List.of(of, by);
  }

  @Override
  public void check(ValueType type) {
    boolean amount = Numbers.currency(of).isPresent() && Numbers.currency(by).isEmpty();
    Numbers.require(
        amount ? type.equals(of.type()) : type.kind() == Kind.DECIMAL,
        type,
        amount ? of.type().toString() : "a decimal");
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    if (isByZero(operands)) {
      return OptionalLong.empty();
    }
    BigDecimal divisor = Numbers.of(by, operands.encoded(1));
    BigDecimal quotient =
        Numbers.of(of, operands.encoded(0)).divide(divisor, type.scale(), rounding);
    return Numbers.encoded(type, quotient, Optional.empty());
  }

  @Override
  public Absence absence(Operands operands) {
    return isByZero(operands) ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN;
  }

  private static boolean isByZero(Operands operands) {
    return operands.encoded(1) == 0;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ratio(this);
  }
}
