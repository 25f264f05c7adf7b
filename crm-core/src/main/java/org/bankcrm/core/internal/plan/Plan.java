package org.bankcrm.core.internal.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.jspecify.annotations.Nullable;

/** A compiled book: gates, choices and sums by number, for one customer or a population. */
public final class Plan {

  /** Stands for the gate of a population that is everybody. */
  public static final int NO_POPULATION = -1;

  /** Stands for the part of a gate that was not asked. */
  public static final int NOT_ASKED = -2;

  private final AttributeCatalog catalog;
  private final Circuit circuit;
  private final List<PlannedGate> gates;
  private final Derivations derivations;
  private final LeafTruths leaves;
  private final RowPlan rows;
  private final int[][] partsOf;
  private final DateTests dateTests;

  private Plan(Builder builder) {
    this.catalog = builder.catalog;
    this.circuit = builder.circuit;
    this.gates = List.copyOf(builder.gates);
    this.derivations = builder.derivations.build();
    this.leaves = LeafTruths.of(circuit);
    this.rows = new RowPlan(gates, derivations);
    this.partsOf = new int[gates.size()][];
    for (int i = 0; i < partsOf.length; i++) {
      partsOf[i] = gates.get(i).parts();
    }
    this.dateTests = new DateTests(this, builder.asked);
    circuit.close();
  }

  /** Starts a plan over the attributes of a catalogue. */
  public static Builder builder(AttributeCatalog catalog) {
    return new Builder(catalog);
  }

  /** The attributes that rows have, by position. */
  public AttributeCatalog catalog() {
    return catalog;
  }

  /** Evaluates all gates and choices for one customer. */
  public Evaluation evaluate(Row row) {
    Evaluation evaluation = newEvaluation();
    rows.evaluate(row, evaluation);
    return evaluation;
  }

  /** Working memory for one evaluation after the other. */
  public Evaluation newEvaluation() {
    return rows.newEvaluation(this);
  }

  /** The same in the working memory of an earlier evaluation, which is gone then. */
  public void evaluate(Row row, Evaluation reused) {
    reused.clear();
    rows.evaluate(row, reused);
  }

  /** Evaluates all gates and choices for a population. */
  public ColumnResults evaluateAll(Population population) {
    PlanRun run = start(population);
    run.decide(0, 1);
    return run.results();
  }

  /** Makes ready to evaluate a population in shares. */
  public PlanRun start(Population population) {
    return new PlanRun(new BlockPlan(circuit, gates, derivations, population));
  }

  /** A row of what {@link #evaluateAll} found, with what the population knows of it. */
  public ColumnRow row(ColumnResults results, Row view, int row) {
    return new ColumnRow(this, results, view, row);
  }

  /**
   * Those for whom the time alone may make a difference: whoever is not among them is decided alike
   * at both times.
   *
   * @param now the same customers in the same rows, as of a later instant
   */
  public BitSet moved(Population then, Population now) {
    return dateTests.moved(then, now);
  }

  /** The same for several later instants, of the same customers in the same rows at each. */
  public Function<Population, BitSet> movedSince(Population then) {
    return dateTests.since(then);
  }

  /** The ids of attributes of customers whose values time may change. */
  public Set<String> moving() {
    return dateTests.moving();
  }

  PlannedGate gate(int gate) {
    return gates.get(gate);
  }

  Derivations derivations() {
    return derivations;
  }

  /** The part of a gate's condition that a child of its reason came from. */
  int partOf(int gate, int child) {
    int[] parts = partsOf[gate];
    return child < parts.length ? parts[child] : 0;
  }

  /** Gates that are asked together; a negative number stands for none. */
  public GateList list(int[] gateNumbers) {
    return new GateList(this, rows, gateNumbers);
  }

  /**
   * The truths of the leaves of conditions for the customer that was evaluated: from the same nodes
   * that the gates are made of.
   */
  public NodeTruths truths(Findings findings, Row row) {
    return new NodeTruths(leaves, row, findings.derived(), circuit.nodes().size());
  }

  /** Makes a plan; what a condition refers to must be declared before it. */
  public static final class Builder {

    private final AttributeCatalog catalog;
    private final Circuit circuit;
    private final List<PlannedGate> gates = new ArrayList<>();

    /** What makes the negation of each gate: of most nobody asks it. */
    private final List<Supplier<Node>> complements = new ArrayList<>();

