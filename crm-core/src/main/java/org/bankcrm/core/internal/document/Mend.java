package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of a value that cannot be read: JSON of the form that is asked for, if just
 * one thing can be meant and the reader, asked again, takes it; else which form it has.
 */
public final class Mend {

  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "是", "真", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "否", "假", "0");
  private static final Set<String> NOTHING = Set.of("~", "null", "none", "n/a", "无");

  private static final int LONGEST = 200;

  private Mend() {}

  /**
   * The advice.
   *
   * @param meant what may be meant
   * @param reader reads it as the value was to be read; null where it is refused
   * @param otherwise the form, for where nothing or more than one thing can be meant
   */
  static String of(
      Item item, Stream<?> meant, Function<Item, @Nullable Object> reader, String otherwise) {
    if (item.value instanceof String text && NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return "Leave the key out where there is nothing to say.";
    }
    if (item.context().withholds() || item.context().isTrial()) {
      return otherwise; // what is told would be the customer's, or told to nobody
    }
    List<?> read = meant.distinct().filter(each -> item.wouldRead(each, reader)).limit(2).toList();
    String json = read.size() == 1 ? json(read.get(0)) : "";
    return json.isEmpty() || json.length() > LONGEST ? otherwise : "Write " + json + ".";
  }

  private static String json(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value.toString();
  }

  /** The number that a text means, or a whole number that was written with a point. */
  static Stream<Object> numbers(Item item) {
    if (item.value instanceof String text) {
      boolean counted = item.percent && text.length() <= LONGEST;
      String told = counted ? Numerals.plain(text).replaceFirst(" ?%$", "") : text;
      return Numerals.number(told).map(Mend::written).stream();
    }
    return item.value instanceof BigDecimal number ? Stream.of(written(number)) : Stream.empty();
  }

  /** The amount that a number or a text means, as documents have it. */
  public static Stream<Object> amounts(Object value, Currency currency) {
    Optional<BigDecimal> number =
        value instanceof String text
            ? Numerals.amount(text, currency)
            : Optional.of(value)
                .filter(each -> each instanceof Long || each instanceof BigDecimal)
                .map(each -> new BigDecimal(each.toString()));
    int digits = currency.getDefaultFractionDigits();
    return number
        .filter(each -> each.stripTrailingZeros().scale() <= digits && each.precision() <= 18)
        .map(each -> (Object) (currency + " " + each.setScale(digits).toPlainString()))
        .stream();
  }

  private static Object written(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
    return whole ? (Object) plain.longValueExact() : plain;
  }

  static Stream<Object> yesNo(Object value) {
    String word = value.toString().toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Stream.of(true)
        : NO.contains(word) ? Stream.of(false) : Stream.empty();
  }

  /** The text of a value that should have been one: of a whole number, which has but one. */
  static Stream<Object> texts(Object value) {
    return value instanceof Long ? Stream.of(value.toString()) : Stream.empty();
  }

  /** The days that a text or the digits of a number may mean. */
  public static Stream<String> days(Object value) {
    return plain(value).flatMap(DayTexts::days);
  }

  static Stream<String> instants(Object value) {
    return plain(value).flatMap(DayTexts::instants);
  }

  /** The times of the day that a text may mean. */
  public static Stream<String> times(Object value) {
    return plain(value).flatMap(DayTexts::times);
  }

  /** A text, or the digits of a whole number, in plain characters. */
  private static Stream<String> plain(Object value) {
    boolean text = value instanceof String || value instanceof Long;
    return text && value.toString().length() <= LONGEST
        ? Stream.of(Numerals.plain(value.toString()))
        : Stream.empty();
  }
}
