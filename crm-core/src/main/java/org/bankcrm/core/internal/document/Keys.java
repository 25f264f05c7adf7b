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

  /** Each key by itself, as most objects have but one of them. */
  private final Map<String, List<String>> alone = new HashMap<>();

  private final Comparator<String> inTheirOrder = Comparator.comparing(places::get);

  private Keys(List<String> inOrder) {
    this.inOrder = List.copyOf(inOrder);
    for (String key : this.inOrder) {
      places.put(key, places.size());
      alone.put(key, List.of(key));
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

  /** The same of a small object. */
  List<String> among(SmallObject object) {
    List<String> found = List.of();
    for (int place = 0; place < object.size(); place++) {
      List<String> one = alone.get(object.key(place));
      if (one != null) {
        found = found.isEmpty() ? one : with(found, one.get(0));
      }
    }
    return found;
  }

  private List<String> with(List<String> found, String key) {
    List<String> more = new ArrayList<>(found);
    more.add(key);
    more.sort(inTheirOrder);
    return more;
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
