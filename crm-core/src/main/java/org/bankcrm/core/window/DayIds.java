package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Ids by the day to which they belong, so that the oldest can be lost first. */
final class DayIds {

  private final NavigableMap<Integer, List<String>> days = new TreeMap<>();
  private int size;

  int size() {
    return size;
  }

  /** Adds an id that is not there. */
  void add(int day, String id) {
    days.computeIfAbsent(day, key -> new ArrayList<>(2)).add(id);
    size++;
  }

  void remove(int day, String id) {
    List<String> ids = days.get(day);
    if (ids != null && ids.remove(id)) {
      size--;
      if (ids.isEmpty()) {
        days.remove(day);
      }
    }
  }

  List<String> of(int day) {
    return days.getOrDefault(day, List.of());
  }

  /** The first day that has ids; there must be some. */
  int firstDay() {
    return days.firstKey();
  }

  /** Whether there are ids from one day to before another. */
  boolean hasBetween(int from, int to) {
    Integer first = days.ceilingKey(from);
    return first != null && first < to;
  }

  /** Loses all ids of the days before one, and gives them. */
  List<String> takeBefore(int day) {
    List<String> taken = new ArrayList<>();
    NavigableMap<Integer, List<String>> head = days.headMap(day, false);
    head.values().forEach(taken::addAll);
    head.clear();
    size -= taken.size();
    return taken;
  }

  /** In the order of the days and, of one day, of the ids. */
  void forEach(BiConsumer<Integer, String> action) {
    days.forEach((day, ids) -> ids.stream().sorted().forEach(id -> action.accept(day, id)));
  }
}