    private final Derivations.Builder derivations = new Derivations.Builder();

    private final List<Condition> asked = new ArrayList<>();

    /** The gate of those whom the policy at hand is about; empty if that is everybody. */
    private Optional<PlannedGate> population = Optional.empty();

    /** Where it is derived whether the policy at hand applies, unless it does to everybody. */
    private @Nullable Slot applies;

    private Builder(AttributeCatalog catalog) {
      this.catalog = catalog;
      this.circuit = new Circuit(new Scope(catalog));
    }

    /**
     * From here on all that is added is decided for those of whom this condition is TRUE, and open
     * for all others; gives the number of its own gate, or {@link #NO_POPULATION} for everybody.
     */
    public int within(Condition condition) {
      population = Optional.empty();
      asked.add(condition);
      if (circuit.of(condition, false) instanceof Node.Fixed fixed && !fixed.value) {
        return NO_POPULATION;
      }
      int gate = gate(condition);
      PlannedChoice value = valueOf(gate);
      applies = circuit.scope().derived(value.derived(), value.level() + 1);
      population = Optional.of(gates.get(gate));
      return gate;
    }

    /** Adds a gate and gives its number. */
    public int gate(Condition condition) {
      asked.add(condition);
      Node node = circuit.of(condition, true);
      PlannedGate gate =
          condition instanceof All all
              ? gate(all, node)
              : new PlannedGate(gates.size(), node, node, new int[0], NO_POPULATION);
      gates.add(population.isPresent() ? within(population.get(), gate) : gate);
      complements.add(complement(condition));
      return gate.index();
    }

    private PlannedGate within(PlannedGate of, PlannedGate gate) {
      Node node = circuit.within(of.node(), requireNonNull(applies), gate.node());
      return new PlannedGate(gate.index(), node, gate.reason(), gate.parts(), of.index());
    }

    private Supplier<Node> complement(Condition condition) {
      if (population.isEmpty()) {
        return () -> circuit.of(condition, false);
      }
      Node of = population.get().node();
      Slot outside = requireNonNull(applies);
      return () -> circuit.within(of, outside, circuit.of(condition, false));
    }

    /** What yields the attribute is known not to apply outside the population. */
    private void defineOutside(String attributeId) {
      population.ifPresent(
          of -> circuit.scope().defineApplies(attributeId, requireNonNull(applies)));
    }

    private int populationGate() {
      return population.map(PlannedGate::index).orElse(NO_POPULATION);
    }

    private int populationLevel() {
      return population.map(of -> of.node().level).orElse(0);
    }

    /** From here on the attribute says whether the gate is TRUE or FALSE. */
    public void yieldYesNo(String attributeId, int gate) {
      Node yes = gates.get(gate).node();
      circuit.scope().defineYesNo(attributeId, yes, complements.get(gate), () -> valueOf(gate));
      defineOutside(attributeId);
    }

    /** Yes where the gate is TRUE, no where it is FALSE, missing where it is UNKNOWN. */
    private PlannedChoice valueOf(int gate) {
      int[] chosen = {gate};
      return derivations.choice(chosen, new long[] {1, 0}, 0, levelOf(chosen));
    }

    /**
     * From here on the attribute has the code of the first TRUE gate; gives the choice's number.
     * While that is not settled, gates before the place {@code held} are not chosen.
     */
    public int choose(String attributeId, int[] chosen, long[] codes, int held) {
      PlannedChoice choice = derivations.choice(chosen, codes, held, levelOf(chosen));
      circuit.scope().define(attributeId, choice.derived(), choice.level() + 1);
      defineOutside(attributeId);
      return choice.index();
    }

    private int levelOf(int[] chosen) {
      int level = 0;
      for (int gate : chosen) {
        level = Math.max(level, gates.get(gate).node().level);
      }
      return level;
    }

    /** Adds bins, one for each condition and one for none of them, and gives their number. */
    public int bins(List<Condition> conditions) {
      asked.addAll(conditions);
      List<Node> nodes = new ArrayList<>(conditions.size());
      for (Condition condition : conditions) {
        nodes.add(circuit.of(condition, true));
      }
      return derivations.bins(nodes, () -> choiceAmong(conditions)).index;
    }

