package org.bankcrm.core.internal.document;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps of paths through a tree, each object's keys counted once however many paths lead there. */
final class Steps {

  private final Map<Object, Map<String, Step>> counted = new IdentityHashMap<>();

  /**
   * Where a step leads.
   *
   * @param place the place among the keys of an object or the members of a list, from 0
   * @param value what stands there
   */
  record Step(int place, Object value) {}

  /** Where a step leads from an object or a list; null if there is nothing. */
  @Nullable Step from(@Nullable Object value, String step) {
    if (value instanceof List<?> list) {
      int index = Integer.parseInt(step);
      return index < list.size() ? new Step(index, list.get(index)) : null;
    }
    return value instanceof Map<?, ?> object
        ? counted.computeIfAbsent(object, same -> counted(object)).get(step)
        : null;
  }

  private static Map<String, Step> counted(Map<?, ?> object) {
    Map<String, Step> steps = new HashMap<>();
    object.forEach(
        (key, value) ->
            steps.putIfAbsent(Place.written((String) key), new Step(steps.size(), value)));
    return steps;
  }
}
