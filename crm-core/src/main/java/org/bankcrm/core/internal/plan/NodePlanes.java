package org.bankcrm.core.internal.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Population;

/**
 * Lays nodes of a circuit out as planes of one population, and the steps that fill them.
 *
 * <p>Each node has a plane for its lower and one for its upper valuation; they are the same plane
 * where no value it reads can be missing in this population. Spans told from the as-of date have
 * become ranges by then, as all rows share it.
 */
final class NodePlanes {

  static final int NO_ROWS = 0;
  static final int ALL_ROWS = 1;

  /** The planes of a node: certainly true, and possibly true. */
  record Planes(int lower, int upper) {}

  private final Population population;
  private final int derivedValues;
  private final List<Step> steps;
  private final Map<Node, Planes> planes = new HashMap<>();
  private final Map<Slot, Map<Long, Integer>> cutPlanes = new HashMap<>();
  private final Map<Integer, Planes> tested = new HashMap<>();
  private final Map<Texts.Key, TextTesting> texts = new HashMap<>();
  private final Map<Slot, SetTesting> sets = new HashMap<>();
  private int nextPlane = 2;

  NodePlanes(Population population, int derivedValues, List<Step> steps) {
    this.population = population;
    this.derivedValues = derivedValues;
    this.steps = steps;
  }

  int newPlane() {
    return nextPlane++;
  }

  /** How many planes there are so far. */
  int count() {
    return nextPlane;
  }

  int mostCuts() {
    return cutPlanes.values().stream().mapToInt(Map::size).max().orElse(0);
  }

  Planes of(Node node) {
    return requireNonNull(planes.get(node));
  }

  /** Lays out the nodes of one level, children before parents. */
  void lay(List<Node> nodes) {
    layLeaves(nodes);
    for (Node node : nodes) {
      if (node instanceof Node.Count count) {
        planes.put(node, count(count));
      }
    }
  }

  private void layLeaves(List<Node> nodes) {
    Map<Slot, List<RangeUse>> bySlot = new HashMap<>();
    List<Slot> order = new ArrayList<>();
    for (Node node : nodes) {
      RangeUse use = RangeUse.of(node, population);
      if (use != null) {
        bySlot.computeIfAbsent(use.slot(), slot -> newIn(order, slot)).add(use);
      } else if (node instanceof Node.Tested test) {
        planes.put(node, test(test));
      } else if (node instanceof Node.Fixed fixed) {
        int plane = fixed.value ? ALL_ROWS : NO_ROWS;
        planes.put(node, new Planes(plane, plane));
      }
    }
    order.forEach(slot -> layRanges(slot, bySlot.getOrDefault(slot, List.of())));
    texts.values().forEach(TextTesting::close);
  }

  private static List<RangeUse> newIn(List<Slot> order, Slot slot) {
    order.add(slot);
    return new ArrayList<>();
  }

  private void layRanges(Slot slot, List<RangeUse> uses) {
    boolean complete = isComplete(slot);
    TreeSet<Long> cuts = new TreeSet<>();
    uses.forEach(use -> cuts.addAll(use.cuts(complete)));
    Map<Long, Integer> planesOfCuts = new HashMap<>();
    List<Integer> outputs = new ArrayList<>();
    for (long cut : cuts) {
      planesOfCuts.put(cut, nextPlane);
      outputs.add(nextPlane++);
    }
    cutPlanes.put(slot, planesOfCuts);
    if (!outputs.isEmpty()) {
      long[] ascending = cuts.stream().mapToLong(Long::longValue).toArray();
      boolean narrow = isNarrow(slot);
      steps.add(
          narrow && population.width(slot.position()) == Byte.BYTES
              ? new ByteCutStep(slot, ascending, outputs)
              : new CutStep(slot, ascending, outputs, narrow));
    }
    for (RangeUse use : uses) {
      int lower = ranges(use.lower(), use.slot(), complete);
      boolean open = use.open() && !complete;
      planes.put(
          use.node(), new Planes(lower, open ? ranges(use.upper(), use.slot(), false) : lower));
    }
  }

  boolean isComplete(Slot slot) {
    if (slot.derived()) {
      return false;
    }
    boolean canAge = slot.freshDays() >= 0 && population.hasObservedDays(slot.position());
    return !canAge && population.isComplete(slot.position());
  }

