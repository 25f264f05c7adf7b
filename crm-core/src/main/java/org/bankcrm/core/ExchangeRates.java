package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * What foreign money is worth on a day: for each currency, how much of one base currency is given
 * for one whole unit of it. With the base CNY, the rate 7.1050 of USD turns {@code USD 100.00} into
 * {@code CNY 710.50}.
 *
 * <p>The host says the rates and how their products are rounded; a currency without a rate cannot
 * be converted, and nothing is guessed from other rates. Immutable and thread-safe.
 */
public final class ExchangeRates {
  private final Currency base;
  private final LocalDate on;
  private final RoundingMode rounding;
  private final SortedMap<String, BigDecimal> byCode;

  private ExchangeRates(
      Currency base, LocalDate on, RoundingMode rounding, SortedMap<String, BigDecimal> byCode) {
    this.base = base;
    this.on = on;
    this.rounding = rounding;
    this.byCode = byCode;
  }

  /**
   * The rates of a day.
   *
   * @param base the currency that everything is turned into
   * @param on the day for which the rates hold
   * @param rates for one whole unit of each currency, how much of the base
   * @param rounding how an amount is rounded to the minor unit of the base
   * @throws IllegalArgumentException if a rate is not above zero, is finer than 18 decimals or has
   *     more than 38 digits, or the base currency has a rate other than one
   */
  public static ExchangeRates of(
      Currency base, LocalDate on, Map<Currency, BigDecimal> rates, RoundingMode rounding) {
    requireNonNull(base, "base");
    requireNonNull(on, "on");
    requireNonNull(rounding, "rounding");
    SortedMap<String, BigDecimal> byCode = new TreeMap<>();
    rates.forEach((currency, rate) -> byCode.put(currency.getCurrencyCode(), checked(rate)));
    BigDecimal own = byCode.remove(base.getCurrencyCode());
    Checks.require(
        own == null || own.compareTo(BigDecimal.ONE) == 0, "rates", "must say 1 for the base");
    return new ExchangeRates(base, on, rounding, byCode);
  }

  private static BigDecimal checked(BigDecimal rate) {
    BigDecimal bounded = Checks.bounded(rate, "rate", 18);
    Checks.require(bounded.signum() > 0, "rate", "must be above zero");
    return bounded.stripTrailingZeros();
  }

  /**
   * The currency that everything is turned into.
   *
   * @return the one in which {@link #convert} tells amounts
   */
  public Currency base() {
    return base;
  }

  /**
   * The day for which the rates hold. Whoever converts as of another day says so to those who read
   * the amounts.
   */
  public LocalDate on() {
    return on;
  }

  /**
   * How an amount is rounded to the minor unit of the base. Once for each amount that is converted,
   * not for sums of them.
   */
  public RoundingMode rounding() {
    return rounding;
  }

  /**
   * How much of the base one whole unit is worth; empty if that is not known.
   *
   * @param currency any; of the base it is 1
   */
  public Optional<BigDecimal> rate(Currency currency) {
    return requireNonNull(currency, "currency").equals(base)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(byCode.get(currency.getCurrencyCode()));
  }

  /**
   * The amount in the base currency, rounded once; empty if its currency has no rate. An amount in
   * the base stays as it is.
   *
   * @throws ArithmeticException if the result has more than 18 digits, or needs rounding although
   *     the mode is {@code UNNECESSARY}
   */
  public Optional<Money> convert(Money amount) {
    if (amount.currency().equals(base)) {
      return Optional.of(amount);
    }
    return rate(amount.currency()).map(rate -> converted(amount, rate));
  }

  private Money converted(Money amount, BigDecimal rate) {
    int digits = base.getDefaultFractionDigits();
    BigDecimal units = amount.amount().multiply(rate).movePointRight(digits).setScale(0, rounding);
    if (units.abs().compareTo(BigDecimal.valueOf(Money.MAX_MINOR_UNITS)) > 0) {
      throw new ArithmeticException("amount of money beyond 18 digits of minor units");
    }
    return Money.ofMinor(units.longValueExact(), base);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeRates that
        && base.equals(that.base)
        && on.equals(that.on)
        && rounding == that.rounding
        && byCode.equals(that.byCode);
  }

  @Override
  public int hashCode() {
    return 31 * on.hashCode() + byCode.hashCode();
  }

  /** The base, the day and the currencies that have rates. */
  @Override
  public String toString() {
    return "ExchangeRates[" + base + " on " + on + " for " + byCode.keySet() + ']';
  }
}
