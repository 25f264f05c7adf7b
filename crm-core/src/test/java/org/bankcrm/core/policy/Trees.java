package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write trees, nulls and odd keys included. */
final class Trees {

  private Trees() {}

  /** An object of keys and values in turn. */
  @SuppressWarnings("unchecked") // keys that are no texts are written on purpose
  static Map<String, Object> map(Object... keysAndValues) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return (Map<String, Object>) (Map<?, ?>) map;
  }

  /** A list. */
  static List<Object> list(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }

  /** The object with one more or another key. */
  static Map<String, Object> with(Map<String, Object> object, String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(object);
    copy.put(key, value);
    return copy;
  }

  /** The object without the key. */
  static Map<String, Object> without(Map<String, Object> object, String key) {
    Map<String, Object> copy = new LinkedHashMap<>(object);
    copy.remove(key);
    return copy;
  }

  /** A text in both languages. */
  static Map<String, Object> name() {
    return map("zh", "名称", "en", "Name");
  }
}
