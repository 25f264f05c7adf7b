package org.bankcrm.core.internal.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Population;

/**
 * Decides a population: the circuit as straight-line instructions over bit planes, block by block.
 *
 * <p>Each node has a plane for its lower and one for its upper valuation; they are the same plane
 * where no value it reads can be missing in this population. Spans told from the as-of date have
 * become ranges by then, as all rows share it.
 */
final class BlockPlan {

  private static final int NO_ROWS = 0;
  private static final int ALL_ROWS = 1;

  private record Planes(int lower, int upper) {}

  private final Population population;
  private final BlockShape shape;
  private final List<PlannedGate> gates;
  private final Derivations derivations;
  private final List<Node> needed = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Node, Planes> planes = new HashMap<>();
  private final Map<Slot, Map<Long, Integer>> cutPlanes = new HashMap<>();
  private final Map<Integer, Planes> tested = new HashMap<>();
  private final Map<Integer, Integer> settled = new HashMap<>();
  private final ColumnResults results;
  private final Set<Integer> derivedUsed = new HashSet<>();
  private int nextPlane = 2;

  BlockPlan(
      Circuit circuit, List<PlannedGate> gates, Derivations derivations, Population population) {
    this.population = population;
    this.shape = BlockShape.of(population.size());
    this.gates = gates;
    this.derivations = derivations;
    this.results = new ColumnResults(shape, population.size(), gates.size(), derivations);
    findNeeded(circuit);
    useBins();
    lay();
  }

  /** How many blocks there are. */
  int blocks() {
    return shape.blocks(population.size());
  }

  ColumnResults results() {
    return results;
  }

  /**
   * Runs over some blocks, the last exclusive. Blocks do not depend on each other: several threads
   * may run over different ones at the same time.
   */
  void run(int first, int end) {
    long[][] physical = PlaneStore.assign(steps, kept(), nextPlane, shape.words());
    Arrays.fill(physical[ALL_ROWS], -1L);
    Block block = new Block(population, shape, physical, derivations, mostCuts());
    for (int i = first; i < end; i++) {
      block.moveTo(i);
      for (Step step : steps) {
        step.run(block);
      }
      store(block, i);
    }
  }

  private int mostCuts() {
    return cutPlanes.values().stream().mapToInt(Map::size).max().orElse(0);
  }

  private void findNeeded(Circuit circuit) {
    Set<Node> reached = new HashSet<>();
    for (PlannedGate gate : gates) {
      reach(gate.node(), reached);
    }
    for (Node node : circuit.nodes()) {
      if (reached.contains(node)) {
        needed.add(node);
        use(node);
      }
    }
  }

  private static void reach(Node node, Set<Node> reached) {
    if (reached.add(node) && node instanceof Node.Count count) {
      count.children.forEach(child -> reach(child, reached));
    }
  }

  /** What must be derived for later stages, whether by planes or by row tests. */
  private void use(Node node) {
    if (node instanceof Node.Literal literal && literal.slot.derived()) {
      derivedUsed.add(literal.slot.position());
    } else if (node instanceof Node.Tested && node.level > 0) {
      derivations.choices().forEach(choice -> derivedUsed.add(choice.derived()));
    }
  }

  private void useBins() {
    for (PlannedBins bins : derivations.bins()) {
      if (bins instanceof PlannedBins.OfSlot ofSlot && ofSlot.slot.derived()) {
        derivedUsed.add(ofSlot.slot.position());
      }
    }
  }

  private void lay() {
    int levels = derivations.levels() - 1;
    for (Node node : needed) {
      levels = Math.max(levels, node.level);
    }
    for (int level = 0; level <= levels; level++) {
      layLeaves(level);
      for (Node node : needed) {
        if (node.level == level && node instanceof Node.Count count) {
          planes.put(node, count(count));
        }
      }
      derivations.choicesAt(level).forEach(this::lay);
      derivations.binsAt(level).forEach(this::lay);
      derivations.sumsAt(level).forEach(this::lay);
    }
    derivations.rankings().forEach(this::lay);
  }

