package org.bankcrm.core.internal.document;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a text means to people who read it: {@code 1,000}, {@code 50%}, {@code 10k},
 * {@code ５０}, {@code 1 000 000元}. None where it may mean two, as {@code 1.000,5} or {@code 10m}
 * may.
 */
public final class Numerals {

  private static final int LONGEST = 40;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[+-]?)(?<digits>[0-9]+|[0-9]{1,3}(?<by>[,_' ])[0-9]{3}(?:\\k<by>[0-9]{3})*)"
              + "(?<rest>\\.[0-9]+)?(?<power>[eE][+-]?[0-9]{1,2})? ?"
              + "(?<scale>%|‰|[kK]|thousand|million|billion|千|百万|千万|万|亿)? ?");

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          entry("%", -2),
          entry("‰", -3),
          entry("k", 3),
          entry("thousand", 3),
          entry("million", 6),
          entry("billion", 9),
          entry("千", 3),
          entry("万", 4),
          entry("百万", 6),
          entry("千万", 7),
          entry("亿", 8));

  /** How an amount is marked as one of a currency; what two currencies share is none's. */
  private static final Map<String, String> MARKS =
      Map.of("CNY", "CNY|RMB|人民币|¥|元|圆", "JPY", "JPY|¥|円|日元", "USD", "USD|US\\$|\\$|美元");

  private Numerals() {}

  /** Full-width characters as the plain ones that they stand for. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
  }

  /** The number of a text; where it is marked as yuan, that of its yuan. */
  public static Optional<BigDecimal> number(String text) {
    return amount(text, "CNY");
  }

  /** The same of an amount, which may be marked as of its currency, and is no part of another. */
  static Optional<BigDecimal> amount(String text, Currency currency) {
    boolean share = text.length() <= LONGEST && plain(text).matches(".*[%‰].*");
    return share ? Optional.empty() : amount(text, currency.getCurrencyCode());
  }

  private static Optional<BigDecimal> amount(String text, String currency) {
    String marks = "(?:" + MARKS.getOrDefault(currency, currency) + ")";
    return text.length() > LONGEST
        ? Optional.empty()
        : unmarked(plain(text).replaceFirst("^" + marks + " ?| ?" + marks + "$", ""));
  }

  private static Optional<BigDecimal> unmarked(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String digits = form.group("digits").replaceAll("[^0-9]", "");
    String number = sign(form) + digits + or(form.group("rest")) + or(form.group("power"));
    String scale = or(form.group("scale")).toLowerCase(Locale.ROOT);
    BigDecimal scaled = new BigDecimal(number).scaleByPowerOfTen(POWERS.getOrDefault(scale, 0));
    BigDecimal plain = scaled.stripTrailingZeros();
    return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static String sign(Matcher form) {
    return form.group("sign").equals("-") ? "-" : "";
  }

  private static String or(@Nullable String group) {
    return group == null ? "" : group;
  }
}
