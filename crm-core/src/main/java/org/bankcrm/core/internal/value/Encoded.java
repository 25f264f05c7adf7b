package org.bankcrm.core.internal.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;

/**
 * Scalar values as {@code long}s whose order is the order of the values.
 *
 * <p>Exact kinds stay within ±10^18, so that the difference of any two, and of any and {@link
 * #MISSING}, fits a {@code long}: the comparison of columns is one subtraction. Reals need all 64
 * bits; their missing value is {@link #MISSING_REAL}.
 */
public final class Encoded {

  /** No value, for every kind but reals; less than any value. */
  public static final long MISSING = -(1L << 62);

  /** No value, for reals; less than any value. */
  public static final long MISSING_REAL = Long.MIN_VALUE;

  /** How a real encodes negative zero, which equals zero and is never held. */
  public static final long NEGATIVE_ZERO = -1;

  private static final long MICROS = 1_000_000L;
  private static final long MICROS_A_DAY = 86_400 * MICROS;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private Encoded() {}

  /** What stands for no value of this type. */
  public static long missing(ValueType type) {
    return type.kind() == ValueType.Kind.REAL ? MISSING_REAL : MISSING;
  }

  /** The lowest encoding that a value of a scalar type can have. */
  public static long least(ValueType type) {
    return switch (type.kind()) {
      case YES_NO, CODE -> 0;
      case REAL -> ofReal(-Double.MAX_VALUE);
      case DATE -> FIRST_DAY;
      case INSTANT -> FIRST_DAY * MICROS_A_DAY;
      case INTEGER, DECIMAL, MONEY -> 1 - ValueType.bound().longValue();
      case CODE_SET, TEXT, ELEMENTS -> throw unheld(type);
    };
  }

  /** The highest encoding that a value of a scalar type can have. */
  public static long greatest(ValueType type) {
    return switch (type.kind()) {
      case YES_NO -> 1;
      case CODE -> type.codes().size() - 1;
      case REAL -> ofReal(Double.MAX_VALUE);
      case DATE -> LAST_DAY;
      case INSTANT -> (LAST_DAY + 1) * MICROS_A_DAY - 1;
      case INTEGER, DECIMAL, MONEY -> ValueType.bound().longValue() - 1;
      case CODE_SET, TEXT, ELEMENTS -> throw unheld(type);
    };
  }

  /** Whether values of this type are wholly held by their encoding. */
  public static boolean isScalar(ValueType type) {
    return type.kind().isSingle() && !type.isOpenCode();
  }

  /** Encodes a normalised value that fits the type exactly. */
  public static long of(ValueType type, Object value) {
    return switch (type.kind()) {
      case INTEGER -> (Long) value;
      case DECIMAL -> unscaled((BigDecimal) value, type.scale(), RoundingMode.UNNECESSARY);
      case MONEY -> ((Money) value).minorUnits();
      case REAL -> ofReal((Double) value);
      case YES_NO -> (Boolean) value ? 1 : 0;
      case CODE -> type.isClosed() ? type.codes().indexOf((String) value) : 1;
      case DATE -> ((LocalDate) value).toEpochDay();
      case INSTANT -> ofInstant((Instant) value);
      case CODE_SET, TEXT, ELEMENTS -> 1;
    };
  }

  /** The least encoding that is at or above a bound, which may have more digits than the type. */
  public static long ceiling(ValueType type, Object bound) {
    return type.kind() == ValueType.Kind.DECIMAL
        ? unscaled((BigDecimal) bound, type.scale(), RoundingMode.CEILING)
        : of(type, bound);
  }

  /** Whether a value of the type can equal this constant. */
  public static boolean fits(ValueType type, Object value) {
    if (type.kind() != ValueType.Kind.DECIMAL) {
      return true;
    }
    BigDecimal number = (BigDecimal) value;
    return number.scale() <= type.scale()
        && number.movePointRight(type.scale()).abs().compareTo(ValueType.bound()) < 0;
  }

  /** The value of an encoding; only for scalar types. */
  public static Object decode(ValueType type, long encoded) {
    return switch (type.kind()) {
      case INTEGER -> encoded;
      case DECIMAL -> plain(BigDecimal.valueOf(encoded, type.scale()));
      case MONEY -> Money.ofMinor(encoded, type.currency().orElseThrow());
      case REAL -> real(encoded);
      case YES_NO -> encoded == 1;
      case CODE -> type.codes().get((int) encoded);
      case DATE -> LocalDate.ofEpochDay(encoded);
      case INSTANT -> instant(encoded);
      case CODE_SET, TEXT, ELEMENTS -> throw unheld(type);
    };
  }

  private static IllegalArgumentException unheld(ValueType type) {
    return new IllegalArgumentException(type + " is not held by its encoding");
  }

  /** The instant of so many microseconds since the epoch. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  /** Whole microseconds since the epoch. */
  public static long ofInstant(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** A bound beyond what the scale can hold becomes the end of the range, which no value passes. */
  private static long unscaled(BigDecimal number, int scale, RoundingMode rounding) {
    BigDecimal shifted = number.setScale(scale, rounding).movePointRight(scale);
    if (shifted.abs().compareTo(ValueType.bound()) >= 0) {
      if (rounding == RoundingMode.UNNECESSARY) {
        throw new IllegalArgumentException(
            "a value with scale " + scale + " must have at most 18 digits in all");
      }
      return (shifted.signum() > 0 ? ValueType.bound() : ValueType.bound().negate()).longValue();
    }
    return shifted.longValueExact();
  }

  private static long ofReal(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
  }

  private static Double real(long encoded) {
    return Double.longBitsToDouble(encoded >= 0 ? encoded : encoded ^ Long.MAX_VALUE);
  }
}
