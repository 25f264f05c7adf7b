package org.bankcrm.core.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.ColumnResults;
import org.bankcrm.core.internal.plan.Findings;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.policy.Policy.Outcome;
import org.jspecify.annotations.Nullable;

/** A policy as an engine holds it: what it declared, and where the plan put it. Thread-safe. */
final class PlannedPolicy {

  private static final int NONE = -1;

  final Policy<?> policy;
  final DeclaredPolicy declared;

  /** Its place in the book. */
  final int position;

  /** The policies whose yields it reads. */
  final List<PlannedPolicy> needs;

  /** What must not be told of it; empty where it reads nothing protected. */
  final Optional<Shut> shut;

  private final Placement placement;

  /** Its place in an order in which every policy stands after those that it needs. */
  private final int rank;

  /** By the places of the gates, as far as they were asked for. */
  private final AtomicReferenceArray<@Nullable GateReads> reads;

  /** Made when first asked for. */
  private volatile @Nullable Map<Gate, Optional<String>> told;

  private final OnceFound gatesOnOthers;
  private final OnceFound binsOnOthers;
  private final int population;
  private final int grant;
  private final int choice;
  private final int sum;
  private final int ranking;

  PlannedPolicy(
      DeclaredPolicy declared,
      Placement placement,
      List<PlannedPolicy> needs,
      Optional<Shut> shut,
      int rank) {
    this.policy = declared.policy;
    this.declared = declared;
    this.position = declared.position;
    this.placement = placement;
    this.needs = List.copyOf(needs);
    this.shut = shut;
    this.rank = rank;
    this.reads = new AtomicReferenceArray<>(declared.gates.size());
    this.gatesOnOthers = new OnceFound(declared.gates.size());
    this.binsOnOthers = new OnceFound(declared.bins.size());
    this.population = placement.population();
    this.grant = first(declared.yesNo.values(), placement::of);
    this.choice = first(declared.choices, placement::of);
    this.sum = first(declared.sums, placement::of);
    this.ranking = first(declared.rankings, placement::of);
  }

  private static <T> int first(Collection<T> parts, ToIntFunction<T> number) {
    Iterator<T> all = parts.iterator();
    return all.hasNext() ? number.applyAsInt(all.next()) : NONE;
  }

  /** This and all that it needs, directly or through others, each after those that it needs. */
  List<PlannedPolicy> withAllNeeds() {
    Set<PlannedPolicy> all = new HashSet<>(Set.of(this));
    Deque<PlannedPolicy> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (PlannedPolicy need : open.pop().needs) {
        if (all.add(need)) {
          open.push(need);
        }
      }
    }
    List<PlannedPolicy> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparingInt(each -> each.rank));
    return ordered;
  }

  /**
   * The gates of which explanations tell, with the code that is chosen by each if one is: the first
   * in each place of the document, and all that decide what is yielded.
   */
  Map<Gate, Optional<String>> told() {
    Map<Gate, Optional<String>> known = told;
    if (known == null) {
      known = findTold();
      told = known; // two that look at once find the same
    }
    return known;
  }

  private Map<Gate, Optional<String>> findTold() {
    Map<Gate, Optional<String>> deciding = deciding();
    Map<Gate, Optional<String>> all = new LinkedHashMap<>();
    Set<String> places = new HashSet<>();
    for (Gate gate : declared.gates) {
      if (places.add(gate.path) || deciding.containsKey(gate)) {
        all.put(gate, deciding.getOrDefault(gate, Optional.empty()));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** The gates that decide what is yielded, with the code that is chosen by them if one is. */
  private Map<Gate, Optional<String>> deciding() {
    Map<Gate, Optional<String>> deciding = new HashMap<>();
    for (Choice choice : declared.choices) {
      for (int i = 0; i < choice.gates.size(); i++) {
        deciding.putIfAbsent(choice.gates.get(i), Optional.of(choice.codes.get(i)));
      }
    }
    declared.yesNo.values().forEach(gate -> deciding.putIfAbsent(gate, Optional.empty()));
    return deciding;
  }

  /** What a gate reads. */
  GateReads reads(Gate gate, DecisionEngine engine) {
    GateReads known = reads.get(gate.index);
    if (known == null) {
      known = new GateReads(gate.condition, engine);
      reads.set(gate.index, known); // two that look at once find the same
    }
    return known;
  }

  /** Whether a gate reads what other policies yield. */
  boolean readsOthers(Gate gate, Predicate<String> yields) {
    return gatesOnOthers.at(gate.index, () -> readsAny(List.of(gate.condition), yields));
  }

  /** Whether one of the bins does. */
  boolean readsOthers(Bins bins, Predicate<String> yields) {
    return binsOnOthers.at(bins.index, () -> readsAny(bins.conditions, yields));
  }

  private boolean readsAny(List<Condition> conditions, Predicate<String> yields) {
    return !needs.isEmpty()
        && conditions.stream()
            .flatMap(each -> each.reads().stream())
            .map(AttributeRef::id)
            .anyMatch(yields);
  }

  Outcome<?> outcome() {
    return declared.outcome;
  }

  List<Attribute<?>> yields() {
    return declared.yields();
  }

  /** Where the plan put its parts. */
  Placement placement() {
    return placement;
  }

  /** The gate of its population, or {@link Plan#NO_POPULATION}. */
  int populationNumber() {
    return population;
  }

  /** The gate of the first yes/no attribute that the policy yields, or -1. */
  int grantNumber() {
    return grant;
  }

  Truth applies(Findings findings) {
    return population < 0 ? Truth.TRUE : findings.truth(population);
  }

  /** Whether it applies to each row, by the places of the truths. */
  void applies(ColumnResults results, byte[] target) {
    if (population < 0) {
      Arrays.fill(target, 0, results.size(), (byte) Truth.TRUE.ordinal());
    } else {
      results.copyTruths(population, target);
    }
  }

  Truth applies(ColumnResults results, int row) {
    return population < 0 ? Truth.TRUE : results.truth(population, row);
  }

  /** What stands in the place of a code: none where the policy applies. */
  static Optional<String> instead(Truth applies) {
    return switch (applies) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(Decisions.NOT_APPLICABLE);
      case UNKNOWN -> Optional.of(Decisions.UNDECIDED);
    };
  }

  int firstYesNoNumber() {
    return needed(grant, "yields no yes/no attribute");
  }

  int firstChoiceNumber() {
    return needed(choice, "yields no choice");
  }

  int firstSumNumber() {
    return needed(sum, "adds up no points");
  }

  int firstRankingNumber() {
    return needed(ranking, "ranks nothing");
  }

  private int needed(int number, String otherwise) {
    if (number == NONE) {
      throw new IllegalArgumentException(policy.ref() + " " + otherwise);
    }
    return number;
  }
}
