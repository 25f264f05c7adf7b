package org.bankcrm.core.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some keys of which a document may have any, in the order in which they are named. */
public final class Keys {

  private final List<String> inOrder;
  private final Map<String, Integer> places = new HashMap<>();
  private final Comparator<String> inTheirOrder = Comparator.comparing(places::get);

  private Keys(List<String> inOrder) {
    this.inOrder = List.copyOf(inOrder);
    for (String key : this.inOrder) {
      places.put(key, places.size());
    }
  }

  /** These keys. */
  public static Keys of(List<String> inOrder) {
    return new Keys(inOrder);
  }

  /** These keys. */
  public static Keys of(String... inOrder) {
    return new Keys(List.of(inOrder));
  }

  /** All of them. */
  public List<String> inOrder() {
    return inOrder;
  }

  /** Those that are among the keys of an object: it has few of them, and these may be many. */
  List<String> among(Set<String> keys) {
    List<String> found = new ArrayList<>(2);
    for (String key : keys) {
      if (places.containsKey(key)) {
        found.add(key);
      }
    }
    if (found.size() > 1) {
      found.sort(inTheirOrder);
    }
    return found;
  }
}
