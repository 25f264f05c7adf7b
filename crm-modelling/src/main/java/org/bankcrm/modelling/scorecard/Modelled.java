package org.bankcrm.modelling.scorecard;

/** Whose probability a logistic regression gives. */
public enum Modelled {
  /** That of turning bad: a greater sum of the regression costs points. */
  BAD(-1),
  /** That of staying good: a greater sum of the regression brings points. */
  GOOD(1);

  private final int sign;

  Modelled(int sign) {
    this.sign = sign;
  }

  /** The points that a part of the regression's sum brings. */
  double points(double factor, double part) {
    return sign * factor * part;
  }
}
