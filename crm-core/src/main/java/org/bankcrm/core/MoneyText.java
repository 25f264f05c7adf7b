package org.bankcrm.core;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of {@link Money}. */
final class MoneyText {
  private static final int MAX_LENGTH = 32;
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{3}) (-?[0-9]{1,18}(?:\\.[0-9]{1,4})?)");

  private MoneyText() {}

  static Money parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      throw new IllegalArgumentException(
          "money must be written like 'CNY 500000.00': code, one blank, optional minus, digits");
    }
    Currency currency = currency(matcher.group(1));
    BigDecimal amount = new BigDecimal(matcher.group(2));
    checkDecimals(amount, currency);
    return Money.of(amount, currency);
  }

  /** Zeros count too: 200.000 yuan may be meant as two hundred thousand. */
  private static void checkDecimals(BigDecimal amount, Currency currency) {
    int most = Math.max(0, currency.getDefaultFractionDigits());
    if (amount.scale() > most) {
      throw new IllegalArgumentException(
          currency + " must be written with at most " + most + " decimals");
    }
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      // The cause could quote the text, so it is left out.
      throw new IllegalArgumentException("currency must be an ISO 4217 code");
    }
  }
}
