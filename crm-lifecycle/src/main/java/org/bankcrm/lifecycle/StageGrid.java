package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bankcrm.lifecycle.GuardBounds.Way;
import org.bankcrm.lifecycle.StageRows.Row;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/**
 * The transitions of a lifecycle of events as arrays: a cell for each stage and type of event, and
 * in it the rows, in the order in which they go. Once for events that carry every value, and once,
 * with the rows of which it cannot be told whether they open, for events that lack some.
 */
final class StageGrid {

  static final int MOST_ROWS = 100_000;
  static final String TOO_MANY = "its guards have too many stretches";

  final Lifecycle lifecycle;
  final int events;

  /** For events that carry all values. */
  final StageRows complete;

  /** For events that lack a value. */
  final StageRows lacking;

  /** How many values an event may carry. */
  final int values;

  private StageGrid(Lifecycle lifecycle, Map<Transition, List<Way>> ways) {
    this.lifecycle = lifecycle;
    this.events = lifecycle.events().size();
    this.complete = rows(lifecycle, ways, way -> !way.needsAMissingValue());
    this.lacking = rows(lifecycle, ways, way -> true);
    this.values = lifecycle.payload().size();
  }

  static StageGrid of(Lifecycle lifecycle) {
    checkThatEventsAloneLead(lifecycle);
    GuardBounds bounds = new GuardBounds(lifecycle);
    Map<Transition, List<Way>> ways = new LinkedHashMap<>();
    for (Transition transition : lifecycle.transitions()) {
      ways.put(transition, bounds.of(transition));
    }
    return new StageGrid(lifecycle, ways);
  }

  private static void checkThatEventsAloneLead(Lifecycle lifecycle) {
    refuseUnless(lifecycle.head().isForEverybody(), lifecycle, "it is for some subjects only");
    refuseUnless(!lifecycle.hasEntryLimits(), lifecycle, "its stages limit entries");
    refuseUnless(
        lifecycle.transitions().stream().noneMatch(t -> t.trigger().isAutomatic()),
        lifecycle,
        "it has transitions by facts or time");
    refuseUnless(
        lifecycle.transitions().stream().allMatch(t -> t.dwell().isAny()),
        lifecycle,
        "it has transitions that ask how long the subject has been in the stage");
    refuseUnless(
        lifecycle.transitions().stream().noneMatch(Transition::stays),
        lifecycle,
        "it has transitions that stay in a stage");
    refuseUnless(
        lifecycle.transitions().stream().allMatch(t -> t.holds().isEmpty()),
        lifecycle,
        "it has transitions that wait for what their effects tell");
  }

  private static List<Row> rows(
      Transition transition,
      Lifecycle lifecycle,
      Map<Transition, List<Way>> ways,
      Predicate<Way> counts) {
    return ways.getOrDefault(transition, List.of()).stream()
        .filter(counts)
        .map(way -> row(transition, way, lifecycle))
        .toList();
  }

  private static StageRows rows(
      Lifecycle lifecycle, Map<Transition, List<Way>> ways, Predicate<Way> counts) {
    List<List<Row>> cells = new ArrayList<>();
    int rows = 0;
    for (Stage stage : lifecycle.stages()) {
      for (EventRule event : lifecycle.events()) {
        OnEvent trigger = new OnEvent(event.type());
        List<Row> cell = new ArrayList<>();
        lifecycle.inOrder().stream()
            .filter(each -> each.trigger().equals(trigger) && each.from().contains(stage.code()))
            .forEach(each -> cell.addAll(rows(each, lifecycle, ways, counts)));
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

  static void refuseUnless(boolean fits, Lifecycle lifecycle, String why) {
    if (!fits) {
      throw new IllegalArgumentException(
          "a table cannot hold " + lifecycle.ref() + ": " + why + "; use on(state, event, facts)");
    }
  }
}
