package org.bankcrm.core.erasure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;

/** Coarser values in place of exact ones, the coarsest first. */
final class Rough {

  private static final List<MathContext> DIGITS =
      Stream.of(1, 2).map(digits -> new MathContext(digits, RoundingMode.DOWN)).toList();

  private Rough() {}

  static List<Object> of(Object value) {
    if (value instanceof Money amount) {
      return List.copyOf(DIGITS.stream().map(digits -> rounded(amount, digits)).toList());
    }
    if (value instanceof Number number) {
      return List.copyOf(DIGITS.stream().map(digits -> rounded(number, digits)).toList());
    }
    if (value instanceof LocalDate day) {
      return List.of(day.withDayOfYear(1), day.withDayOfMonth(1));
    }
    if (value instanceof Instant instant) {
      LocalDate day = LocalDays.of(instant, ZoneOffset.UTC);
      return List.of(start(day.withDayOfYear(1)), start(day.withDayOfMonth(1)), start(day));
    }
    return List.of();
  }

  private static Instant start(LocalDate day) {
    return LocalDays.startOf(day, ZoneOffset.UTC);
  }

  private static Money rounded(Money amount, MathContext digits) {
    return Money.of(amount.amount().round(digits), amount.currency());
  }

  private static Number rounded(Number number, MathContext digits) {
    if (number instanceof Long whole) {
      return BigDecimal.valueOf(whole).round(digits).longValueExact();
    }
    return number instanceof BigDecimal decimal
        ? decimal.round(digits)
        : Double.valueOf(BigDecimal.valueOf(number.doubleValue()).round(digits).doubleValue());
  }

  /** Whether a type tells little of a person: of a closed list, or yes or no. */
  static boolean isCode(ValueType type) {
    return type.kind() == ValueType.Kind.YES_NO || type.isClosed();
  }
}
