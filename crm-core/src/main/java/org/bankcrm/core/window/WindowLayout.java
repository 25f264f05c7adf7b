package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.CalendarSpan;

/**
 * The days between which the windows lie as of one date: where each step of each window ends, among
 * the edges of all windows over the same type of event. It depends on no customer.
 *
 * @param asOf the last day that counts
 * @param firstDay the first day that any window looks at; the as-of date where there is none
 * @param edges for each type of event the ascending days on which stretches end
 * @param before for each type of event, and each condition on it, the last day before all windows
 *     with that condition
 * @param steps for each window where its steps end, as places among the edges of its type, the
 *     newest first
 */
record WindowLayout(
    LocalDate asOf, LocalDate firstDay, List<int[]> edges, List<int[]> before, List<int[]> steps) {

  /** What a layout needs to know of a window. */
  record Stepped(int typePlace, int condition, CalendarSpan step, int steps) {

    private int[] ends(LocalDate asOf) {
      int[] ends = new int[steps + 1];
      for (int k = 0; k < ends.length; k++) {
        ends[k] = Math.toIntExact(step.before(asOf, k).toEpochDay());
      }
      return ends;
    }
  }

  /** The last day before all steps of a window. */
  int lastDayBefore(int window, Stepped stepped) {
    return edges.get(stepped.typePlace)[steps.get(window)[stepped.steps]];
  }

  static WindowLayout of(LocalDate asOf, List<Stepped> windows, int types) {
    List<int[]> ends = windows.stream().map(window -> window.ends(asOf)).toList();
    List<int[]> edges = new ArrayList<>();
    List<int[]> before = new ArrayList<>();
    for (int type = 0; type < types; type++) {
      edges.add(edges(type, windows, ends));
      before.add(before(type, windows, ends));
    }
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      int[] own = edges.get(windows.get(i).typePlace);
      steps.add(Arrays.stream(ends.get(i)).map(end -> Arrays.binarySearch(own, end)).toArray());
    }
    return new WindowLayout(
        asOf, firstDay(edges, asOf), List.copyOf(edges), List.copyOf(before), List.copyOf(steps));
  }

  private static LocalDate firstDay(List<int[]> edges, LocalDate asOf) {
    return edges.stream()
        .map(own -> LocalDate.ofEpochDay(own[0]).plusDays(1))
        .min(LocalDate::compareTo)
        .orElse(asOf);
  }

  private static int[] edges(int type, List<Stepped> windows, List<int[]> ends) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (int i = 0; i < ends.size(); i++) {
      if (windows.get(i).typePlace == type) {
        Arrays.stream(ends.get(i)).forEach(edges::add);
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] before(int type, List<Stepped> windows, List<int[]> ends) {
    TreeMap<Integer, Integer> before = new TreeMap<>();
    for (int i = 0; i < ends.size(); i++) {
      Stepped window = windows.get(i);
      if (window.typePlace == type) {
        before.merge(window.condition, ends.get(i)[window.steps], Math::min);
      }
    }
    return before.values().stream().mapToInt(Integer::intValue).toArray();
  }
}