  boolean isNarrow(Slot slot) {
    return !slot.derived() && slot.freshDays() < 0 && population.width(slot.position()) < 8;
  }

  /** The plane of the rows whose value lies in any of the ranges. */
  private int ranges(long[] ranges, Slot slot, boolean complete) {
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < ranges.length; i += 2) {
      int from = cutPlane(slot, ranges[i], complete);
      int to = ranges[i + 1] == Ranges.END ? NO_ROWS : cutPlane(slot, ranges[i + 1], complete);
      parts.add(between(from, to));
    }
    return junction(false, parts);
  }

  private int cutPlane(Slot slot, long cut, boolean complete) {
    boolean everyRow = cut <= slot.missing() || (complete && cut <= Ranges.first(slot.type()));
    return everyRow ? ALL_ROWS : requireNonNull(requireNonNull(cutPlanes.get(slot)).get(cut));
  }

  private int between(int from, int to) {
    if (to == NO_ROWS) {
      return from;
    } else if (to == ALL_ROWS) {
      return NO_ROWS;
    }
    int plane = nextPlane++;
    steps.add(from == ALL_ROWS ? new Step.Negation(plane, to) : new Step.AndNot(plane, from, to));
    return plane;
  }

  private Planes test(Node.Tested node) {
    if (node.test instanceof AsOfDay day) {
      int plane = day.holds(population.asOfDate()) == node.positive ? ALL_ROWS : NO_ROWS;
      return new Planes(plane, plane);
    }
    if (node.test instanceof AbsenceTest absence && absence.isFalseFor(population)) {
      int plane = node.positive ? NO_ROWS : ALL_ROWS;
      return new Planes(plane, plane);
    }
    Planes outcome =
        tested.computeIfAbsent(
            node.number,
            number -> {
              Planes made = new Planes(nextPlane++, nextPlane++); // here: TRUE and FALSE
              addTest(node, made);
              return made;
            });
    int certain = node.positive ? outcome.lower : outcome.upper;
    int excluded = node.positive ? outcome.upper : outcome.lower;
    int possible = nextPlane++;
    steps.add(new Step.Negation(possible, excluded));
    return new Planes(certain, possible);
  }

  private void addTest(Node.Tested node, Planes made) {
    if (node.test instanceof Texts text) {
      texts.computeIfAbsent(text.key, this::newTextTesting).add(text, made.lower, made.upper);
    } else if (node.test instanceof SetTest set && !set.slot().derived()) {
      sets.computeIfAbsent(set.slot(), this::newSetTesting).add(set, made.lower, made.upper);
    } else {
      steps.add(new Step.Testing(node.test, made.lower, made.upper, node.derived, derivedValues));
    }
  }

  private TextTesting newTextTesting(Texts.Key key) {
    TextTesting step = new TextTesting(key);
    steps.add(step);
    return step;
  }

  private SetTesting newSetTesting(Slot slot) {
    SetTesting step = new SetTesting(slot);
    steps.add(step);
    return step;
  }

  private Planes count(Node.Count node) {
    List<Integer> lower = new ArrayList<>();
    List<Integer> upper = new ArrayList<>();
    for (Node child : node.children) {
      lower.add(of(child).lower);
      upper.add(of(child).upper);
    }
    int certain = counted(node, lower);
    return new Planes(certain, upper.equals(lower) ? certain : counted(node, upper));
  }

  private int counted(Node.Count node, List<Integer> inputs) {
    if (node.isAll() || node.isAny()) {
      return junction(node.isAll(), inputs);
    }
    List<Integer> scratch = new ArrayList<>();
    for (int i = 0; i < node.count; i++) {
      scratch.add(nextPlane++);
    }
    steps.add(new Step.Counting(scratch, inputs));
    return scratch.get(node.count - 1);
  }

  private int junction(boolean all, List<Integer> inputs) {
    int neutral = all ? ALL_ROWS : NO_ROWS;
    int absorbing = all ? NO_ROWS : ALL_ROWS;
    if (inputs.contains(absorbing)) {
      return absorbing;
    }
    Set<Integer> once = new LinkedHashSet<>(inputs);
    once.remove(neutral);
    List<Integer> left = List.copyOf(once);
    if (left.size() < 2) {
      return left.isEmpty() ? neutral : left.get(0);
    }
    int plane = nextPlane++;
    steps.add(new Step.Junction(plane, all, left));
    return plane;
  }
}
