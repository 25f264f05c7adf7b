package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;

/**
 * The one written form of each kind of value, whether it stands in a document or in a cell. What is
 * refused is an {@code IllegalArgumentException} that tells the form and never the text.
 */
public final class Written {

  private static final int MOST_CHARACTERS = 40;
  private static final int MICROS = 6;
  private static final int NANOS = 9;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern JSON =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private Written() {}

  /** A value of the type, in its normal form. */
  public static Object value(ValueType type, String text) {
    Object value =
        switch (type.kind()) {
          case INTEGER -> integer(text);
          case DECIMAL -> decimal(text, type.scale());
          case MONEY -> money(type, text);
          case REAL -> real(text);
          case YES_NO -> yesNo(text);
          case CODE, TEXT -> safe(text);
          case DATE -> date(text);
          case INSTANT -> instant(text);
          case CODE_SET, ELEMENTS -> throw new IllegalArgumentException("one text is no list");
        };
    return type.normalise(value);
  }

  private static Long integer(String text) {
    check(WHOLE, text, "a whole number in digits, such as 42");
    return Long.valueOf(text);
  }

  /** No digits beyond the scale, zeros neither: 1.200 with two digits may be meant as 1,200. */
  private static BigDecimal decimal(String text, int scale) {
    check(PLAIN, text, "a number in digits, such as 1234.56");
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > scale) {
      throw new IllegalArgumentException("expected at most " + scale + " digits after the point");
    }
    return number;
  }

  /** The same of one that may have more characters than a value has. */
  public static BigDecimal plain(String text, int longest) {
    check(PLAIN, text, longest, "a number in digits, such as 1234.50");
    return new BigDecimal(text);
  }

  private static Money money(ValueType type, String text) {
    boolean named = !text.isEmpty() && Character.isLetter(text.charAt(0));
    if (named) {
      return Money.parse(text);
    }
    check(PLAIN, text, "an amount in digits, such as 1234.56");
    return Money.parse(type.currency().orElseThrow().getCurrencyCode() + " " + text);
  }

  private static Double real(String text) {
    check(JSON, text, "a number in digits, such as 0.25 or 2.5e-3");
    return Double.valueOf(text);
  }

  private static Boolean yesNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("expected true or false");
    };
  }

  private static void check(Pattern form, String text, String expected) {
    check(form, text, MOST_CHARACTERS, expected);
  }

  private static void check(Pattern form, String text, int longest, String expected) {
    if (text.length() > longest || !form.matcher(text).matches()) {
      throw new IllegalArgumentException("expected " + expected);
    }
  }

  /** A text without control or direction-turning characters, composed as documents have it. */
  private static String safe(String text) {
    if (!Words.isSafe(text) || !Words.isNormal(text)) {
      throw new IllegalArgumentException(
          "expected text in Unicode's form NFC, without control characters");
    }
    return text;
  }

  /** A day, in years of four digits only. */
  public static LocalDate date(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // refused below like any other text that is no day
    }
    throw new IllegalArgumentException("expected a day such as 2026-01-31");
  }

  /** A point in time in its one accepted shape: UTC, no offset, no hour 24, no leap second. */
  public static Instant instant(String text) {
    return instant(text, MICROS);
  }

  /** The same to the nanosecond, as only the instant of facts themselves may be told. */
  public static Instant nanoInstant(String text) {
    return instant(text, NANOS);
  }

  private static Instant instant(String text, int digits) {
    try {
      if (isInstant(text, digits)) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      // refused below like any other text that is no instant
    }
    throw new IllegalArgumentException("expected an instant such as 2026-01-31T16:00:00Z");
  }

  private static boolean isInstant(String text, int digits) {
    boolean fits = text.length() >= 20 && text.length() <= 21 + digits && text.endsWith("Z");
    return fits
        && text.charAt(10) == 'T'
        && !text.startsWith("24", 11)
        && !text.startsWith(":60", 16)
        && (text.length() == 20 || (text.charAt(19) == '.' && text.length() > 21));
  }
}
