package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days between which the windows lie as of one date: where each step of each window begins and
 * ends, among the edges of all windows over the same type of event. It depends on no customer.
 *
 * @param asOf the last day that counts
 * @param firstDay the first day that any window looks at, the day after the as-of date where none
 *     looks at any yet; the as-of date where there is no window
 * @param edges for each type of event the ascending days on which stretches end
 * @param before for each type of event, and each condition on it, the last day before all windows
 *     with that condition
 * @param steps for each window after which edge of its type each step begins and with which it
 *     ends, as places among the edges, the newest step first; none where it has not begun
 */
record WindowLayout(
    LocalDate asOf, LocalDate firstDay, List<int[]> edges, List<int[]> before, List<int[]> steps) {

  /**
   * What a layout needs to know of a window.
   *
   * @param step one step of it
   */
  record Stepped(int typePlace, int condition, WindowPeriod step, int steps) {

    /**
     * For each step the day before it and its last, the newest first; for what has not begun the
     * as-of date twice, after which it begins.
     */
    private int[] days(LocalDate asOf) {
      int[] days = new int[2 * steps];
      for (int k = 0; k < steps; k++) {
        boolean begun = PeriodDays.hasBegun(step, asOf);
        PeriodDays own = begun ? PeriodDays.of(step, asOf, k) : new PeriodDays(asOf, asOf);
        days[2 * k] = Math.toIntExact(own.before().toEpochDay());
        days[2 * k + 1] = Math.toIntExact(own.last().toEpochDay());
      }
      return days;
    }
  }

  /** The last day before all steps of a window that has begun. */
  int lastDayBefore(int window, Stepped stepped) {
    return edges.get(stepped.typePlace)[steps.get(window)[2 * stepped.steps - 2]];
  }

  static WindowLayout of(LocalDate asOf, List<Stepped> windows, int types) {
    List<int[]> days = windows.stream().map(window -> window.days(asOf)).toList();
    List<int[]> edges = new ArrayList<>();
    List<int[]> before = new ArrayList<>();
    for (int type = 0; type < types; type++) {
      edges.add(edges(type, windows, days));
      before.add(before(type, windows, days));
    }
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      int[] own = edges.get(windows.get(i).typePlace);
      boolean begun = PeriodDays.hasBegun(windows.get(i).step, asOf);
      int[] none = {};
      steps.add(begun ? places(days.get(i), own) : none);
    }
    return new WindowLayout(
        asOf, firstDay(edges, asOf), List.copyOf(edges), List.copyOf(before), List.copyOf(steps));
  }

  private static int[] places(int[] days, int[] edges) {
    return Arrays.stream(days).map(day -> Arrays.binarySearch(edges, day)).toArray();
  }

  private static LocalDate firstDay(List<int[]> edges, LocalDate asOf) {
    return edges.stream()
        .map(own -> LocalDate.ofEpochDay(own[0]).plusDays(1))
        .min(LocalDate::compareTo)
        .orElse(asOf);
  }

  private static int[] edges(int type, List<Stepped> windows, List<int[]> days) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (int i = 0; i < days.size(); i++) {
      if (windows.get(i).typePlace == type) {
        Arrays.stream(days.get(i)).forEach(edges::add);
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] before(int type, List<Stepped> windows, List<int[]> days) {
    TreeMap<Integer, Integer> before = new TreeMap<>();
    for (int i = 0; i < days.size(); i++) {
      Stepped window = windows.get(i);
      if (window.typePlace == type) {
        before.merge(window.condition, days.get(i)[2 * window.steps - 2], Math::min);
      }
    }
    return before.values().stream().mapToInt(Integer::intValue).toArray();
  }
}
