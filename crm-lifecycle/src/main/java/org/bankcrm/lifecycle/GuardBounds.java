package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.ValueSet;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/** Guards over values that events carry, as bounds of these values. */
final class GuardBounds {

  /** Bounds of different values, under which a guard is TRUE, or UNKNOWN. */
  record Way(List<long[]> tests, boolean isSure) {

    Way and(int value, long[] bounds, boolean sure) {
      List<long[]> longer = new ArrayList<>(tests);
      longer.add(new long[] {value, bounds[0], bounds[1]});
      return new Way(longer, isSure && sure);
    }

    boolean needsAMissingValue() {
      return tests.stream().anyMatch(test -> test[2] == StageTable.MISSING);
    }
  }

  private final Lifecycle lifecycle;
  private final Analysis analysis = Analysis.standard();

  GuardBounds(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Alternatives, any of which opens the guard or leaves it UNKNOWN. */
  List<Way> of(Transition transition) {
    Map<Integer, List<Condition>> byValue = new LinkedHashMap<>();
    if (transition.when().isPresent()) {
      for (Condition part : transition.when().get().conjuncts()) {
        byValue.computeIfAbsent(valueOf(part, transition), v -> new ArrayList<>()).add(part);
      }
    }
    List<Way> ways = List.of(new Way(List.of(), true));
    for (Map.Entry<Integer, List<Condition>> value : byValue.entrySet()) {
      ways = joined(ways, value.getKey(), new All(value.getValue()), transition);
    }
    return ways;
  }

  private List<Way> joined(List<Way> ways, int value, Condition all, Transition transition) {
    List<long[]> sure = intervals(value, all, transition);
    boolean unsure = isUnsureWithout(value, all);
    long size = (long) ways.size() * (sure.size() + 1);
    StageGrid.refuseUnless(size <= StageGrid.MOST_ROWS, lifecycle, StageGrid.TOO_MANY);
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

  private boolean isUnsureWithout(int value, Condition condition) {
    return !condition.reads().isEmpty()
        && values(value, condition, Truth.UNKNOWN)
            .filter(set -> set.reasons().contains(Absence.NOT_KNOWN))
            .isPresent();
  }

  private int valueOf(Condition part, Transition transition) {
    Set<String> read = part.attributeIds();
    if (read.isEmpty()) {
      return 0; // a constant: asked of any value
    }
    String why = "the guard of '" + transition.code() + "' reads ";
    StageGrid.refuseUnless(
        read.size() == 1, lifecycle, why + "several values in one part: " + read);
    String id = read.iterator().next();
    boolean carried = lifecycle.payload().find(id).isPresent();
    StageGrid.refuseUnless(carried, lifecycle, why + "'" + id + "', which events do not carry");
    return lifecycle.payload().positionOf(lifecycle.payload().find(id).orElseThrow());
  }

  private List<long[]> intervals(int value, Condition condition, Transition transition) {
    if (condition.reads().isEmpty()) {
      return analysis.canHold(condition).isYes()
          ? List.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE})
          : List.of();
    }
    Optional<ValueSet> set = values(value, condition, Truth.TRUE);
    String why = "the guard of '" + transition.code() + "' is not told by bounds";
    StageGrid.refuseUnless(set.isPresent(), lifecycle, why);
    List<long[]> intervals = new ArrayList<>();
    if (set.orElseThrow().reasons().contains(Absence.NOT_KNOWN)) {
      intervals.add(new long[] {StageTable.MISSING, StageTable.MISSING});
    }
    set.get().stretches().forEach(s -> intervals.add(new long[] {s.first(), s.last()}));
    return intervals;
  }

  /** The values for which the condition comes out so; reals are not told by bounds. */
  private Optional<ValueSet> values(int value, Condition condition, Truth truth) {
    AttributeRef attribute = lifecycle.payload().attributes().get(value).ref();
    return attribute.type().kind() == ValueType.Kind.REAL
        ? Optional.empty()
        : analysis.values(condition, attribute, truth);
  }
}
