package org.bankcrm.core.internal.document;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Steps of paths through a tree, each object's keys counted once however many paths lead there. */
final class Steps {

  private static final Pattern NUMBER = Pattern.compile("\\([1-9][0-9]{0,6}\\)");

  private final Map<Object, Map<String, Step>> counted = new IdentityHashMap<>();

  /**
   * Where a step leads.
   *
   * @param place the place among the keys of an object or the members of a list, from 0
   * @param value what stands there
   */
  record Step(int place, Object value) {}

  /**
   * Where a step leads from an object or a list; null if there is nothing. A step may name a key by
   * its number, as in {@code (3)}, where a reader of its own has told it so.
   */
  @Nullable Step from(@Nullable Object value, String step) {
    if (value instanceof List<?> list) {
      int index = Integer.parseInt(step);
      return index < list.size() ? new Step(index, list.get(index)) : null;
    }
    if (!(value instanceof Map<?, ?> object)) {
      return null;
    }
    Map<String, Step> steps = counted.computeIfAbsent(object, same -> counted(object));
    Step named = steps.get(step);
    return named == null && NUMBER.matcher(step).matches() ? numbered(steps, step) : named;
  }

  private static @Nullable Step numbered(Map<String, Step> steps, String step) {
    int place = Integer.parseInt(step.substring(1, step.length() - 1)) - 1;
    return steps.values().stream().filter(each -> each.place() == place).findFirst().orElse(null);
  }

  private static Map<String, Step> counted(Map<?, ?> object) {
    Map<String, Step> steps = new HashMap<>();
    object.forEach(
        (key, value) ->
            steps.putIfAbsent(Place.written((String) key), new Step(steps.size(), value)));
    return steps;
  }
}
