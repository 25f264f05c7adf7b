package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One pass of an index: by key the records that have it. Guarded by the index. */
final class IndexedPass {

  private final PassKeys keys;
  private final Map<Long, List<Prepared>> byKey = new HashMap<>();
  private final NavigableMap<String, Prepared> inOrder = new TreeMap<>();

  IndexedPass(PassKeys keys) {
    this.keys = keys;
  }

  String id() {
    return keys.pass().id();
  }

  private boolean isSorted() {
    return keys.pass().neighbours() > 0;
  }

  private String place(Prepared record) {
    return keys.text(record) + record.id;
  }

  void add(Prepared record) {
    if (isSorted()) {
      if (!keys.text(record).isEmpty()) {
        inOrder.put(place(record), record);
      }
      return;
    }
    long key = keys.key(record);
    if (key != 0) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(record);
    }
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
   * those alone that are equal to it, as many as a block may have.
   */
  boolean collect(Prepared record, Map<String, Prepared> candidates) {
    if (isSorted()) {
      collectNear(record, candidates);
      return true;
    }
    List<Prepared> block = byKey.getOrDefault(keys.key(record), List.of());
    boolean has = block.stream().anyMatch(each -> each.id.equals(record.id));
    boolean fits = block.size() + (has ? 0 : 1) <= keys.pass().most();
    block.stream()
        .filter(each -> fits || EqualRecords.areEqual(each, record))
        .limit(keys.pass().most())
        .forEach(each -> candidates.put(each.id, each));
    return fits;
  }

  private void collectNear(Prepared record, Map<String, Prepared> candidates) {
    if (keys.text(record).isEmpty()) {
      return;
    }
    String place = place(record);
    inOrder.headMap(place, false).descendingMap().values().stream()
        .limit(keys.pass().neighbours())
        .forEach(each -> candidates.put(each.id, each));
    inOrder.tailMap(place, false).values().stream()
        .limit(keys.pass().neighbours())
        .forEach(each -> candidates.put(each.id, each));
  }
}
