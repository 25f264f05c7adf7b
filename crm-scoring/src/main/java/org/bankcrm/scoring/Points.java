package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bankcrm.core.check.Checks;

/** Points are exact decimals of at most six digits after the point. */
final class Points {

  /** The most digits after the point. */
  static final int MOST_DIGITS = 6;

  /** The largest number of points, either sign; sums of many stay exact in the engine. */
  static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /** The smallest number of points above zero that can be written. */
  static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(MOST_DIGITS);

  /** What figures beside the points are, for messages. */
  static final String FIGURE_RULE =
      "must lie within a thousand million of zero and have at most "
          + MOST_DIGITS
          + " digits after the point";

  private Points() {}

  static boolean isExactAt(BigDecimal points, int scale) {
    return points.signum() == 0 || points.stripTrailingZeros().scale() <= scale;
  }

  /** Looks at the digits first: a number is not safe to compute with before that. */
  static boolean isInRange(BigDecimal points) {
    boolean few = Math.abs((long) points.scale()) <= 40 && points.precision() <= 40;
    return few && points.abs().compareTo(MOST) <= 0;
  }

  static BigDecimal exactAt(BigDecimal points, int scale) {
    return points.setScale(scale, RoundingMode.UNNECESSARY);
  }

  /** The one form in which figures beside the points are held: no trailing zeros. */
  static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static boolean isFigure(BigDecimal figure) {
    return isInRange(figure) && isExactAt(figure, MOST_DIGITS);
  }

  /** The number, or a refusal; checked before anything is computed with it. */
  static BigDecimal figure(BigDecimal figure, String field) {
    Checks.require(isFigure(figure), field, FIGURE_RULE);
    return plain(figure);
  }
}
