package org.bankcrm.core.internal.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order in which paths stand in a document; a path that is not there follows its nearest. */
public final class DocumentOrder {

  private final List<Item> roots;

  private DocumentOrder(List<Item> roots) {
    this.roots = roots;
  }

  /** Orders paths by these trees, one after the other. */
  public static Comparator<String> of(List<Item> roots) {
    return Comparator.comparing(new DocumentOrder(roots)::position, Arrays::compare);
  }

  /** The places, from the root down, that lead to the path, as far as there are any. */
  private int[] position(String path) {
    for (int i = 0; i < roots.size(); i++) {
      String root = roots.get(i).place().toString();
      if (path.equals(root) || path.startsWith(root + "/")) {
        String[] steps = path.substring(root.length()).split("/", -1);
        steps[0] = Integer.toString(i); // before the first stroke
        return position(roots.get(i).value, steps);
      }
    }
    return new int[0];
  }

  private static int[] position(Object root, String[] steps) {
    int[] places = new int[steps.length];
    places[0] = Integer.parseInt(steps[0]);
    Object value = root;
    for (int i = 1; i < steps.length; i++) {
      int place = place(value, steps[i]);
      if (place < 0) {
        return Arrays.copyOf(places, i);
      }
      places[i] = place;
      value = child(value, place);
    }
    return places;
  }

  private static int place(Object value, String step) {
    int place = 0;
    if (value instanceof Map<?, ?> object) {
      for (Object key : object.keySet()) {
        if (Place.step((String) key).equals(step)) {
          return place;
        }
        place++;
      }
    }
    return value instanceof List ? Integer.parseInt(step) : -1;
  }

  private static Object child(Object value, int place) {
    return value instanceof List<?> list
        ? list.get(place)
        : List.copyOf(((Map<?, ?>) value).values()).get(place);
  }
}
