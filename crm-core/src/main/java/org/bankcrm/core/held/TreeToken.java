package org.bankcrm.core.held;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one list of words that a tree is, whatever the order of its keys: for hashes of any text. */
final class TreeToken {

  private final List<String> words = new ArrayList<>();

  private TreeToken() {}

  static String[] words(Object tree) {
    TreeToken token = new TreeToken();
    token.add(tree);
    return token.words.toArray(String[]::new);
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put((String) key, each));
      words.add("map " + sorted.size());
      sorted.forEach(this::addEntry);
    } else if (value instanceof List<?> list) {
      words.add("list " + list.size());
      list.forEach(this::add);
    } else {
      words.add(plain(value));
    }
  }

  private void addEntry(String key, Object value) {
    words.add(key);
    add(value);
  }

  /** Numbers alike whatever type a JSON reader gives them. */
  private static String plain(Object value) {
    if (value instanceof String text) {
      return "text " + text;
    }
    if (value instanceof Double || value instanceof Float) {
      return plain(BigDecimal.valueOf(((Number) value).doubleValue()));
    }
    if (value instanceof BigDecimal number) {
      boolean zero = number.signum() == 0;
      return "number " + (zero ? "0" : number.stripTrailingZeros().toPlainString());
    }
    if (value instanceof Number number) {
      return plain(new BigDecimal(new BigInteger(number.toString())));
    }
    return value.toString(); // true or false
  }
}
