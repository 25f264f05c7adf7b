package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bankcrm.core.check.Characters;

/** What messages and checks say about texts. */
public final class Words {

  private static final HexFormat HEX = HexFormat.of();
  private static final int SHOWN = 60;
  private static final int LISTED = 12;

  private Words() {}

  /** The text with nothing in it that could forge a line or turn the direction of reading. */
  public static String printable(String text, int max) {
    if (text.length() <= max && isPlain(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(max)
        .forEach(
            c -> {
              if (Characters.isUnsafe(c)) {
                safe.append("\\u").append(HEX.toHexDigits((char) c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > max ? safe + "…" : safe.toString();
  }

  /** The text in quotation marks, fit for a message. */
  public static String quoted(String text) {
    return "'" + printable(text, SHOWN) + "'";
  }

  /** What kind of value it is, as the author sees it. */
  public static String kindOf(Object value) {
    if (value instanceof String text) {
      return "the text " + quoted(text);
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof BigDecimal || value instanceof Double) {
      return "a number with a point or exponent";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "a whole number";
    }
    return value instanceof Map ? "an object" : "a list";
  }

  /** Whether no character of the text is unsafe. */
  public static boolean isSafe(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Characters.isUnsafe(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is in Unicode's composed normal form. */
  public static boolean isNormal(String text) {
    return isPlainlyNormal(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  /**
   * Whether each character is one of those that stand for themselves whatever comes before: Latin
   * letters, Chinese characters and their punctuation. It spares most texts the tables of Unicode.
   */
  private static boolean isPlainlyNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x300
              || (c >= 0x4E00 && c <= 0x9FFF)
              || (c >= 0x3000 && c <= 0x3029)
              || (c >= 0xFF01 && c <= 0xFF5E);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether all characters are visible ASCII or blanks: the short way for most texts. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** The words with commas; only the first if they are many. */
  public static String listed(Collection<String> known) {
    return known.stream().limit(LISTED).map(Words::quoted).collect(Collectors.joining(", "))
        + (known.size() > LISTED ? " …" : "");
  }

  /** The words with commas and "or"; only the first if they are many. */
  public static String alternatives(Collection<String> known) {
    List<String> quoted = known.stream().limit(LISTED).map(Words::quoted).toList();
    if (known.size() > LISTED) {
      return String.join(", ", quoted) + " …";
    }
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }
}
