package org.bankcrm.jdbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link Json} wrote, and any other JSON that a database made of it, such as one with
 * blanks. The text stood in the bank's own database, so it says where it is wrong and no more.
 */
final class JsonReader {

  private static final int DEEPEST = 100;

  private final String text;
  private int place;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Object whole() {
    Object value = value();
    if (next() != 0) {
      throw wrong();
    }
    return value;
  }

  private Object value() {
    if (++depth > DEEPEST) {
      throw wrong();
    }
    Object value =
        switch (next()) {
          case '{' -> object();
          case '[' -> list();
          case '"' -> quoted();
          case 't' -> word("true", Boolean.TRUE);
          case 'f' -> word("false", Boolean.FALSE);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    place++;
    while (next() != '}') {
      if (!object.isEmpty()) {
        skip(',');
      }
      String key = quoted();
      skip(':');
      if (object.put(key, value()) != null) {
        throw wrong();
      }
    }
    place++;
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    place++;
    while (next() != ']') {
      if (!list.isEmpty()) {
        skip(',');
      }
      list.add(value());
    }
    place++;
    return list;
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, place)) {
      throw wrong();
    }
    place += word.length();
    return meaning;
  }

  private Object number() {
    int begin = place;
    while (place < text.length() && "+-.0123456789eE".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    String digits = text.substring(begin, place);
    try {
      if (digits.indexOf('E') >= 0 || digits.indexOf('e') >= 0) {
        return Double.valueOf(digits);
      }
      BigDecimal number = new BigDecimal(digits);
      return number.scale() == 0 && number.precision() <= 18 ? number.longValue() : number;
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private String quoted() {
    skip('"');
    StringBuilder value = new StringBuilder();
    while (place < text.length() && text.charAt(place) != '"') {
      char c = text.charAt(place++);
      value.append(c == '\\' ? escaped() : c);
    }
    skip('"');
    return value.toString();
  }

  private char escaped() {
    char c = place < text.length() ? text.charAt(place++) : 0;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> unit();
      default -> throw wrong();
    };
  }

  private char unit() {
    if (place + 4 > text.length()) {
      throw wrong();
    }
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(place++), 16);
      if (digit < 0) {
        throw wrong();
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private void skip(char expected) {
    if (next() != expected) {
      throw wrong();
    }
    place++;
  }

  /** The next character that is no blank, 0 at the end. */
  private char next() {
    while (place < text.length() && text.charAt(place) <= ' ') {
      place++;
    }
    return place < text.length() ? text.charAt(place) : 0;
  }

  private IllegalStateException wrong() {
    return new IllegalStateException(
        "a document in the database is no JSON at character " + (place + 1));
  }
}
