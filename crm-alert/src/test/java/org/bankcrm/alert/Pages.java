package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.policy.PolicyBook;

/** A document that can be changed. */
final class Pages {

  private final Map<String, Object> book;

  private Pages(Map<String, Object> book) {
    this.book = book;
  }

  static Pages of(Map<String, Object> document) {
    return new Pages(object(copy(document)));
  }

  static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, copy(value)));
      return copy;
    }
    return tree instanceof List<?> list
        ? new ArrayList<>(list.stream().map(Pages::copy).toList())
        : tree;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object tree) {
    return (Map<String, Object>) tree;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object tree) {
    return (List<Object>) tree;
  }

  static Map<String, Object> in(Map<String, Object> object, String key) {
    return object(object.get(key));
  }

  static Map<String, Object> first(Map<String, Object> object, String key) {
    return object(list(object.get(key)).get(0));
  }

  Map<String, Object> policy() {
    return first(book, "policies");
  }

  Map<String, Object> level(int place) {
    return object(list(policy().get("levels")).get(place));
  }

  Map<String, Object> indicator(int place) {
    return object(list(policy().get("indicators")).get(place));
  }

  /** The policy once more, with another id. */
  Map<String, Object> again() {
    Map<String, Object> other = object(copy(policy()));
    other.put("id", "other");
    list(book.get("policies")).add(other);
    return other;
  }

  /** So many levels, each with a time to acknowledge it and so many escalations. */
  void levels(int levels, int escalations) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      Map<String, Object> level = object(copy(level(1)));
      level.put("code", "L" + i);
      List<Object> steps = new ArrayList<>();
      for (int k = 0; k < escalations; k++) {
        steps.add(Map.of("after", Map.of("hours", 5 + k), "tell", "ROLE"));
      }
      level.put("escalate", steps);
      all.add(level);
    }
    policy().put("levels", all);
  }

  AlertEngine engine() {
    return AlertEngine.of(
        PolicyBook.parse(book, AlertKinds.all()), AlertPolicy.CUSTOMER, Mules.SHANGHAI);
  }
}
