package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to write instead of a value that cannot be read: JSON of the form that is asked for, if one
 * thing can be meant, or two, and the reader, asked again, takes it; else which form it has.
 */
public final class Mend {

  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "是", "真", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "否", "假", "0");
  private static final Set<String> NOTHING = Set.of("~", "null", "none", "n/a", "无");

  private static final int LONGEST = 200;
  private static final String SHARE_DIGITS = "[0-9]{1,3}(\\.[0-9]{1,18})?";

  private Mend() {}

  /**
   * The advice.
   *
   * @param meant what may be meant
   * @param reader reads it as the value was to be read; null where it is refused
   * @param otherwise the form, for where nothing or more than two things can be meant
   */
  static String of(
      Item item, Stream<?> meant, Function<Item, @Nullable Object> reader, String otherwise) {
    if (item.value instanceof String text && NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return "Leave the key out where there is nothing to say.";
    }
    if (item.context().withholds() || item.context().isTrial()) {
      return otherwise; // what is told would be the customer's, or told to nobody
    }
    List<?> read = meant.distinct().filter(each -> item.wouldRead(each, reader)).limit(3).toList();
    String json = read.stream().map(Mend::json).collect(Collectors.joining(" or "));
    if (read.isEmpty()) {
      return lastDay(item, reader).orElse(otherwise);
    }
    String end = read.size() == 1 ? "." : ", whichever is meant.";
    return read.size() > 2 || json.length() > LONGEST ? otherwise : "Write " + json + end;
  }

  /** Advice for a day that its month does not have, such as 31 September. */
  private static Optional<String> lastDay(Item item, Function<Item, @Nullable Object> reader) {
    return plain(item.value)
        .flatMap(text -> DayTexts.lastDay(text).stream())
        .filter(day -> item.wouldRead(day.toString(), reader))
        .map(
            day ->
                "That month has "
                    + day.getDayOfMonth()
                    + " days. Write \""
                    + day
                    + "\" if the last of them is meant.")
        .findFirst();
  }

  static String json(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
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

  /** The shares that a text or number means: {@code 5} is 5%, and 0.05 may be 5% or 0.05%. */
  public static Stream<Object> shares(Object value) {
    String text = plain(value).findFirst().orElseGet(value::toString);
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    if (!digits.matches(SHARE_DIGITS)) {
      return Stream.empty();
    }
    BigDecimal number = new BigDecimal(digits);
    boolean fraction = !percent && number.compareTo(BigDecimal.ONE) <= 0;
    return (fraction ? Stream.of(number.movePointRight(2), number) : Stream.of(number))
        .map(each -> each.signum() == 0 ? BigDecimal.ZERO : each.stripTrailingZeros())
        .map(each -> each.toPlainString() + "%");
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
