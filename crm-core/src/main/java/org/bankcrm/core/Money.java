package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.bankcrm.core.check.Checks;

/**
 * An exact amount of money in one currency, such as {@code CNY 500000.00}; negative amounts are
 * allowed. Not for rates, prices per unit or anything finer than the smallest coin.
 *
 * <p>The amount is a whole number of minor units (fen, cents; yen themselves) of at most 18 digits.
 * Nothing is ever rounded unless the call names a {@link RoundingMode}, currencies are never mixed
 * ({@link CurrencyMismatchException}), and a result beyond 18 digits is an {@link
 * ArithmeticException}. Messages never contain the amount, since it may be a customer's.
 *
 * <p>Immutable and thread-safe. Written and read without regard to any locale.
 *
 * @param minorUnits the amount in the currency's minor units, at most 18 digits
 * @param currency an ISO 4217 currency that has minor units: not gold ({@code XAU}) or {@code XXX}
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
  /** Largest amount in minor units, in either direction. */
  public static final long MAX_MINOR_UNITS = 999_999_999_999_999_999L;

  private static final Currency CNY = Currency.getInstance("CNY");

  /**
   * Checks the amount and the currency.
   *
   * @throws IllegalArgumentException if the amount has more than 18 digits, or the currency has no
   *     minor units
   */
  public Money {
    requireNonNull(currency, "currency");
    if (!withinBounds(minorUnits)) {
      throw new IllegalArgumentException("minorUnits must have at most 18 digits");
    }
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(
          "currency must have minor units but was " + currency.getCurrencyCode());
    }
  }

  /**
   * An amount in whole and broken units, for example 12.5 of CNY.
   *
   * @throws IllegalArgumentException if the amount has more decimals than the currency, other than
   *     zeros, or does not fit into 18 digits
   */
  public static Money of(BigDecimal amount, Currency currency) {
    int digits = requireNonNull(currency, "currency").getDefaultFractionDigits();
    BigDecimal exact = Checks.bounded(amount, "amount", Checks.MAX_DIGITS).stripTrailingZeros();
    Checks.require(
        exact.scale() <= Math.max(digits, 0),
        "amount",
        "has "
            + exact.scale()
            + " decimals but "
            + currency
            + " has "
            + digits
            + "; give a rounding mode");
    return of(exact, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount rounded to the currency's minor unit in the way that the caller names.
   *
   * @throws IllegalArgumentException if the amount does not fit into 18 digits, or has more than 38
   *     digits or decimals
   * @throws ArithmeticException if rounding is necessary and the mode is {@code UNNECESSARY}
   */
  public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
    int digits = requireNonNull(currency, "currency").getDefaultFractionDigits();
    requireNonNull(rounding, "rounding");
    BigDecimal bounded = Checks.bounded(amount, "amount", Checks.MAX_DIGITS);
    BigDecimal units = bounded.movePointRight(Math.max(digits, 0)).setScale(0, rounding);
    Checks.require(fits(units), "amount", "must fit into 18 digits of minor units");
    return new Money(units.longValueExact(), currency);
  }

  /** An amount counted in minor units: {@code ofMinor(1250, CNY)} is 12.50 yuan. */
  public static Money ofMinor(long minorUnits, Currency currency) {
    return new Money(minorUnits, currency);
  }

  /**
   * An amount of whole Chinese yuan.
   *
   * @throws ArithmeticException if it does not fit into 18 digits of fen
   */
  public static Money yuan(long yuan) {
    return new Money(bounded(Math.multiplyExact(yuan, 100L)), CNY);
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads what {@link #toString} wrote: the currency's code, one blank, an optional minus, digits,
   * and at most as many decimals as the currency has, zeros included. No grouping, no exponent, no
   * plus sign.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Money parse(String text) {
    return MoneyText.parse(requireNonNull(text, "text"));
  }

  /** The amount in whole and broken units, with exactly the decimals of the currency. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * The sum of both amounts.
   *
   * @throws CurrencyMismatchException if the currencies differ
   * @throws ArithmeticException if the sum has more than 18 digits
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(bounded(minorUnits + other.minorUnits), currency);
  }

  /**
   * This amount less the other.
   *
   * @throws CurrencyMismatchException if the currencies differ
   * @throws ArithmeticException if the difference has more than 18 digits
   */
  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(bounded(minorUnits - other.minorUnits), currency);
  }

  /** The same amount with the opposite sign. */
  public Money negated() {
    return new Money(-minorUnits, currency);
  }

  /** The amount without its sign. */
  public Money abs() {
    return minorUnits < 0 ? negated() : this;
  }

  /**
   * This amount so many times.
   *
   * @throws ArithmeticException if the product has more than 18 digits
   */
  public Money multipliedBy(long factor) {
    return new Money(bounded(Math.multiplyExact(minorUnits, factor)), currency);
  }

  /**
   * This amount times a factor, rounded to the minor unit in the way that the caller names.
   *
   * @throws IllegalArgumentException if the factor has more than 38 digits or decimals
   * @throws ArithmeticException if the product has more than 18 digits, or needs rounding although
   *     the mode is {@code UNNECESSARY}
   */
  public Money multipliedBy(BigDecimal factor, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    BigDecimal bounded = Checks.bounded(factor, "factor", Checks.MAX_DIGITS);
    BigDecimal product = BigDecimal.valueOf(minorUnits).multiply(bounded).setScale(0, rounding);
    if (!fits(product)) {
      throw beyondBounds();
    }
    return new Money(product.longValueExact(), currency);
  }

  /** Minus one, zero or one, as the amount is below, at or above zero. */
  public int signum() {
    return Long.signum(minorUnits);
  }

  /** Whether the amount is zero. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  /**
   * Orders amounts of one currency; agrees with {@code equals}.
   *
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /** The currency's code, a blank and the amount with all decimals: {@code CNY -12.50}. */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + ' ' + amount().toPlainString();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(requireNonNull(other, "other").currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }

  private static long bounded(long minorUnits) {
    if (!withinBounds(minorUnits)) {
      throw beyondBounds();
    }
    return minorUnits;
  }

  private static boolean withinBounds(long minorUnits) {
    return minorUnits >= -MAX_MINOR_UNITS && minorUnits <= MAX_MINOR_UNITS;
  }

  private static boolean fits(BigDecimal units) {
    return units.abs().compareTo(BigDecimal.valueOf(MAX_MINOR_UNITS)) <= 0;
  }

  private static ArithmeticException beyondBounds() {
    return new ArithmeticException("amount of money beyond 18 digits of minor units");
  }
}
