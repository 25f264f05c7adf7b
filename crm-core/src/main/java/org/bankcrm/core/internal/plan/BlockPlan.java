package org.bankcrm.core.internal.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Population;

/**
 * Decides a population: the circuit as straight-line instructions over bit planes, block by block.
 *
 * <p>{@link NodePlanes} lays out what gates are made of; here stand choices, bins, sums and
 * rankings, and what is kept of a block.
 */
final class BlockPlan {

  private final Population population;
  private final BlockShape shape;
  private final List<PlannedGate> gates;
  private final Derivations derivations;
  private final List<Node> needed = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final NodePlanes planes;
  private final Map<Integer, Integer> settled = new HashMap<>();
  private final ColumnResults results;
  private final Set<Integer> derivedUsed = new HashSet<>();

  BlockPlan(
      Circuit circuit, List<PlannedGate> gates, Derivations derivations, Population population) {
    this.population = population;
    this.shape = BlockShape.of(population.size());
    this.gates = gates;
    this.derivations = derivations;
    this.results = new ColumnResults(shape, population.size(), gates.size(), derivations);
    this.planes = new NodePlanes(population, derivations.values(), steps);
    findNeeded(circuit);
    useBins();
    useFinished();
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
    long[][] physical = PlaneStore.assign(steps, kept(), planes.count(), shape.words());
    Arrays.fill(physical[NodePlanes.ALL_ROWS], -1L);
    Block block = new Block(population, shape, physical, derivations, planes.mostCuts());
    for (int i = first; i < end; i++) {
      block.moveTo(i);
      for (Step step : steps) {
        step.run(block);
      }
      store(block, i);
    }
  }

  private void findNeeded(Circuit circuit) {
    Set<Node> reached = new HashSet<>();
    for (PlannedGate gate : gates) {
      reached.add(gate.node());
    }
    reach(circuit.nodes(), reached);
    for (Node node : circuit.nodes()) {
      if (reached.contains(node)) {
        needed.add(node);
        use(node);
      }
    }
  }

  /** Children have lower numbers than their parents, so that one walk backwards meets them all. */
  private static void reach(List<Node> nodes, Set<Node> reached) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof Node.Count count && reached.contains(count)) {
        reached.addAll(count.children);
      }
    }
  }

  /** What must be derived for later stages, whether by planes or by row tests. */
  private void use(Node node) {
    if (node instanceof Node.Literal literal && literal.slot.derived()) {
      derivedUsed.add(literal.slot.position());
    } else if (node instanceof Node.Tested tested) {
      for (int number : tested.derived) {
        derivedUsed.add(number);
      }
    }
  }

  private void useBins() {
    for (PlannedBins bins : derivations.bins()) {
      if (bins instanceof PlannedBins.OfSlot ofSlot && ofSlot.slot.derived()) {
        derivedUsed.add(ofSlot.slot.position());
      }
    }
  }

  private void useFinished() {
    for (PlannedSum sum : derivations.sums()) {
      sum.finish().stream()
          .flatMap(each -> each.slots().stream())
          .filter(Slot::derived)
          .forEach(slot -> derivedUsed.add(slot.position()));
    }
  }

  private void lay() {
    int levels = derivations.levels() - 1;
    for (Node node : needed) {
      levels = Math.max(levels, node.level);
    }
    List<List<Node>> byLevel = byLevel(levels);
    for (int level = 0; level <= levels; level++) {
      planes.lay(byLevel.get(level));
      derivations.choicesAt(level).forEach(this::lay);
      derivations.binsAt(level).forEach(this::lay);
      derivations.sumsAt(level).forEach(this::lay);
    }
    derivations.rankings().forEach(this::lay);
  }

  private List<List<Node>> byLevel(int levels) {
    List<List<Node>> byLevel = new ArrayList<>();
    for (int level = 0; level <= levels; level++) {
      byLevel.add(new ArrayList<>());
    }
    needed.forEach(node -> byLevel.get(node.level).add(node));
    return byLevel;
  }

  private void lay(PlannedChoice choice) {
    List<Integer> lower = new ArrayList<>();
    List<Integer> upper = new ArrayList<>();
    for (int gate : choice.gates()) {
      lower.add(planes.of(gates.get(gate).node()).lower());
      upper.add(planes.of(gates.get(gate).node()).upper());
    }
    byte[] chosen = results.newChoice(choice.index(), lower.size());
    int free = planes.newPlane();
    int isSettled = planes.newPlane();
    settled.put(choice.index(), isSettled);
    boolean derives = choice.derived() >= 0 && derivedUsed.contains(choice.derived());
    steps.add(new ChoiceStep(choice, lower, upper, free, isSettled, chosen, derives));
  }

  private void lay(PlannedBins bins) {
    if (bins instanceof PlannedBins.OfSlot ofSlot) {
      steps.add(new BinStep(ofSlot, planes.isNarrow(ofSlot.slot)));
    } else if (bins instanceof PlannedBins.OfChoice ofChoice) {
      int choice = ofChoice.choice.index();
      int plane = requireNonNull(settled.get(choice));
      steps.add(new ChosenBinStep(ofChoice, results.chosen(choice), plane));
    }
  }

  private void lay(PlannedSum sum) {
    steps.add(
        new SumStep(sum, results.sums(sum.index()), open(sum.bins()), within(sum.population())));
  }

  private void lay(PlannedRanking ranking) {
    steps.add(
        new RankStep(
            ranking,
            results.rankings(ranking.index()),
            open(ranking.bins()),
            within(ranking.population())));
  }

  private List<Integer> within(int population) {
    return population < 0 ? List.of() : List.of(planes.of(gates.get(population).node()).lower());
  }

  /** For each of these bins, whether a missing value may leave it unsettled in this population. */
  private boolean[] open(int[] bins) {
    boolean[] open = new boolean[bins.length];
    for (int i = 0; i < bins.length; i++) {
      PlannedBins each = derivations.bins().get(bins[i]);
      open[i] =
          !(each instanceof PlannedBins.OfSlot ofSlot)
              || (ofSlot.bins[0] < 0 && !planes.isComplete(ofSlot.slot));
    }
    return open;
  }

  /** The planes that are still read when all steps are done. */
  private Set<Integer> kept() {
    Set<Integer> kept = new HashSet<>(settled.values());
    kept.add(NodePlanes.NO_ROWS);
    kept.add(NodePlanes.ALL_ROWS);
    for (PlannedGate gate : gates) {
      kept.add(planes.of(gate.node()).lower());
      kept.add(planes.of(gate.node()).upper());
    }
    return kept;
  }

  private void store(Block block, int index) {
    for (PlannedGate gate : gates) {
      NodePlanes.Planes found = planes.of(gate.node());
      boolean open = found.lower() != found.upper();
      results.putGate(
          gate.index(),
          index,
          block.planes[found.lower()],
          open ? block.planes[found.upper()] : null);
    }
    settled.forEach((choice, plane) -> results.putSettled(choice, index, block.planes[plane]));
  }
}
