package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bankcrm.core.check.Checks;

/**
 * An exact part of a whole, from nothing to all of it: an owner's stake, a joint holder's part.
 * {@code 0.25} is written {@code 25%}. Not for rates and growth, which may exceed the whole, nor
 * for probabilities.
 *
 * <p>Immutable and thread-safe. Shares that are equal as numbers are equal.
 *
 * @param fraction within 0 and 1, at most 18 decimals; trailing zeros are dropped
 */
public record Share(BigDecimal fraction) implements Comparable<Share> {
  /** Nothing of the whole. */
  public static final Share NONE = new Share(BigDecimal.ZERO);

  /** The whole. */
  public static final Share ALL = new Share(BigDecimal.ONE);

  private static final int MAX_DECIMALS = 18;
  private static final int MAX_TEXT = 32;

  /**
   * Checks and normalises the fraction.
   *
   * @throws IllegalArgumentException if it is below 0, above 1 or finer than 18 decimals
   */
  public Share {
    fraction = Checks.bounded(fraction, "fraction", Checks.MAX_DIGITS).stripTrailingZeros();
    Checks.require(
        fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0,
        "fraction",
        "must be within [0, 1]");
    Checks.require(
        fraction.scale() <= MAX_DECIMALS,
        "fraction",
        "must have at most " + MAX_DECIMALS + " decimals");
  }

  /** The share of so much of one: {@code ofFraction(0.25)} is a quarter. */
  public static Share ofFraction(BigDecimal fraction) {
    return new Share(fraction);
  }

  /** The share of so much in a hundred: {@code ofPercent(25)} is a quarter. */
  public static Share ofPercent(BigDecimal percent) {
    return new Share(Checks.bounded(percent, "percent", MAX_DECIMALS).movePointLeft(2));
  }

  /** The share of so many in a hundred: {@code ofPercent(25)} is a quarter. */
  public static Share ofPercent(int percent) {
    return ofPercent(BigDecimal.valueOf(percent));
  }

  /**
   * Reads what {@link #toString} wrote: plain digits with an optional fraction, then {@code %}.
   *
   * @throws IllegalArgumentException if the text is anything else, or beyond 0% to 100%
   */
  public static Share parse(String text) {
    requireNonNull(text, "text");
    Checks.require(
        text.length() <= MAX_TEXT && text.matches("[0-9]{1,3}(\\.[0-9]{1,18})?%"),
        "share",
        "must be written like '25%' or '12.5%'");
    return ofPercent(new BigDecimal(text.substring(0, text.length() - 1)));
  }

  /** This part of an amount, rounded to the minor unit in the way that the caller names. */
  public Money of(Money whole, RoundingMode rounding) {
    return requireNonNull(whole, "whole").multipliedBy(fraction, rounding);
  }

  /** What is left of the whole without this share. */
  public Share complement() {
    return new Share(BigDecimal.ONE.subtract(fraction));
  }

  /** Orders from the smallest share to the largest; agrees with {@code equals}. */
  @Override
  public int compareTo(Share other) {
    return fraction.compareTo(requireNonNull(other, "other").fraction);
  }

  /** The share in percent, without trailing zeros: {@code 12.5%}. */
  @Override
  public String toString() {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + '%';
  }
}
