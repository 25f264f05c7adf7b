package org.bankcrm.modelling;

import org.bankcrm.core.Labelled;

/** Why there is no model, or why data cannot be used; named for people in both languages. */
public enum FitProblem implements Labelled {
  /** The search ended before it found the best parameters. */
  NOT_CONVERGED,
  /** The best parameters lie at zero or infinity, so that the data do not tell them. */
  NOT_IDENTIFIED,
  /**
   * Some combination of characteristics parts good and bad without fault: no finite coefficients.
   */
  SEPARATED,
  /** All customers have the same outcome. */
  ONE_CLASS,
  /** A column has one value only. */
  CONSTANT,
  /** A column is a sum of others. */
  COLLINEAR,
  /** A column has no known value. */
  ALL_MISSING,
  /** A bin has no customers, or none of one outcome, and nothing is said to smooth it. */
  EMPTY_BIN,
  /** A value of a customer is in no bin. */
  NO_BIN,
  /** There are fewer rows than the model needs. */
  TOO_FEW,
  /** A figure is negative, not finite or otherwise out of its bounds. */
  OUT_OF_BOUNDS,
  /** The last purchase lies after the end of the time that is looked at. */
  AFTER_END,
  /** The same customer, column or period stands there twice. */
  TWICE,
  /** A period between the first and the last has no figure. */
  GAP,
  /** A calendar, or figures that are known beforehand, do not reach the time asked for. */
  NOT_COVERED,
  /** Two things that belong together differ in length. */
  LENGTHS_DIFFER,
  /** The data end before the time that is asked about, so that nobody knows what came. */
  CENSORED
}
