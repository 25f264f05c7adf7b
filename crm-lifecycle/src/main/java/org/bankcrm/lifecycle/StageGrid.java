package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.StageRows.Row;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.internal.Intervals;
import org.bankcrm.lifecycle.internal.Overlap;

/**
 * The transitions of a lifecycle of events as arrays: a cell for each stage and type of event, and
 * in it the rows, in the order in which they go. Once for events that carry every value, and once,
 * with the rows of which it cannot be told whether they open, for events that lack some.
 */
final class StageGrid {

  private static final int MOST_ROWS = 100_000;
  private static final String TOO_MANY = "its guards have too many stretches";

  final Lifecycle lifecycle;
  final int events;

  /** For events that carry all values. */
  final StageRows complete;

  /** For events that lack a value. */
  final StageRows lacking;

  /** How many values an event may carry. */
  final int values;

  /** Bounds of different values, under which a guard is TRUE, or UNKNOWN. */
  private record Way(List<long[]> tests, boolean isSure) {

    Way and(int value, long[] bounds, boolean sure) {
      List<long[]> longer = new ArrayList<>(tests);
      longer.add(new long[] {value, bounds[0], bounds[1]});
      return new Way(longer, isSure && sure);
    }

    boolean needsAMissingValue() {
      return tests.stream().anyMatch(test -> test[2] == StageTable.MISSING);
    }
  }

  private StageGrid(Lifecycle lifecycle, Map<Transition, List<Way>> ways) {
    this.lifecycle = lifecycle;
    this.events = lifecycle.events().size();
    this.complete = rows(lifecycle, ways, way -> !way.needsAMissingValue());
    this.lacking = rows(lifecycle, ways, way -> true);
    this.values = lifecycle.payload().size();
  }

  static StageGrid of(Lifecycle lifecycle) {
    refuseUnless(lifecycle.head().isForEverybody(), lifecycle, "it is for some subjects only");
    refuseUnless(!lifecycle.hasEntryLimits(), lifecycle, "its stages limit entries");
    refuseUnless(
        lifecycle.transitions().stream().noneMatch(t -> t.trigger().isAutomatic()),
        lifecycle,
        "it has transitions by facts or time");
    Map<Transition, List<Way>> ways = new LinkedHashMap<>();
    for (Transition transition : lifecycle.transitions()) {
      ways.put(transition, ways(transition, lifecycle));
    }
    return new StageGrid(lifecycle, ways);
  }

  private static StageRows rows(
      Lifecycle lifecycle, Map<Transition, List<Way>> ways, Predicate<Way> counts) {
    List<List<Row>> cells = new ArrayList<>();
    int rows = 0;
    for (Stage stage : lifecycle.stages()) {
      for (EventRule event : lifecycle.events()) {
        List<Row> cell = new ArrayList<>();
        for (Transition transition : lifecycle.inOrder()) {
          if (transition.trigger().equals(new OnEvent(event.type()))
              && transition.from().contains(stage.code())) {
            ways.getOrDefault(transition, List.of()).stream()
                .filter(counts)
                .forEach(way -> cell.add(row(transition, way, lifecycle)));
          }
        }
        rows += cell.size();
        refuseUnless(rows <= MOST_ROWS, lifecycle, TOO_MANY);
        cells.add(cell);
      }
    }
    return new StageRows(cells);
  }

  private static Row row(Transition transition, Way way, Lifecycle lifecycle) {
    int number = way.isSure() ? lifecycle.transitions().indexOf(transition) : StageTable.UNDECIDED;
    int to = lifecycle.stages().indexOf(lifecycle.find(transition.to()).orElseThrow());
    return new Row(number, to, way.tests());
  }

  /** Alternatives, any of which opens the guard or leaves it UNKNOWN. */
  private static List<Way> ways(Transition transition, Lifecycle lifecycle) {
    Map<Integer, List<Condition>> byValue = new LinkedHashMap<>();
    if (transition.when().isPresent()) {
      for (Condition part : transition.when().get().conjuncts()) {
        byValue
            .computeIfAbsent(valueOf(part, transition, lifecycle), v -> new ArrayList<>())
            .add(part);
      }
    }
    List<Way> ways = List.of(new Way(List.of(), true));
    for (Map.Entry<Integer, List<Condition>> value : byValue.entrySet()) {
      ways = joined(ways, value.getKey(), new All(value.getValue()), transition, lifecycle);
    }
    return ways;
  }

  private static List<Way> joined(
      List<Way> ways, int value, Condition all, Transition transition, Lifecycle lifecycle) {
    List<long[]> sure = intervals(value, all, transition, lifecycle);
    boolean unsure = isUnsureWithout(value, all, lifecycle);
    long size = (long) ways.size() * (sure.size() + 1);
    refuseUnless(size <= MOST_ROWS, lifecycle, TOO_MANY);
    List<Way> joined = new ArrayList<>();
    for (Way way : ways) {
      sure.forEach(bounds -> joined.add(way.and(value, bounds, true)));
      if (unsure) {
        long[] missing = {StageTable.MISSING, StageTable.MISSING};
        joined.add(way.and(value, missing, false));
      }
    }
    return joined;
  }

  private static boolean isUnsureWithout(int value, Condition condition, Lifecycle lifecycle) {
    return !condition.attributeIds().isEmpty()
        && Intervals.ofMissing(lifecycle.payload().attributes().get(value), condition)
            == Truth.UNKNOWN;
  }

  private static int valueOf(Condition part, Transition transition, Lifecycle lifecycle) {
    Set<String> read = part.attributeIds();
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
    if (condition.attributeIds().isEmpty()) {
      return new Overlap().of(List.of(condition)) instanceof Overlap.Witness
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
