package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Binary floating-point numbers that some readers make of every number with a point, or of every
 * number at all.
 *
 * <p>A decimal of at most 15 significant digits (6 of a {@code float}) survives the way there and
 * back, so it is what the author wrote; of a longer one nobody can tell.
 */
final class Doubles {

  static final String ADVICE =
      "Let your reader give BigDecimal (Jackson: USE_BIG_DECIMAL_FOR_FLOATS; Gson:"
          + " ToNumberPolicy.BIG_DECIMAL; json-smart: BIG_DIGIT_UNRESTRICTED), or write fewer"
          + " digits.";

  private static final MathContext SURE_OF_DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final MathContext SURE_OF_FLOAT = new MathContext(6, RoundingMode.HALF_EVEN);

  private Doubles() {}

  /** The decimal that was written, or null where it had too many digits to tell. */
  static @Nullable BigDecimal written(double number) {
    BigDecimal decimal = new BigDecimal(number).round(SURE_OF_DOUBLE);
    return decimal.doubleValue() == number ? tidy(decimal) : null;
  }

  /** The same of a number of half the width. */
  static @Nullable BigDecimal written(float number) {
    BigDecimal decimal = new BigDecimal(number).round(SURE_OF_FLOAT);
    return decimal.floatValue() == number ? tidy(decimal) : null;
  }

  private static BigDecimal tidy(BigDecimal decimal) {
    BigDecimal plain = decimal.stripTrailingZeros();
    boolean whole = plain.scale() < 0 && plain.precision() - plain.scale() <= 18;
    return whole ? plain.setScale(0) : plain;
  }
}