    private PlannedChoice choiceAmong(List<Condition> conditions) {
      int[] chosen = new int[conditions.size()];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = gate(conditions.get(i));
      }
      return derivations.choice(chosen, new long[0], 0, levelOf(chosen));
    }

    /** From here on the attribute has the sum of these bins' points; gives the sum's number. */
    public int sum(String attributeId, long base, int[] bins, long[][] points) {
      return sum(attributeId, base, bins, points, Optional.empty());
    }

    /** The same, to which one value less another is added, both of the sum's scale. */
    public int sum(
        String attributeId,
        long base,
        int[] bins,
        long[][] points,
        AttributeRef now,
        AttributeRef before) {
      Scope scope = circuit.scope();
      Difference difference = new Difference(scope.slot(now), scope.slot(before));
      return sum(attributeId, base, bins, points, Optional.of(difference));
    }

    /** What a model tells, with the numbers that it weighs. */
    public int sum(String attributeId, int[] bins, long[][] points, Weights weights) {
      Scope scope = circuit.scope();
      List<Slot> slots = weights.factors().stream().map(each -> scope.slot(each.of())).toList();
      return sum(attributeId, 0, bins, points, Optional.of(new Weighing(slots, weights)));
    }

    private int sum(
        String attributeId, long base, int[] bins, long[][] points, Optional<Finish> finish) {
      PlannedSum sum =
          derivations.sum(base, bins, points, finish, populationGate(), populationLevel());
      circuit.scope().define(attributeId, sum.derived(), sum.level() + 1);
      defineOutside(attributeId);
      return sum.index();
    }

    /** Ranks groups of bins by shortfall and gives the ranking's number. */
    public int rank(int[] bins, long[][] shortfalls, int[][] groupOf, int most, long least) {
      return derivations.rank(bins, shortfalls, groupOf, most, least, populationGate()).index();
    }

    /** The plan. */
    public Plan build() {
      return new Plan(this);
    }

    /**
     * The reason is an AND whose children can be traced to the parts of the condition: all of them,
     * or those before the first that is FALSE for everybody.
     */
    private PlannedGate gate(All all, Node node) {
      List<Node> children = possible(all);
      boolean complete = children.size() == all.parts().size();
      Node reason = complete ? node : circuit.count(children.size(), children);
      int[] parts = parts(reason, children, complete ? 0 : children.size());
      return new PlannedGate(gates.size(), node, reason, parts, NO_POPULATION);
    }

    private List<Node> possible(All all) {
      List<Node> children = new ArrayList<>(all.parts().size());
      for (Condition part : all.parts()) {
        Node child = circuit.of(part, true);
        if (child instanceof Node.Fixed fixed && !fixed.value) {
          break;
        }
        children.add(child);
      }
      return children;
    }

    /** The part that each child of the reason came from, and at the end the impossible one. */
    private static int[] parts(Node reason, List<Node> children, int impossible) {
      if (reason instanceof Node.Fixed) {
        return new int[] {impossible};
      }
      List<Node> traced =
          reason instanceof Node.Count count && count.isAll() ? count.children : List.of(reason);
      int[] parts = new int[traced.size() + 1];
      if (isAsWritten(traced, children)) {
        Arrays.setAll(parts, part -> part);
      } else {
        Map<Node, Integer> partOf = partOf(children);
        Arrays.setAll(parts, i -> i < traced.size() ? partOf.getOrDefault(traced.get(i), 0) : 0);
      }
      parts[traced.size()] = impossible;
      return parts;
    }

    /** Whether nothing was folded, flattened or double, as of most gates. */
    private static boolean isAsWritten(List<Node> traced, List<Node> children) {
      boolean same = traced.size() == children.size();
      for (int i = 0; same && i < children.size(); i++) {
        Node child = children.get(i);
        same = traced.get(i).equals(child) && !(child instanceof Node.Count all && all.isAll());
      }
      return same;
    }

    /** The first part that each child, or child of a nested AND, came from. */
    private static Map<Node, Integer> partOf(List<Node> children) {
      Map<Node, Integer> partOf = new HashMap<>();
      for (int i = 0; i < children.size(); i++) {
        partOf.putIfAbsent(children.get(i), i);
        if (children.get(i) instanceof Node.Count count && count.isAll()) {
          for (Node inner : count.children) {
            partOf.putIfAbsent(inner, i);
          }
        }
      }
      return partOf;
    }
  }
}
