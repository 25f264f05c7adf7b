package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.internal.ConditionTree;
import org.bankcrm.lifecycle.internal.Intervals;
import org.bankcrm.lifecycle.internal.Overlap;

/**
 * The transitions of a lifecycle of events as arrays: a cell for each stage and type of event, and
 * in it the rows, in the order in which they go.
 *
 * <p>A row opens if one value lies within its bounds, and all values of its further tests do.
 */
final class StageGrid {

  private static final int MOST_ROWS = 100_000;

  final Lifecycle lifecycle;
  final int events;

  /** Where the rows of a cell begin; those of the next end them. */
  final int[] start;

  /**
   * By row: the value tested, its bounds (both inclusive), the number of the transition, its end.
   */
  final int[] tested;

  final long[] low;
  final long[] high;
  final int[] transition;
  final byte[] to;

  /** By row: further tests as {value, low, high, value, low, high …}. */
  final long[][] further;

  /** Every row opens on the only value of the event, or on any. */
  final boolean ofOneValue;

  private record Row(int transition, int to, List<long[]> tests) {}

  private StageGrid(Lifecycle lifecycle, List<List<Row>> cells) {
    this.lifecycle = lifecycle;
    this.events = lifecycle.events().size();
    this.start = new int[cells.size() + 1];
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      rows.addAll(cells.get(cell));
      start[cell + 1] = rows.size();
    }
    int size = rows.size();
    this.tested = new int[size];
    this.low = new long[size];
    this.high = new long[size];
    this.transition = new int[size];
    this.to = new byte[size];
    this.further = new long[size][];
    for (int row = 0; row < size; row++) {
      fill(row, rows.get(row));
    }
    this.ofOneValue = lifecycle.payload().size() <= 1;
  }

  private void fill(int row, Row from) {
    List<long[]> tests = from.tests();
    tested[row] = tests.isEmpty() ? 0 : (int) tests.get(0)[0];
    low[row] = tests.isEmpty() ? Long.MIN_VALUE : tests.get(0)[1];
    high[row] = tests.isEmpty() ? Long.MAX_VALUE : tests.get(0)[2];
    transition[row] = from.transition();
    to[row] = (byte) from.to();
    further[row] = tests.stream().skip(1).flatMapToLong(Arrays::stream).toArray();
  }

  static StageGrid of(Lifecycle lifecycle) {
    refuseUnless(!lifecycle.hasEntryLimits(), lifecycle, "its stages limit entries");
    refuseUnless(
        lifecycle.transitions().stream().noneMatch(t -> t.trigger().isAutomatic()),
        lifecycle,
        "it has transitions by facts or time");
    Map<Transition, List<List<long[]>>> tests = new LinkedHashMap<>();
    for (Transition transition : lifecycle.transitions()) {
      tests.put(transition, ways(transition, lifecycle));
    }
    List<List<Row>> cells = new ArrayList<>();
    int rows = 0;
    for (Stage stage : lifecycle.stages()) {
      for (EventRule event : lifecycle.events()) {
        List<Row> cell = cell(lifecycle, stage, new OnEvent(event.type()), tests);
        rows += cell.size();
        refuseUnless(rows <= MOST_ROWS, lifecycle, "its guards have too many stretches");
        cells.add(cell);
      }
    }
    return new StageGrid(lifecycle, cells);
  }

  private static List<Row> cell(
      Lifecycle lifecycle, Stage stage, OnEvent event, Map<Transition, List<List<long[]>>> tests) {
    List<Row> rows = new ArrayList<>();
    for (Transition transition : lifecycle.inOrder()) {
      if (transition.trigger().equals(event) && transition.from().contains(stage.code())) {
        int number = lifecycle.transitions().indexOf(transition);
        int to = lifecycle.stages().indexOf(lifecycle.find(transition.to()).orElseThrow());
        tests
            .getOrDefault(transition, List.of())
            .forEach(way -> rows.add(new Row(number, to, way)));
      }
    }
    return rows;
  }

  /** Alternatives, any of which opens the guard; each is bounds for different values. */
  private static List<List<long[]>> ways(Transition transition, Lifecycle lifecycle) {
    Map<Integer, List<Condition>> byValue = new LinkedHashMap<>();
    if (transition.when().isPresent()) {
      for (Condition part : ConditionTree.conjuncts(transition.when().get())) {
        byValue
            .computeIfAbsent(valueOf(part, transition, lifecycle), v -> new ArrayList<>())
            .add(part);
      }
    }
    List<List<long[]>> ways = List.of(List.of());
    for (Map.Entry<Integer, List<Condition>> value : byValue.entrySet()) {
      Condition all = new All(value.getValue());
      ways = joined(ways, value.getKey(), intervals(value.getKey(), all, transition, lifecycle));
      refuseUnless(ways.size() <= MOST_ROWS, lifecycle, "its guards have too many stretches");
    }
    return ways;
  }

  private static List<List<long[]>> joined(
      List<List<long[]>> ways, int value, List<long[]> intervals) {
    List<List<long[]>> joined = new ArrayList<>();
    for (List<long[]> way : ways) {
      for (long[] interval : intervals) {
        List<long[]> longer = new ArrayList<>(way);
        longer.add(new long[] {value, interval[0], interval[1]});
        joined.add(longer);
      }
    }
    return joined;
  }

  private static int valueOf(Condition part, Transition transition, Lifecycle lifecycle) {
    Set<String> read = ConditionTree.reads(part);
    if (read.isEmpty()) {
      return 0; // a constant: asked of any value
    }
    String why = "the guard of '" + transition.code() + "' reads ";
    refuseUnless(read.size() == 1, lifecycle, why + "several values in one part: " + read);
    String id = read.iterator().next();
    boolean carried = lifecycle.payload().find(id).isPresent();
    refuseUnless(carried, lifecycle, why + "'" + id + "', which events do not carry");
    return lifecycle.payload().positionOf(lifecycle.payload().find(id).orElseThrow());
  }

  private static List<long[]> intervals(
      int value, Condition condition, Transition transition, Lifecycle lifecycle) {
    if (ConditionTree.reads(condition).isEmpty()) {
      return Overlap.of(List.of(condition)) instanceof Overlap.Witness
          ? List.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE})
          : List.of();
    }
    Attribute<?> attribute = lifecycle.payload().attributes().get(value);
    String why = "the guard of '" + transition.code() + "' is not told by bounds";
    refuseUnless(Intervals.canTell(attribute, condition), lifecycle, why);
    return Intervals.of(attribute, condition);
  }

  private static void refuseUnless(boolean fits, Lifecycle lifecycle, String why) {
    if (!fits) {
      throw new IllegalArgumentException(
          "a table cannot hold " + lifecycle.ref() + ": " + why + "; use on(state, event, facts)");
    }
  }
}
