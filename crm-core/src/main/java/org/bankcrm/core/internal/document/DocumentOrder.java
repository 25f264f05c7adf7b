package org.bankcrm.core.internal.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order in which paths stand in a document; a path that is not there follows its nearest. */
public final class DocumentOrder {

  private final List<Item> roots;
  private final Steps steps = new Steps();

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

  private int[] position(Object root, String[] path) {
    int[] places = new int[path.length];
    places[0] = Integer.parseInt(path[0]);
    Object value = root;
    for (int i = 1; i < path.length; i++) {
      Steps.Step next = steps.from(value, path[i]);
      if (next == null) {
        return Arrays.copyOf(places, i);
      }
      places[i] = next.place();
      value = next.value();
    }
    return places;
  }
}
