package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What points mean: the odds at one score, and how many more points double them.
 *
 * <p>With the odds of good to bad: {@code factor = pointsToDouble / ln 2}, {@code offset = score -
 * factor * ln(goodToBad)}, and the score of a customer is {@code offset + factor * ln(odds)}. These
 * are the formulas of N. Siddiqi, Credit Risk Scorecards (2006), chapter 6. Logarithms are taken in
 * binary floating-point by {@code StrictMath}, so that every machine gives the same points; each
 * points figure is rounded once, as declared. Immutable and thread-safe.
 *
 * <pre>{@code
 * new Scaling(600, 19, 20, 0, RoundingMode.HALF_UP); // 600 is 19 good to 1 bad, 620 is 38 to 1
 * }</pre>
 *
 * @param score the score at which the odds are known, within a thousand million of zero
 * @param goodToBad the odds of good to bad there, above zero: 19 for 19 good to 1 bad
 * @param pointsToDouble the points that double the odds of good, above zero
 * @param digits the digits after the point of all points, 0 to 6
 * @param rounding how points are rounded to these digits
 */
public record Scaling(
    BigDecimal score,
    BigDecimal goodToBad,
    BigDecimal pointsToDouble,
    int digits,
    RoundingMode rounding) {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of bounds
   */
  public Scaling {
    check(score.abs().compareTo(MOST) <= 0, "score", score);
    check(isPositive(goodToBad), "goodToBad", goodToBad);
    check(isPositive(pointsToDouble), "pointsToDouble", pointsToDouble);
    check(digits >= 0 && digits <= 6, "digits", digits);
    requireNonNull(rounding, "rounding");
    check(rounding != RoundingMode.UNNECESSARY, "rounding", rounding);
  }

  private static boolean isPositive(BigDecimal figure) {
    return figure.signum() > 0
        && figure.compareTo(MOST) <= 0
        && figure.compareTo(BigDecimal.ONE.movePointLeft(9)) >= 0;
  }

  private static void check(boolean fits, String field, Object value) {
    if (!fits) {
      throw new IllegalArgumentException(field + " is out of bounds: " + value);
    }
  }

  /** Whole points, halves rounded away from zero. */
  public static Scaling of(long score, long goodToBad, long pointsToDouble) {
    return new Scaling(
        BigDecimal.valueOf(score),
        BigDecimal.valueOf(goodToBad),
        BigDecimal.valueOf(pointsToDouble),
        0,
        RoundingMode.HALF_UP);
  }

  /**
   * The same, with points of these digits, rounded in this way.
   *
   * @param newDigits after the point, of every bin and the base
   * @param newRounding how halves and all else become points
   */
  public Scaling rounded(int newDigits, RoundingMode newRounding) {
    return new Scaling(score, goodToBad, pointsToDouble, newDigits, newRounding);
  }

  /**
   * The points by which the score rises when the odds of good rise by a factor of e. Points to
   * double the odds, divided by the natural logarithm of 2.
   */
  public double factor() {
    return pointsToDouble.doubleValue() / StrictMath.log(2);
  }

  /** The score at even odds. At it a customer is as likely good as bad. */
  public double offset() {
    return score.doubleValue() - factor() * StrictMath.log(goodToBad.doubleValue());
  }

  /**
   * The exact score of a customer with this probability of turning bad. Not rounded; {@link #round}
   * makes points of it.
   *
   * @throws IllegalArgumentException unless it is strictly between 0 and 1
   */
  public double scoreOf(double probabilityOfBad) {
    if (!(probabilityOfBad > 0 && probabilityOfBad < 1)) {
      throw new IllegalArgumentException(
          "a probability must be strictly between 0 and 1 but was " + probabilityOfBad);
    }
    double logOddsOfBad = StrictMath.log(probabilityOfBad) - StrictMath.log1p(-probabilityOfBad);
    return offset() - factor() * logOddsOfBad;
  }

  /**
   * The probability of turning bad that the score stands for, if the model holds.
   *
   * @param points any, those too that no customer reaches
   * @return strictly between 0 and 1
   */
  public double probabilityOfBad(BigDecimal points) {
    return 1 / (1 + StrictMath.exp((points.doubleValue() - offset()) / factor()));
  }

  /**
   * The figure as points of the declared digits.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public BigDecimal round(double points) {
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException("points must be finite but were " + points);
    }
    return new BigDecimal(points).setScale(digits, rounding);
  }
}
