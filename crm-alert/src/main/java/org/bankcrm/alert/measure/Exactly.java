package org.bankcrm.alert.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic in which the same counts give the same digits on every machine. */
final class Exactly {

  /** Far more digits than are told. */
  static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

  /** The digits after the point that are told. */
  static final int TOLD = 6;

  /** Within which 95 % of a normal distribution lie. */
  static final BigDecimal Z = new BigDecimal("1.959964");

  private Exactly() {}

  static BigDecimal of(long number) {
    return BigDecimal.valueOf(number);
  }

  static BigDecimal ratio(BigDecimal of, BigDecimal by) {
    return of.divide(by, DIGITS);
  }

  static BigDecimal root(BigDecimal of) {
    return of.max(BigDecimal.ZERO).sqrt(DIGITS);
  }

  /** A lower end, rounded down. */
  static BigDecimal from(BigDecimal end) {
    return end.setScale(TOLD, RoundingMode.FLOOR);
  }

  /** An upper end, rounded up. */
  static BigDecimal to(BigDecimal end) {
    return end.setScale(TOLD, RoundingMode.CEILING);
  }
}
