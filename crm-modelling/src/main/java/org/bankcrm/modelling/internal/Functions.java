package org.bankcrm.modelling.internal;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Elementary and special functions that give the same bits on every machine: those of {@code Math}
 * may differ in the last one, as each JVM may have its own.
 */
public final class Functions {

  private static final double SQRT_TWO = StrictMath.sqrt(2);

  private Functions() {}

  public static double exp(double x) {
    return FastMath.exp(x);
  }

  public static double expm1(double x) {
    return FastMath.expm1(x);
  }

  public static double log(double x) {
    return FastMath.log(x);
  }

  public static double log1p(double x) {
    return FastMath.log1p(x);
  }

  public static double pow(double x, double y) {
    return FastMath.pow(x, y);
  }

  /** The logarithm of the gamma function, above zero. */
  public static double logGamma(double x) {
    return Gamma.logGamma(x);
  }

  /** ln Γ(x + n) − ln Γ(x), without the loss of a difference where n is small. */
  public static double logRising(double x, long n) {
    if (n > 40) {
      return logGamma(x + n) - logGamma(x);
    }
    double product = 1;
    double sum = 0;
    for (long i = 0; i < n; i++) {
      product *= x + i;
      if (product > 1e250 || product < 1e-250) {
        sum += log(product);
        product = 1;
      }
    }
    return sum + log(product);
  }

  /** ln(eˣ + eʸ). */
  public static double logAdd(double x, double y) {
    double most = x > y ? x : y;
    double least = x > y ? y : x;
    return least == Double.NEGATIVE_INFINITY ? most : most + log1p(exp(least - most));
  }

  /** The probability that a chi-square variable of these degrees of freedom is greater. */
  public static double chiSquareTail(double x, double degrees) {
    if (!(x > 0)) {
      return 1;
    }
    return Double.isInfinite(x) ? 0 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
  }

  /** The probability that a standard normal variable is greater in amount. */
  public static double normalTails(double z) {
    return Erf.erfc(StrictMath.abs(z) / SQRT_TWO);
  }

  /** The standard normal quantile of a probability strictly between 0 and 1. */
  public static double normalQuantile(double p) {
    return -SQRT_TWO * Erf.erfcInv(2 * p);
  }

  /**
   * The quantile of Student's distribution, by halving.
   *
   * @param p from 0.5 to less than 1
   * @param degrees of freedom, 1 or more
   */
  public static double studentQuantile(double p, double degrees) {
    double below = 0;
    double above = 1;
    while (studentTail(above, degrees) > 1 - p && above < 1e15) {
      above *= 2;
    }
    for (int i = 0; i < 200 && above - below > 1e-15 * above; i++) {
      double middle = (below + above) / 2;
      boolean less = studentTail(middle, degrees) > 1 - p;
      below = less ? middle : below;
      above = less ? above : middle;
    }
    return (below + above) / 2;
  }

  private static double studentTail(double t, double degrees) {
    return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, .5) / 2;
  }
}
