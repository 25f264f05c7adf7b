package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bankcrm.core.document.CoreProblem;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers, which are written without a point. */
final class WholeNumber {

  private static final String FORM =
      "Write a whole number in plain digits, without quotation marks or a point.";

  private WholeNumber() {}

  /** The number within bounds, both inclusive; null where it is none, with a problem reported. */
  static @Nullable Long of(Item item, long min, long max) {
    Long number = any(item, min, max);
    if (number != null && (number < min || number > max)) {
      String range = max == Long.MAX_VALUE ? min + " or more" : "from " + min + " to " + max;
      String found = item.context().withholds() ? "" : " but found " + number;
      item.problem(CoreProblem.OUT_OF_RANGE, "expected a whole number " + range + found + ".", "");
      return null;
    }
    return number;
  }

  /** Some readers make a {@code double} of every number, so a whole {@code double} is one too. */
  private static @Nullable Long any(Item item, long min, long max) {
    Object value = item.value;
    if (value instanceof Long number) {
      return number;
    }
    BigDecimal decimal = value instanceof Double real ? Doubles.written(real) : null;
    decimal = value instanceof BigDecimal number ? number : decimal;
    boolean whole = decimal != null && decimal.scale() == 0;
    if (decimal != null && whole && decimal.unscaledValue().bitLength() < Long.SIZE) {
      return decimal.longValue();
    }
    if (value instanceof BigInteger || whole) {
      item.problem(CoreProblem.OUT_OF_RANGE, "the number has more than 18 digits.", "");
      return null;
    }
    boolean number = value instanceof String || value instanceof Number;
    item.expected(
        "a whole number", number ? item.mended(other -> other.integer(min, max), FORM) : "");
    return null;
  }
}
