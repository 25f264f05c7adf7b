package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ids by the day to which they belong, so that the oldest can be lost first, and the sums of the
 * events among them.
 */
final class DayIds {

  /** The ids of a day; there is at least one. */
  static final class Day {
    private final List<String> ids = new ArrayList<>(2);

    /** What their events add up to; null while no window reads any. */
    @Nullable Bucket sums;

    List<String> ids() {
      return ids;
    }

    Bucket sums(TypePlan plan) {
      Bucket known = sums;
      if (known == null) {
        known = plan.newBucket();
        sums = known;
      }
      return known;
    }
  }

  private final NavigableMap<Integer, Day> days = new TreeMap<>();
  private int size;

  int size() {
    return size;
  }

  /** Adds an id that is not there, and gives its day. */
  Day add(int day, String id) {
    Day of = days.computeIfAbsent(day, key -> new Day());
    of.ids.add(id);
    size++;
    return of;
  }

  void remove(int day, String id) {
    Day of = days.get(day);
    if (of != null && of.ids.remove(id)) {
      size--;
      if (of.ids.isEmpty()) {
        days.remove(day);
      }
    }
  }

  /** A day, or null if it has no ids. */
  @Nullable Day of(int day) {
    return days.get(day);
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

  /** Loses all ids of the days before one with their sums, and gives them. */
  List<String> takeBefore(int day) {
    List<String> taken = new ArrayList<>();
    NavigableMap<Integer, Day> head = days.headMap(day, false);
    head.values().forEach(each -> taken.addAll(each.ids));
    head.clear();
    size -= taken.size();
    return taken;
  }

  /** In the order of the days and, of one day, of the ids. */
  void forEach(BiConsumer<Integer, String> action) {
    days.forEach((day, of) -> of.ids.stream().sorted().forEach(id -> action.accept(day, id)));
  }

  /** The sums of the days that some cells cover. */
  void forEachSums(Cells cells, BiConsumer<Integer, Bucket> action) {
    cells
        .covered(days)
        .forEach(
            (day, of) -> {
              Bucket sums = of.sums;
              if (sums != null) {
                action.accept(day, sums);
              }
            });
  }

  /** How many days have sums, of those that are asked for. */
  int countSums(Predicate<Integer> asked) {
    return (int)
        days.entrySet().stream()
            .filter(each -> each.getValue().sums != null && asked.test(each.getKey()))
            .count();
  }
}
