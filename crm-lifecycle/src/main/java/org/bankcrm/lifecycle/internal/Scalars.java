package org.bankcrm.lifecycle.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;

/**
 * The values that whole numbers stand for, in the order and encoding of {@code
 * org.bankcrm.core.attribute.Row}.
 */
public final class Scalars {

  private static final long BOUND = 1_000_000_000_000_000_000L;

  /** More than there are to the year 9999. */
  private static final long MOST_SECONDS = 1_000_000_000_000L;

  private Scalars() {}

  /** Whether values of the type are told by whole numbers; reals are left out. */
  public static boolean isWhole(ValueType type) {
    return switch (type.kind()) {
      case INTEGER, DECIMAL, MONEY, YES_NO, DATE, INSTANT -> true;
      case CODE -> type.isClosed();
      case REAL, CODE_SET, TEXT, ELEMENTS -> false;
    };
  }

  /** The least number that stands for a value. */
  public static long first(ValueType type) {
    return switch (type.kind()) {
      case DATE -> LocalDate.of(1, 1, 1).toEpochDay();
      case INSTANT -> micros(Instant.parse("0001-01-01T00:00:00Z"));
      case YES_NO, CODE -> 0;
      default -> 1 - BOUND;
    };
  }

  /** The greatest number that stands for a value. */
  public static long last(ValueType type) {
    return switch (type.kind()) {
      case DATE -> LocalDate.of(9999, 12, 31).toEpochDay();
      case INSTANT -> micros(Instant.parse("9999-12-31T23:59:59.999999Z"));
      case YES_NO -> 1;
      case CODE -> type.codes().size() - 1L;
      default -> BOUND - 1;
    };
  }

  /**
   * The number of a value; of a decimal between two possible values, that of the lower. Of one that
   * is less or greater than all possible values, a number just before the first or after the last.
   */
  public static long floor(ValueType type, Object value) {
    return switch (type.kind()) {
      case INTEGER -> held(BigInteger.valueOf((Long) value));
      case DECIMAL ->
          held(((BigDecimal) value).setScale(type.scale(), RoundingMode.FLOOR).unscaledValue());
      case MONEY -> held(BigInteger.valueOf(((Money) value).minorUnits()));
      case YES_NO -> (Boolean) value ? 1 : 0;
      case CODE -> type.codes().indexOf((String) value);
      case DATE -> ((LocalDate) value).toEpochDay();
      case INSTANT -> micros((Instant) value);
      default -> throw new IllegalArgumentException(type + " is not told by whole numbers");
    };
  }

  private static long held(BigInteger number) {
    BigInteger bound = BigInteger.valueOf(BOUND);
    return number.min(bound).max(bound.negate()).longValueExact();
  }

  /** The value of a number. */
  public static Object value(ValueType type, long number) {
    return switch (type.kind()) {
      case INTEGER -> number;
      case DECIMAL -> BigDecimal.valueOf(number, type.scale());
      case MONEY -> Money.ofMinor(number, type.currency().orElseThrow());
      case YES_NO -> number == 1;
      case CODE -> type.codes().get((int) number);
      case DATE -> LocalDate.ofEpochDay(number);
      case INSTANT -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
      default -> throw new IllegalArgumentException(type + " is not told by whole numbers");
    };
  }

  private static long micros(Instant instant) {
    long seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, instant.getEpochSecond()));
    return seconds * 1_000_000 + instant.getNano() / 1_000;
  }
}
