package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /** Those of its values, in order; none where it lacks a key. */
  private NavigableSet<Place> places(Prepared record) {
    NavigableSet<Place> places = new TreeSet<>();
    keys.texts(record).stream()
        .filter(text -> !text.isEmpty())
        .forEach(text -> places.add(new Place(text, record.id)));
    return places;
  }

  /** Adds a record; tells whether all that are equal to it are in one block with it. */
  boolean add(Prepared record) {
    if (isSorted()) {
      places(record).forEach(place -> inOrder.put(place, record));
      return false; // others of the same keys may stand between
    }
    boolean added = false;
    for (long key : keys.keys(record)) {
      if (key != 0) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(record);
        added = true;
      }
    }
    return added;
  }

  void remove(Prepared record) {
    if (isSorted()) {
      places(record).forEach(inOrder::remove);
      return;
    }
    for (long key : keys.keys(record)) {
      byKey.computeIfPresent(
          key,
          (same, block) -> {
            block.removeIf(each -> each == record);
            return block.isEmpty() ? null : block;
          });
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
    boolean fits = true;
    for (long key : keys.keys(record)) {
      fits &= collect(byKey.getOrDefault(key, List.of()), record, candidates);
    }
    return fits;
  }

  private boolean collect(List<Prepared> block, Prepared record, Map<String, Prepared> candidates) {
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
    NavigableSet<Place> own = places(record);
    for (Place place : own) {
      NavigableMap<Place, Prepared> before = inOrder.headMap(place, false).descendingMap();
      collect(before, own.headSet(place, false).descendingSet(), record.id, candidates);
      collect(inOrder.tailMap(place, false), own.tailSet(place, false), record.id, candidates);
    }
  }

  /**
   * The nearest ones; what was known of the record before is none of them, and its other values
   * stand between them.
   */
  private void collect(
      NavigableMap<Place, Prepared> near,
      NavigableSet<Place> own,
      String id,
      Map<String, Prepared> candidates) {
    Comparator<? super Place> outwards =
        near.comparator() == null ? Comparator.naturalOrder() : near.comparator();
    Iterator<Place> others = own.iterator();
    @Nullable Place next = others.hasNext() ? others.next() : null;
    int left = keys.pass().neighbours();
    for (Map.Entry<Place, Prepared> each : near.entrySet()) {
      while (next != null && outwards.compare(next, each.getKey()) < 0) {
        left--;
        next = others.hasNext() ? others.next() : null;
      }
      if (!each.getKey().id.equals(id)) {
        if (left-- <= 0) {
          return;
        }
        candidates.put(each.getValue().id, each.getValue());
      }
    }
  }
}
