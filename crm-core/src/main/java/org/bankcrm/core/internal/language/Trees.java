package org.bankcrm.core.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes trees of schemas, keys in the order of writing. */
final class Trees {

  private Trees() {}

  /** An object of keys and values in turn. */
  static Map<String, Object> tree(Object... keysAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(tree);
  }

  /** The first tree with the keys of the other after its own. */
  static Map<String, Object> with(Map<String, Object> tree, Object... keysAndValues) {
    Map<String, Object> longer = new LinkedHashMap<>(tree);
    longer.putAll(tree(keysAndValues));
    return Collections.unmodifiableMap(longer);
  }

  /** What is common to all schemas of the language, by its name. */
  static Map<String, Object> ref(String name) {
    return tree("$ref", "#/$defs/" + name);
  }

  /** An object that has these keys. */
  static Map<String, Object> required(String... keys) {
    return tree("type", "object", "required", List.of(keys));
  }

  /** A test, and the schema of what meets it. */
  record Choice(Map<String, Object> test, Map<String, Object> then) {}

  /** The schema of the first choice whose test is met, or the last one. */
  static Map<String, Object> first(List<Choice> choices, Map<String, Object> otherwise) {
    List<Choice> backwards = new ArrayList<>(choices);
    Collections.reverse(backwards);
    Map<String, Object> chain = otherwise;
    for (Choice choice : backwards) {
      chain = tree("if", choice.test(), "then", choice.then(), "else", chain);
    }
    return chain;
  }
}
