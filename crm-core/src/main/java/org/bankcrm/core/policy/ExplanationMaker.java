package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplainedPolicy;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.PartSubject;
import org.bankcrm.core.internal.explain.Subject;
import org.bankcrm.core.internal.explain.Yielded;

/** Explains one decision; for one thread and one explanation. */
final class ExplanationMaker implements Subject {

  private final Decision decision;
  private final DecisionEngine engine;
  private final Disclosure disclosure;

  private record Made(ExplainedPolicy policy, Map<Gate, ExplainedGate> gates) {}

  /** Policies in the order in which they are met; each is explained once. */
  private final Map<PlannedPolicy, Optional<Made>> made = new LinkedHashMap<>();

  private final Map<String, PlannedPolicy> yieldedBy = new HashMap<>();

  ExplanationMaker(Decision decision, Disclosure disclosure) {
    this.decision = decision;
    this.engine = decision.engine();
    this.disclosure = requireNonNull(disclosure, "disclosure");
    for (PlannedPolicy policy : engine.policies()) {
      policy.yields().forEach(attribute -> yieldedBy.put(attribute.id(), policy));
    }
  }

  Explanation explain(PlannedPolicy policy) {
    ExplainedPolicy subject = made(policy).policy();
    List<ExplainedPolicy> references =
        made.values().stream().skip(1).map(other -> other.orElseThrow().policy()).toList();
    return new Explanation(
        subject, references, disclosure, decision.facts().asOf(), decision.facts().zone());
  }

  private Made made(PlannedPolicy policy) {
    Optional<Made> known = made.putIfAbsent(policy, Optional.empty());
    if (known != null) {
      return known.orElseThrow(() -> new IllegalStateException("policies need each other"));
    }
    List<ExplainedBin> bins = new BinExplainer(policy, decision, this, disclosure).explain();
    Map<Gate, ExplainedGate> gates = gates(policy);
    ExplainedPolicy explained =
        new ExplainedPolicy(
            policy.policy.ref(),
            policy.policy.name(),
            policy.yields().stream().map(this::yieldedValue).toList(),
            List.copyOf(gates.values()),
            bins,
            missing(policy, gates, bins));
    Made now = new Made(explained, gates);
    made.put(policy, Optional.of(now));
    return now;
  }

  /** The first gate in each place of the document, and all that decide what is yielded. */
  private Map<Gate, ExplainedGate> gates(PlannedPolicy policy) {
    Map<Gate, ExplainedGate> gates = new LinkedHashMap<>();
    Set<String> places = new HashSet<>();
    for (Gate gate : policy.gates) {
      boolean yields =
          policy.yesNo.containsValue(gate)
              || policy.choices.stream().anyMatch(choice -> choice.gates.contains(gate));
      if (places.add(gate.path) || yields) {
        gates.put(gate, gate(policy, gate));
      }
    }
    return gates;
  }

  private ExplainedGate gate(PlannedPolicy policy, Gate gate) {
    return Explainer.gate(gate.condition, gate.path, code(policy, gate), this, disclosure);
  }

  private static Optional<String> code(PlannedPolicy policy, Gate gate) {
    return policy.choices.stream()
        .filter(choice -> choice.gates.contains(gate))
        .map(choice -> choice.codes.get(choice.gates.indexOf(gate)))
        .findFirst();
  }

  private YieldedValue yieldedValue(Attribute<?> attribute) {
    Sensitivity sensitivity = attribute.info().sensitivity();
    boolean shown = sensitivity == Sensitivity.NORMAL || disclosure.showsValues(sensitivity);
    ActualValue value =
        decision
            .value(attribute)
            .map(found -> shown ? ActualValue.shown(found) : ActualValue.masked())
            .orElseGet(() -> ActualValue.missing(decision.absence(attribute)));
    return new YieldedValue(attribute, value);
  }

  /** What bins and choices lack, and the gates that are in none. */
  private static List<MissingAttribute> missing(
      PlannedPolicy policy, Map<Gate, ExplainedGate> gates, List<ExplainedBin> bins) {
    Set<MissingAttribute> missing = new LinkedHashSet<>();
    bins.forEach(bin -> missing.addAll(bin.missing()));
    Set<Gate> chosen = new HashSet<>();
    for (Choice choice : policy.choices) {
      chosen.addAll(choice.gates);
      missing.addAll(missing(choice, gates));
    }
    gates.forEach(
        (gate, explained) -> {
          if (!chosen.contains(gate)) {
            missing.addAll(explained.missing());
          }
        });
    return List.copyOf(missing);
  }

  /** What the gates before the first TRUE one lack. */
  private static List<MissingAttribute> missing(Choice choice, Map<Gate, ExplainedGate> gates) {
    List<MissingAttribute> missing = new ArrayList<>();
    for (Gate gate : choice.gates) {
      ExplainedGate explained = requireNonNull(gates.get(gate));
      if (explained.truth() == Truth.TRUE) {
        break;
      }
      missing.addAll(explained.missing());
    }
    return missing;
  }

  /** What the bins of a sum lack. */
  private List<MissingAttribute> missing(PlannedPolicy policy, Sum sum) {
    BinExplainer explainer = new BinExplainer(policy, decision, this, disclosure);
    return sum.bins.stream().flatMap(bins -> explainer.explain(bins).missing().stream()).toList();
  }

  @Override
  public Row row() {
    return decision.facts();
  }

  @Override
  public AttributeCatalog catalog() {
    return engine.readable();
  }

  @Override
  public Truth truth(Condition leaf) {
    return engine.plan().truth(decision.evaluation(), leaf, decision.facts());
  }

  @Override
  public Optional<Yielded> yielded(String attributeId) {
    return Optional.ofNullable(yieldedBy.get(attributeId))
        .map(policy -> yielded(policy, catalog().find(attributeId).orElseThrow()));
  }

  private Yielded yielded(PlannedPolicy policy, Attribute<?> attribute) {
    List<MissingAttribute> missing = new ArrayList<>();
    if (policy.sums(attribute.id())) { // a policy's own gates may ask for it
      policy.sums.stream()
          .filter(sum -> sum.attribute.equals(attribute))
          .forEach(sum -> missing.addAll(missing(policy, sum)));
      return new Yielded(
          policy.policy.ref(),
          decision.value(attribute).map(v -> v),
          decision.absence(attribute),
          missing);
    }
    Map<Gate, ExplainedGate> gates = made(policy).gates();
    policy.yesNo.forEach(
        (yielded, gate) -> {
          if (yielded.equals(attribute)) {
            missing.addAll(requireNonNull(gates.get(gate)).missing());
          }
        });
    policy.choices.stream()
        .filter(choice -> choice.attribute.equals(attribute))
        .forEach(choice -> missing.addAll(missing(choice, gates)));
    return new Yielded(
        policy.policy.ref(),
        decision.value(attribute).map(v -> v),
        decision.absence(attribute),
        missing);
  }

  @Override
  public Function<Row, Subject> parts(ElementTest test) {
    Attribute<?> list = catalog().find(test.attribute().id()).orElseThrow();
    return PartSubject.of(test, ((ElementsAttribute) list).parts());
  }
}
