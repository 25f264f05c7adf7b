package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One pass of an index: by key the records that have it. Guarded by the index. */
final class IndexedPass {

  private final PassKeys keys;
  private final Map<Long, List<Prepared>> byKey = new HashMap<>();
  private final NavigableMap<Place, Prepared> inOrder = new TreeMap<>();

  /** Where a record stands among others: by its keys, then by its id. */
  private record Place(String text, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = text.compareTo(other.text);
      return order == 0 ? id.compareTo(other.id) : order;
    }
  }

  IndexedPass(PassKeys keys) {
    this.keys = keys;
  }

  String id() {
    return keys.pass().id();
  }

  private boolean isSorted() {
    return keys.pass().neighbours() > 0;
  }

  private Place place(Prepared record) {
    return new Place(keys.text(record), record.id);
  }

  /** Adds a record; tells whether all that are equal to it are in one block with it. */
  boolean add(Prepared record) {
    if (isSorted()) {
      Place place = place(record);
      if (!place.text.isEmpty()) {
        inOrder.put(place, record);
      }
      return false; // others of the same keys may stand between
    }
    long key = keys.key(record);
    if (key != 0) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(record);
    }
    return key != 0;
  }

  void remove(Prepared record) {
    inOrder.remove(place(record));
    List<Prepared> block = byKey.getOrDefault(keys.key(record), List.of());
    if (!block.isEmpty()) {
      block.removeIf(each -> each == record);
      if (block.isEmpty()) {
        byKey.remove(keys.key(record));
      }
    }
  }

  /**
   * Adds those that are brought together with the record; false if there are too many, and then
   * those alone that are equal to it and next to it.
   */
  boolean collect(Prepared record, Map<String, Prepared> candidates) {
    if (isSorted()) {
      collectNear(record, candidates);
      return true;
    }
    List<Prepared> block = byKey.getOrDefault(keys.key(record), List.of());
    boolean has = block.stream().anyMatch(each -> each.id.equals(record.id));
    boolean fits = block.size() + (has ? 0 : 1) <= keys.pass().most();
    if (fits) {
      block.forEach(each -> candidates.put(each.id, each));
    } else {
      EqualRecords.collect(block, record, candidates);
    }
    return fits;
  }

  private void collectNear(Prepared record, Map<String, Prepared> candidates) {
    Place place = place(record);
    if (!place.text.isEmpty()) {
      collect(inOrder.headMap(place, false).descendingMap().values(), place, candidates);
      collect(inOrder.tailMap(place, false).values(), place, candidates);
    }
  }

  /** The nearest ones; what was known of the record before is none of them. */
  private void collect(Collection<Prepared> near, Place place, Map<String, Prepared> candidates) {
    near.stream()
        .filter(each -> !each.id.equals(place.id))
        .limit(keys.pass().neighbours())
        .forEach(each -> candidates.put(each.id, each));
  }
}