  private void layLeaves(int level) {
    Map<Slot, List<RangeUse>> bySlot = new HashMap<>();
    List<Slot> order = new ArrayList<>();
    for (Node node : needed) {
      RangeUse use = node.level == level ? RangeUse.of(node, population) : null;
      if (use != null) {
        bySlot.computeIfAbsent(use.slot(), slot -> newIn(order, slot)).add(use);
      } else if (node.level == level && node instanceof Node.Tested test) {
        planes.put(node, test(test));
      } else if (node instanceof Node.Fixed fixed) {
        int plane = fixed.value ? ALL_ROWS : NO_ROWS;
        planes.put(node, new Planes(plane, plane));
      }
    }
    order.forEach(slot -> layRanges(slot, bySlot.getOrDefault(slot, List.of())));
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
      steps.add(new CutStep(slot, ascending, outputs, isNarrow(slot)));
    }
    for (RangeUse use : uses) {
      int lower = ranges(use.lower(), use.slot(), complete);
      boolean open = use.open() && !complete;
      planes.put(
          use.node(), new Planes(lower, open ? ranges(use.upper(), use.slot(), false) : lower));
    }
  }

  private boolean isComplete(Slot slot) {
    if (slot.derived()) {
      return false;
    }
    boolean canAge = slot.freshDays() >= 0 && population.hasObservedDays(slot.position());
    return !canAge && population.isComplete(slot.position());
  }

  private boolean isNarrow(Slot slot) {
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
    Planes outcome =
        tested.computeIfAbsent(
            node.number,
            number -> {
              Planes made = new Planes(nextPlane++, nextPlane++); // here: TRUE and FALSE
              steps.add(new Step.Testing(node.test, made.lower, made.upper, derivations.values()));
              return made;
            });
    int certain = node.positive ? outcome.lower : outcome.upper;
    int excluded = node.positive ? outcome.upper : outcome.lower;
    int possible = nextPlane++;
    steps.add(new Step.Negation(possible, excluded));
    return new Planes(certain, possible);
  }

  private Planes planes(Node node) {
    return requireNonNull(planes.get(node));
  }

  private Planes count(Node.Count node) {
    List<Integer> lower = new ArrayList<>();
    List<Integer> upper = new ArrayList<>();
    for (Node child : node.children) {
      lower.add(planes(child).lower);
      upper.add(planes(child).upper);
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
    List<Integer> left = inputs.stream().filter(plane -> plane != neutral).distinct().toList();
    if (left.size() < 2) {
      return left.isEmpty() ? neutral : left.get(0);
    }
    int plane = nextPlane++;
    steps.add(new Step.Junction(plane, all, left));
    return plane;
  }

  private void lay(PlannedChoice choice) {
    List<Integer> lower = new ArrayList<>();
    List<Integer> upper = new ArrayList<>();
    for (int gate : choice.gates()) {
      lower.add(planes(gates.get(gate).node()).lower);
      upper.add(planes(gates.get(gate).node()).upper);
    }
    byte[] chosen = results.newChoice(choice.index(), lower.size());
    int free = nextPlane++;
    int isSettled = nextPlane++;
    settled.put(choice.index(), isSettled);
    boolean derives = choice.derived() >= 0 && derivedUsed.contains(choice.derived());
    steps.add(new ChoiceStep(choice, lower, upper, free, isSettled, chosen, derives));
  }

  private void lay(PlannedBins bins) {
    if (bins instanceof PlannedBins.OfSlot ofSlot) {
      steps.add(new BinStep(ofSlot, isNarrow(ofSlot.slot)));
    } else if (bins instanceof PlannedBins.OfChoice ofChoice) {
      int choice = ofChoice.choice.index();
      int plane = requireNonNull(settled.get(choice));
      steps.add(new ChosenBinStep(ofChoice, results.chosen(choice), plane));
    }
  }

  private void lay(PlannedSum sum) {
    steps.add(new SumStep(sum, results.sums(sum.index()), open(sum.bins())));
  }

  private void lay(PlannedRanking ranking) {
    steps.add(new RankStep(ranking, results.rankings(ranking.index()), open(ranking.bins())));
  }

  /** For each of these bins, whether a missing value may leave it unsettled in this population. */
  private boolean[] open(int[] bins) {
    boolean[] open = new boolean[bins.length];
    for (int i = 0; i < bins.length; i++) {
      PlannedBins each = derivations.bins().get(bins[i]);
      open[i] =
          !(each instanceof PlannedBins.OfSlot ofSlot)
              || (ofSlot.bins[0] < 0 && !isComplete(ofSlot.slot));
    }
    return open;
  }

  /** The planes that are still read when all steps are done. */
  private Set<Integer> kept() {
    Set<Integer> kept = new HashSet<>(settled.values());
    kept.add(NO_ROWS);
    kept.add(ALL_ROWS);
    for (PlannedGate gate : gates) {
      kept.add(planes(gate.node()).lower);
      kept.add(planes(gate.node()).upper);
    }
    return kept;
  }

  private void store(Block block, int index) {
    for (PlannedGate gate : gates) {
      Planes found = planes(gate.node());
      boolean open = found.lower != found.upper;
      results.putGate(
          gate.index(), index, block.planes[found.lower], open ? block.planes[found.upper] : null);
    }
    settled.forEach((choice, plane) -> results.putSettled(choice, index, block.planes[plane]));
  }
}
