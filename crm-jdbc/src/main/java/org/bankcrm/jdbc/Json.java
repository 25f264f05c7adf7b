package org.bankcrm.jdbc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Documents as texts: JSON of ASCII characters alone, since a database may refuse a zero character
 * or half a character. Binary floating-point numbers are written with an exponent and read as such,
 * others are exact, so a tree is read as it was written.
 */
final class Json {

  private static final String HEX = "0123456789abcdef";

  private Json() {}

  static String write(Object tree) {
    StringBuilder text = new StringBuilder(256);
    write(tree, text);
    return text.toString();
  }

  @SuppressWarnings("unchecked") // a document has texts as keys
  static Map<String, Object> object(String text) {
    return (Map<String, Object>) read(text);
  }

  static Object read(String text) {
    return new JsonReader(text).whole();
  }

  private static void write(Object value, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      object(map, text);
    } else if (value instanceof List<?> list) {
      list(list, text);
    } else if (value instanceof Number number) {
      text.append(number(number));
    } else if (value instanceof Boolean) {
      text.append(value);
    } else {
      quoted((String) value, text);
    }
  }

  private static void object(Map<?, ?> map, StringBuilder text) {
    char before = '{';
    for (Map.Entry<?, ?> each : map.entrySet()) {
      text.append(before);
      quoted((String) each.getKey(), text);
      text.append(':');
      write(each.getValue(), text);
      before = ',';
    }
    text.append(before == '{' ? "{}" : "}");
  }

  private static void list(List<?> list, StringBuilder text) {
    char before = '[';
    for (Object each : list) {
      text.append(before);
      write(each, text);
      before = ',';
    }
    text.append(before == '[' ? "[]" : "]");
  }

  private static String number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number of a document must be finite");
      }
      String text = Double.toString(value);
      return text.indexOf('E') < 0 ? text + "E0" : text;
    }
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  private static void quoted(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        text.append(c);
      } else {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
    text.append('"');
  }
}
