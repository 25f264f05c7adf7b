package org.bankcrm.scoring.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.ValueType;

/**
 * All values of a type, counted off: the next value of the type is the next number.
 *
 * <p>Whole numbers count by one, decimals by their last digit, days by one, instants by
 * microseconds, reals by the next binary number, codes by their place in the closed list.
 */
final class Domain {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final long MOST_DIGITS = 999_999_999_999_999_999L;

  private final ValueType type;
  private final List<String> codes;
  private final long first;
  private final long last;

  private Domain(ValueType type, List<String> codes, long first, long last) {
    this.type = type;
    this.codes = codes;
    this.first = first;
    this.last = last;
  }

  /** The values of a type of which one value at a time is known; empty for other types. */
  static Optional<Domain> of(ValueType type, List<String> openCodes) {
    return switch (type.kind()) {
      case INTEGER, DECIMAL, MONEY -> some(type, -MOST_DIGITS, MOST_DIGITS);
      case REAL -> some(type, step(-Double.MAX_VALUE), step(Double.MAX_VALUE));
      case YES_NO -> some(type, 0, 1);
      case CODE -> ofCodes(type, type.isClosed() ? type.codes() : openCodes);
      case DATE -> some(type, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay());
      case INSTANT -> some(type, micros(FIRST_INSTANT), micros(LAST_INSTANT));
      case CODE_SET, TEXT, ELEMENTS -> Optional.empty();
    };
  }

  private static Optional<Domain> some(ValueType type, long first, long last) {
    return Optional.of(new Domain(type, List.of(), first, last));
  }

  private static Optional<Domain> ofCodes(ValueType type, List<String> codes) {
    return Optional.of(new Domain(type, codes, 0, codes.size() - 1L));
  }

  /** Whether values between two others make a range of their own. */
  boolean isOrdered() {
    return type.kind().isOrdered();
  }

  /** Whether no value can come that is not counted here. */
  boolean isClosed() {
    return type.kind() != ValueType.Kind.CODE || type.isClosed();
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  /** The first value that a lower end lets in. */
  long from(Bound end) {
    return isExact(end.value()) && end.inclusive() ? floor(end.value()) : above(end.value());
  }

  /** The last value that an upper end lets in. */
  long to(Bound end) {
    return isExact(end.value()) && !end.inclusive() ? floor(end.value()) - 1 : floor(end.value());
  }

  private long above(Object value) {
    return floor(value) + 1;
  }

  /** The number of a value that may be a member of a list; empty if no customer can have it. */
  Optional<Long> number(Object value) {
    return isExact(value) ? Optional.of(floor(value)) : Optional.empty();
  }

  private boolean isExact(Object value) {
    return !(value instanceof BigDecimal decimal) || decimal.scale() <= type.scale();
  }

  /** The number of the greatest value that is not above this one, within one of the ends. */
  private long floor(Object value) {
    if (value instanceof BigDecimal decimal) {
      BigDecimal digits =
          decimal.setScale(type.scale(), RoundingMode.FLOOR).movePointRight(type.scale());
      return digits
          .max(BigDecimal.valueOf(first - 1))
          .min(BigDecimal.valueOf(last + 1))
          .longValueExact();
    }
    return switch (type.kind()) {
      case INTEGER -> (Long) value;
      case MONEY -> ((Money) value).minorUnits();
      case REAL -> step((Double) value);
      case YES_NO -> ((Boolean) value) ? 1 : 0;
      case CODE -> codes.indexOf((String) value);
      case DATE -> ((LocalDate) value).toEpochDay();
      case INSTANT -> micros((Instant) value);
      default -> throw new IllegalStateException("no number for " + type);
    };
  }

  /** Doubles in their order as numbers in a row; zero is 0. */
  private static long step(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
  }

  private static double real(long step) {
    return Double.longBitsToDouble(step < 0 ? -step | Long.MIN_VALUE : step);
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1_000);
  }

  /** The value as an author would write it. */
  String text(long number) {
    return switch (type.kind()) {
      case INTEGER, DECIMAL -> BigDecimal.valueOf(number, type.scale()).toPlainString();
      case MONEY -> Money.ofMinor(number, type.currency().orElseThrow()).toString();
      case REAL -> Double.toString(real(number));
      case YES_NO -> number == 1 ? "yes" : "no";
      case CODE -> codes.get(Math.toIntExact(number));
      case DATE -> LocalDate.ofEpochDay(number).toString();
      case INSTANT -> Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString();
      default -> throw new IllegalStateException("no text for " + type);
    };
  }
}
