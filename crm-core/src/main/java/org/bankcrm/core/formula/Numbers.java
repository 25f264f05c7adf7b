package org.bankcrm.core.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;

/** Exact numbers of attributes: whole ones, decimals and amounts in their units. */
final class Numbers {

  private static final BigDecimal BOUND = ValueType.bound();

  private Numbers() {}

  /** Refuses what is no exact number. */
  static void check(AttributeRef ref) {
    if (!ref.type().kind().isExact()) {
      throw new IllegalArgumentException(
          ref.id() + " is of type " + ref.type() + ", not an integer, decimal or money");
    }
  }

  static void require(boolean fits, ValueType type, String expected) {
    if (!fits) {
      throw new IllegalArgumentException("gives " + expected + ", not " + type);
    }
  }

  static BigDecimal of(AttributeRef ref, long encoded) {
    return BigDecimal.valueOf(encoded, ref.type().scale());
  }

  /** The currency of money; empty of plain numbers. */
  static Optional<String> currency(AttributeRef ref) {
    return ref.type().currency().map(Object::toString);
  }

  /** What an amount in this currency is of, or a plain number: for messages. */
  static String kind(Optional<String> currency) {
    return currency.map(code -> "money(" + code + ")").orElse("a plain number");
  }

  /** Whether values of the type are amounts in this currency, or plain numbers. */
  static boolean isOf(ValueType type, Optional<String> currency) {
    return type.kind().isExact() && type.currency().map(Object::toString).equals(currency);
  }

  /** The number in units of the type; empty where that has not so many digits before the point. */
  static OptionalLong encoded(ValueType type, BigDecimal number, Optional<RoundingMode> rounding) {
    BigDecimal scaled = number.setScale(type.scale(), rounding.orElse(RoundingMode.UNNECESSARY));
    return scaled.unscaledValue().abs().compareTo(BOUND.toBigInteger()) < 0
        ? OptionalLong.of(scaled.unscaledValue().longValue())
        : OptionalLong.empty();
  }
}
