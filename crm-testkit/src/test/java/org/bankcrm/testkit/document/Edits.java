package org.bankcrm.testkit.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes a document in a few places: {@code path = JSON}, or {@code - path}. */
final class Edits {

  /** Reads numbers as they are written. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Edits() {}

  /** A file beside the tests. */
  static String text(String name) {
    try (InputStream in = Edits.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the document after some steps, parted by {@code ;;}. */
  @SuppressWarnings("unchecked") // a copy of an object is an object
  static Map<String, Object> apply(Map<String, Object> document, String steps) {
    Object changed = copy(document);
    for (String step : steps.split(" ;; ")) {
      if (step.startsWith("- ")) {
        put(changed, step.substring(2).strip().split("/"), 1, null);
      } else {
        int sign = step.indexOf(" = ");
        Object value = JSON.readValue(step.substring(sign + 3), Object.class);
        put(
            changed,
            step.substring(0, sign).strip().split("/", -1),
            1,
            copy(value == null ? "\0" : value));
      }
    }
    return (Map<String, Object>) nulls(changed);
  }

  /** A copy of the document with a value, whatever it is, at a path. */
  @SuppressWarnings("unchecked") // a copy of an object is an object
  static Map<String, Object> put(Map<String, Object> document, String path, Object value) {
    Object changed = copy(document);
    put(changed, path.split("/"), 1, value);
    return (Map<String, Object>) changed;
  }

  @SuppressWarnings("unchecked") // the copies below are made of these
  private static void put(Object tree, String[] path, int at, Object value) {
    String key = path[at];
    boolean last = at == path.length - 1;
    if (tree instanceof List<?> list) {
      int index = index(list, key);
      List<Object> members = (List<Object>) list;
      if (!last) {
        put(members.get(index), path, at + 1, value);
      } else if (value == null) {
        members.remove(index);
      } else if (index == members.size()) {
        members.add(value);
      } else {
        members.set(index, value);
      }
      return;
    }
    Map<String, Object> object = (Map<String, Object>) tree;
    if (!last) {
      put(object.get(key), path, at + 1, value);
    } else if (value == null) {
      object.remove(key);
    } else {
      object.put(key, value);
    }
  }

  /** The place in a list, or of the policy with an id. */
  private static int index(List<?> list, String key) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> policy && key.equals(policy.get("id"))) {
        return i;
      }
    }
    return Integer.parseInt(key);
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    return tree instanceof List<?> list
        ? new ArrayList<>(list.stream().map(Edits::copy).toList())
        : tree;
  }

  /** Puts nulls where they are meant. */
  private static Object nulls(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, nulls(value)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Edits::nulls).toList();
    }
    return "\0".equals(tree) ? null : tree;
  }
}
