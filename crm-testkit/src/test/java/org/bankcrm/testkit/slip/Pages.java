package org.bankcrm.testkit.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An object of a document that can be changed. */
record Pages(Map<String, Object> object) {

  static Pages of(Map<String, ?> document) {
    Map<String, Object> copy = new LinkedHashMap<>();
    document.forEach((key, value) -> copy.put(key, copy(value)));
    return new Pages(copy);
  }

  @SuppressWarnings("unchecked") // documents have texts for keys
  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      return of((Map<String, ?>) map).object();
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(Pages::copy).toList())
        : value;
  }

  @SuppressWarnings("unchecked") // as it was copied
  private List<Object> list(String key) {
    return (List<Object>) object.get(key);
  }

  @SuppressWarnings("unchecked") // as it was copied
  private static Pages page(Object value) {
    return new Pages((Map<String, Object>) value);
  }

  /** The object under a key. */
  Pages in(String key) {
    return page(object.get(key));
  }

  /** A member of the list under a key. */
  Pages in(String key, int place) {
    return page(list(key).get(place));
  }

  /** Writes a value under a key. */
  Pages put(String key, Object value) {
    object.put(key, copy(value));
    return this;
  }

  /** Writes a text in Chinese and English under a key. */
  Pages put(String key, String zh, String en) {
    return put(key, Map.of("zh", zh, "en", en));
  }

  /** Leaves a key out. */
  Pages without(String... keys) {
    List.of(keys).forEach(object::remove);
    return this;
  }

  /** Adds a value to the list under a key, at its end. */
  void add(String key, Object value) {
    add(key, list(key).size(), value);
  }

  /** Puts a value into the list under a key. */
  void add(String key, int place, Object value) {
    list(key).add(place, copy(value));
  }

  /** Takes a member out of the list under a key. */
  void remove(String key, int place) {
    list(key).remove(place);
  }

  /** Adds a copy of a member of the list under a key at its end, to be changed. */
  Pages again(String key, int place) {
    add(key, list(key).get(place));
    return in(key, list(key).size() - 1);
  }

  /** How many keys stand in this object and below. */
  int keys() {
    return (int) objects(object).mapToLong(Map::size).sum();
  }

  /** Misspells a key of this object or below, counted from 0, and tells which it was. */
  String misspell(int place) {
    int left = place;
    for (Map<String, Object> each : objects(object).toList()) {
      if (left < each.size()) {
        String key = List.copyOf(each.keySet()).get(left);
        Map<String, Object> before = new LinkedHashMap<>(each);
        each.clear();
        before.forEach((old, value) -> each.put(old.equals(key) ? misspelt(old) : old, value));
        return key;
      }
      left -= each.size();
    }
    throw new IllegalArgumentException("no key " + place);
  }

  private static String misspelt(String key) {
    int middle = key.length() / 2;
    return key.length() < 4 ? key + "s" : key.substring(0, middle) + key.substring(middle + 1);
  }

  @SuppressWarnings("unchecked") // as it was copied
  private static Stream<Map<String, Object>> objects(Object value) {
    if (value instanceof Map<?, ?> map) {
      return Stream.concat(
          Stream.of((Map<String, Object>) map), map.values().stream().flatMap(Pages::objects));
    }
    return value instanceof List<?> list ? list.stream().flatMap(Pages::objects) : Stream.empty();
  }
}
