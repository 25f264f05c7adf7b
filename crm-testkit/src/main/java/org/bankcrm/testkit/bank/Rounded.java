package org.bankcrm.testkit.bank;

/** Sums as people name them: in whole hundreds, thousands, ten thousands. */
final class Rounded {
  private Rounded() {}

  /** The amount, rounded down to a whole number of units. */
  static long down(double amount, long unit) {
    return ((long) (amount / unit)) * unit;
  }

  /** The amount, rounded to the nearest whole number of units. */
  static long half(double amount, long unit) {
    return StrictMath.round(amount / unit) * unit;
  }
}
