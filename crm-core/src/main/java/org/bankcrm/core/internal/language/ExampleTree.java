package org.bankcrm.core.internal.language;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tree of an example of the reference, whose JSON is the library's own: texts without escapes,
 * plain numbers. Documents of authors are read by the host, never so.
 */
public final class ExampleTree {

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\\\]*+\"|-?[0-9]++(?:\\.[0-9]++)?|true|false|[{}\\[\\]:,]");

  private final Deque<String> tokens = new ArrayDeque<>();

  private ExampleTree(String json) {
    Matcher token = TOKEN.matcher(json);
    int end = 0;
    for (; token.find(); end = token.end()) {
      check(json.substring(end, token.start()).isBlank(), json);
      tokens.add(token.group());
    }
    check(json.substring(end).isBlank(), json);
  }

  /**
   * The tree.
   *
   * @throws IllegalStateException if it is not an object so written
   */
  public static Map<String, Object> of(String json) {
    ExampleTree reader = new ExampleTree(json);
    reader.take("{");
    Map<String, Object> tree = reader.object();
    check(reader.tokens.isEmpty(), json);
    return tree;
  }

  private static void check(boolean right, String found) {
    if (!right) {
      throw new IllegalStateException("the example is not written as one: " + found);
    }
  }

  private String next() {
    check(!tokens.isEmpty(), "its end");
    return tokens.remove();
  }

  private void take(String mark) {
    String found = next();
    check(found.equals(mark), found);
  }

  private boolean takes(String mark) {
    return mark.equals(tokens.peek()) && tokens.remove() != null;
  }

  private Object value() {
    String token = next();
    return switch (token) {
      case "{" -> object();
      case "[" -> list();
      case "true", "false" -> Boolean.valueOf(token);
      default -> token.startsWith("\"") ? text(token) : number(token);
    };
  }

  private static BigDecimal number(String token) {
    check(token.length() > 1 || Character.isDigit(token.charAt(0)), token);
    return new BigDecimal(token);
  }

  private static String text(String token) {
    check(token.length() > 1 && token.startsWith("\""), token);
    return token.substring(1, token.length() - 1);
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    while (!takes("}")) {
      if (!object.isEmpty()) {
        take(",");
      }
      String key = text(next());
      take(":");
      object.put(key, value());
    }
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    while (!takes("]")) {
      if (!list.isEmpty()) {
        take(",");
      }
      list.add(value());
    }
    return list;
  }
}
