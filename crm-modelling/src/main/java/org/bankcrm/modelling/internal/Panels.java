package org.bankcrm.modelling.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of smooth positive functions, panel by panel by the Gauss–Legendre rule of twelve
 * points. A panel is as short as the caller says the function changes fast.
 */
public final class Panels {

  private static final double[] AT = {
    0.1252334085114689,
    0.3678314989981802,
    0.5873179542866175,
    0.7699026741943047,
    0.9041172563704749,
    0.9815606342467193
  };
  private static final double[] WEIGHTS = {
    0.2491470458134028,
    0.2334925365383548,
    0.2031674267230659,
    0.1600783285433462,
    0.1069393259953184,
    0.0471753363865118
  };
  private static final double SMALL = 1e-17;
  private static final int MOST = 10_000;

  private Panels() {}

  /**
   * The integral from 0 to an end, which may be infinite. Ends early where what is left adds
   * nothing, as the function does not rise for long.
   *
   * @param length the length of the panel that begins at a place
   * @throws ArithmeticException if so many panels do not reach the end
   */
  public static double sum(DoubleUnaryOperator function, double end, DoubleUnaryOperator length) {
    double sum = 0;
    double from = 0;
    for (int i = 0; i < MOST; i++) {
      double to = from + length.applyAsDouble(from);
      double part = panel(function, from, to < end ? to : end);
      sum += part;
      if (to >= end || part <= SMALL * sum) {
        return sum;
      }
      from = to;
    }
    throw new ArithmeticException("the integral did not converge");
  }

  private static double panel(DoubleUnaryOperator function, double from, double to) {
    double half = (to - from) / 2;
    double middle = from + half;
    double sum = 0;
    for (int i = 0; i < AT.length; i++) {
      double shift = half * AT[i];
      sum +=
          WEIGHTS[i]
              * (function.applyAsDouble(middle - shift) + function.applyAsDouble(middle + shift));
    }
    return sum * half;
  }
}
