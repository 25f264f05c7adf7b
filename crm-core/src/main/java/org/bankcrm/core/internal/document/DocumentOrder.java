package org.bankcrm.core.internal.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which paths stand in a document; a path that is not there follows its nearest. */
public final class DocumentOrder {

  private final Map<String, Integer> positions = new HashMap<>();

  private DocumentOrder() {}

  /** Orders paths by these trees, one after the other. */
  public static Comparator<String> of(List<Item> roots) {
    DocumentOrder order = new DocumentOrder();
    roots.forEach(root -> order.add(root.value, root.place().toString()));
    return Comparator.comparingInt(order::position);
  }

  private void add(Object value, String path) {
    positions.putIfAbsent(path, positions.size());
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(inner, path + "/" + Place.step((String) key)));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        add(list.get(i), path + "/" + i);
      }
    }
  }

  private int position(String path) {
    for (String place = path; ; place = place.substring(0, place.lastIndexOf('/'))) {
      Integer position = positions.get(place);
      if (position != null) {
        return position;
      }
      if (place.lastIndexOf('/') < 0) {
        return -1;
      }
    }
  }
}
