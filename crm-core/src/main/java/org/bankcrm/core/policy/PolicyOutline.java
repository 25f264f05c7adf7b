package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.BookOutlines.Beside;

/**
 * What of the explanations of one policy at one disclosure is the same for all customers. For any
 * threads.
 */
final class PolicyOutline {

  /** Whether the policy is about a customer, where that is told. */
  final Optional<GateOutline> population;

  /** The gates of which is told. */
  final List<Gate> told;

  /** What is told of each. */
  final List<GateOutline> gates;

  /** Whether its gates and bins, all withheld, stand there for everybody. */
  final boolean isHidden;

  /** The gates that no choice is made by, by their places among those that are told. */
  final List<Integer> unchosen = new ArrayList<>();

  private final PlannedPolicy policy;
  private final BookOutlines book;
  private final Map<Gate, Integer> places = new HashMap<>();
  private final Map<String, GateOutline> bins = new ConcurrentHashMap<>();

  /** The points of each bin, by the place of its bins among the policy's. */
  private final Map<Integer, List<BigDecimal>> points = new HashMap<>();

  private final Beside ofPopulation;
  private final Beside ofGates;

  PolicyOutline(PlannedPolicy policy, BookOutlines book) {
    this.policy = policy;
    this.book = book;
    this.isHidden = policy.shut.filter(Shut::hasPopulation).isPresent();
    this.population =
        policy
            .declared
            .population()
            .filter(all -> policy.shut.isEmpty())
            .map(all -> gate(all, Optional.empty()));
    this.told = List.copyOf(policy.told().keySet());
    this.gates = gates();
    Set<Gate> chosen = new HashSet<>();
    policy.declared.choices.forEach(choice -> chosen.addAll(choice.gates));
    for (Gate gate : policy.declared.gates) {
      if (places.containsKey(gate) && !chosen.contains(gate)) {
        unchosen.add(place(gate));
      }
    }
    policy.declared.sums.forEach(this::addPoints);
    this.ofPopulation = beside(List.of(), List.of());
    this.ofGates = beside(List.of(), gates);
  }

  private List<GateOutline> gates() {
    List<GateOutline> outlined = new ArrayList<>(told.size());
    policy
        .told()
        .forEach(
            (gate, code) -> {
              places.put(gate, outlined.size());
              GateOutline outline = gate(gate, code);
              outlined.add(isShut(gate) ? outline.hidden() : outline);
            });
    return List.copyOf(outlined);
  }

  private GateOutline gate(Gate gate, Optional<String> code) {
    return book.gate(gate.condition, gate.path, gate.name, code);
  }

  private boolean isShut(Gate gate) {
    return policy.shut.filter(shut -> shut.has(gate)).isPresent() || decidesVeiled(gate);
  }

  /** Whether the truth of a gate is, or tells, a yield that may not be seen. */
  private boolean decidesVeiled(Gate gate) {
    if (book.disclosure().showsValues(Sensitivity.SENSITIVE)) {
      return false;
    }
    return policy.declared.yesNo.entrySet().stream()
            .anyMatch(each -> each.getValue() == gate && book.isVeiled(each.getKey().id()))
        || policy.declared.choices.stream()
            .anyMatch(each -> each.gates.contains(gate) && book.isVeiled(each.attribute.id()));
  }

  private void addPoints(Sum sum) {
    for (int i = 0; i < sum.bins.size(); i++) {
      points.putIfAbsent(sum.bins.get(i).index, sum.points.get(i));
    }
  }

  /** The place of a gate among those that are told. */
  int place(Gate gate) {
    return places.getOrDefault(gate, -1);
  }

  /** The points of each of some bins; empty where they add to no sum. */
  Optional<List<BigDecimal>> points(Bins of) {
    return Optional.ofNullable(points.get(of.index));
  }

  /** One of some bins that has a condition. */
  GateOutline bin(Bins of, int bin, Condition condition) {
    String path = of.binPlace(bin);
    String key = of.index + "/" + bin;
    GateOutline known = bins.get(key);
    return known != null
        ? known
        : bins.computeIfAbsent(
            key, each -> book.gate(condition, path, Optional.empty(), Optional.empty()));
  }

  /** What is told beside the population, these bins and all gates. */
  Beside beside(boolean asked, List<GateOutline> theBins) {
    if (!asked) {
      return ofPopulation;
    }
    return theBins.isEmpty() ? ofGates : beside(theBins, gates);
  }

  private Beside beside(List<GateOutline> theBins, List<GateOutline> theGates) {
    Set<Attribute<?>> attributes = new LinkedHashSet<>();
    population.ifPresent(each -> each.addTold(attributes));
    theBins.forEach(each -> each.addTold(attributes));
    theGates.forEach(each -> each.addTold(attributes));
    return book.beside(attributes);
  }
}
