package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplainedParts;
import org.bankcrm.core.explanation.ExplainedPolicy;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.MissingList;
import org.bankcrm.core.internal.explain.Subject;
import org.bankcrm.core.internal.explain.Yielded;
import org.bankcrm.core.internal.plan.NodeTruths;
import org.bankcrm.core.policy.BookOutlines.Beside;
import org.bankcrm.core.policy.FigureFinder.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Explains one decision, any number of its policies; for one thread.
 *
 * <p>Each policy is explained once, after all that it needs, so that the work is that of the
 * policies' conditions and no call goes deeper than one condition.
 */
final class ExplanationMaker implements Subject {

  private final Decision decision;
  private final DecisionEngine engine;
  private final Disclosure disclosure;
  private final BookOutlines outlines;
  private final NodeTruths truths;
  private final Explainer explainer;
  private final Map<PlannedPolicy, Made> made = new HashMap<>();
  private final Map<String, Optional<Yielded>> yielded = new HashMap<>();
  private final Map<Figure, ExplainedParts> figures = new IdentityHashMap<>();

  /** Whether only what is missing is asked for, so that nothing settled is looked into. */
  private final boolean isBrief;

  ExplanationMaker(Decision decision, Disclosure disclosure, boolean isBrief) {
    this.isBrief = isBrief;
    this.decision = decision;
    this.engine = decision.engine();
    this.disclosure = requireNonNull(disclosure, "disclosure");
    this.outlines = engine.outlines(disclosure);
    this.explainer = Explainer.of(this, outlines.outlines());
    this.truths = engine.plan().truths(decision.findings(), decision.row());
  }

  /** One policy, explained as far as it is; and the policies whose yields it was seen to read. */
  private static final class Made {
    final PlannedPolicy policy;
    final PolicyOutline outline;
    Set<PlannedPolicy> met = Set.of();
    ExplainedGate[] gates = {};
    List<ExplainedBin> bins = List.of();
    @Nullable ExplainedPolicy explained;

    Made(PlannedPolicy policy, PolicyOutline outline) {
      this.policy = policy;
      this.outline = outline;
    }

    ExplainedPolicy explained() {
      return requireNonNull(explained);
    }

    /** Policies that it reads are referred to, itself is not. */
    void meet(GateOutline read) {
      for (PlannedPolicy each : read.yielders()) {
        if (each != policy) {
          met = met.isEmpty() ? new LinkedHashSet<>() : met;
          met.add(each);
        }
      }
    }

    /** What is explained of a gate, if anything is. */
    ExplainedGate gate(Gate gate) {
      return gates[outline.place(gate)];
    }
  }

  Explanation explain(PlannedPolicy policy) {
    makeAll(policy);
    return new Explanation(
        made(policy).explained(),
        references(policy),
        disclosure,
        decision.row().asOf(),
        decision.row().zone());
  }

  /** What could settle what a policy yields. */
  List<MissingAttribute> missing(PlannedPolicy policy) {
    makeAll(policy);
    return made(policy).explained().missing();
  }

  /** What could settle an attribute that a policy yields, where it is open. */
  List<MissingAttribute> missing(PlannedPolicy policy, Attribute<?> attribute) {
    makeAll(policy);
    return yielded(made(policy), attribute.id()).missing();
  }

  /** Each policy once, after all that it needs. */
  private void makeAll(PlannedPolicy policy) {
    if (made.containsKey(policy)) {
      return;
    }
    boolean ready = made.keySet().containsAll(policy.needs);
    for (PlannedPolicy needed : ready ? List.of(policy) : policy.withAllNeeds()) {
      if (!made.containsKey(needed)) {
        make(needed);
      }
    }
  }

  private Made made(PlannedPolicy policy) {
    return requireNonNull(made.get(policy));
  }

  /** The policies that are referred to, in the order in which a reader first meets them. */
  private List<ExplainedPolicy> references(PlannedPolicy policy) {
    if (made(policy).met.isEmpty()) {
      return List.of();
    }
    Set<PlannedPolicy> seen = new LinkedHashSet<>();
    Deque<PlannedPolicy> open = new ArrayDeque<>(List.of(policy));
    while (!open.isEmpty()) {
      PlannedPolicy next = open.pop();
      if (seen.add(next)) {
        List<PlannedPolicy> met = new ArrayList<>(made(next).met);
        Collections.reverse(met);
        met.forEach(open::push);
      }
    }
    return seen.stream().skip(1).map(other -> made(other).explained()).toList();
  }

  private void make(PlannedPolicy policy) {
    Made now = new Made(policy, outlines.of(policy));
    made.put(policy, now);
    Optional<ExplainedGate> population =
        now.outline.population.map(each -> gate(now, each, decision.applies(policy)));
    boolean asked = decision.applies(policy) == Truth.TRUE || now.outline.isHidden;
    BinExplainer bins = new BinExplainer(policy, decision, outlines, explainer, isBrief);
    if (asked) {
      now.bins = bins.explain();
      bins.asked().forEach(now::meet);
      explainGates(now);
    }
    now.explained =
        explained(
            now,
            population,
            asked ? missing(now) : population.map(ExplainedGate::missing).orElse(List.of()),
            isBrief ? Beside.NOTHING : now.outline.beside(asked, bins.told()));
  }

  private ExplainedPolicy explained(
      Made now, Optional<ExplainedGate> population, List<MissingAttribute> missing, Beside beside) {
    return new ExplainedPolicy(
        now.policy.policy.ref(),
        now.policy.policy.name(),
        population,
        isBrief ? List.of() : yieldedValues(now.policy),
        List.of(now.gates),
        now.bins,
        missing,
        beside.windows(),
        figures(beside));
  }

  private void explainGates(Made now) {
    List<GateOutline> told = now.outline.gates;
    now.gates = new ExplainedGate[told.size()];
    for (int i = 0; i < now.gates.length; i++) {
      int number = now.policy.placement().of(now.outline.told.get(i));
      now.gates[i] = gate(now, told.get(i), decision.findings().truth(number));
    }
  }

  private ExplainedGate gate(Made now, GateOutline outline, Truth truth) {
    now.meet(outline);
    return isBrief ? outline.brief(explainer, truth) : outline.explain(explainer);
  }

  private List<ExplainedParts> figures(Beside beside) {
    List<ExplainedParts> told = new ArrayList<>(beside.figures().size());
    for (Figure each : beside.figures()) {
      told.add(figures.computeIfAbsent(each, it -> it.explain(row(), disclosure)));
    }
    return told;
  }

  /** Where nothing would help, that the policy does not apply is all there is to say. */
  private Yielded notAsked(Made owner, Attribute<?> attribute) {
    List<MissingAttribute> open = owner.explained().missing();
    List<MissingAttribute> lacking = open.isEmpty() ? List.of(foreign(attribute)) : open;
    return new Yielded(Optional.empty(), absence(attribute), () -> lacking);
  }

  private MissingAttribute foreign(Attribute<?> attribute) {
    Optional<LocalizedText> name =
        disclosure == Disclosure.CODES ? Optional.empty() : Optional.of(attribute.info().name());
    return new MissingAttribute(attribute.id(), name, Absence.NOT_APPLICABLE);
  }

  private Absence absence(Attribute<?> attribute) {
    return decision.absence(attribute).orElse(Absence.NOT_KNOWN);
  }

  private List<YieldedValue> yieldedValues(PlannedPolicy policy) {
    List<YieldedValue> values = new ArrayList<>(policy.yields().size());
    for (Attribute<?> each : policy.yields()) {
      values.add(yieldedValue(policy, each));
    }
    return values;
  }

  private YieldedValue yieldedValue(PlannedPolicy policy, Attribute<?> attribute) {
    if (policy.shut.isPresent()) {
      return new YieldedValue(attribute, ActualValue.masked());
    }
    Sensitivity sensitivity = attribute.info().sensitivity();
    boolean shown = sensitivity == Sensitivity.NORMAL || disclosure.showsValues(sensitivity);
    ActualValue value =
        decision
            .value(attribute)
            .map(found -> shown ? ActualValue.shown(found) : ActualValue.masked())
            .orElseGet(() -> ActualValue.missing(absence(attribute)));
    return new YieldedValue(attribute, value);
  }

  /** What bins and choices lack, and the gates that are in none. */
  private static List<MissingAttribute> missing(Made now) {
    MissingList missing = new MissingList();
    now.bins.forEach(bin -> missing.add(bin.missing()));
    for (Choice choice : now.policy.declared.choices) {
      addMissing(choice, now, missing);
    }
    for (int place : now.outline.unchosen) {
      missing.add(now.gates[place].missing());
    }
    return missing.list();
  }

  /** What the gates before the first TRUE one lack. */
  private static void addMissing(Choice choice, Made now, MissingList missing) {
    for (Gate gate : choice.gates) {
      ExplainedGate explained = now.gate(gate);
      if (explained.truth() == Truth.TRUE) {
        break;
      }
      missing.add(explained.missing());
    }
  }

  @Override
  public Row row() {
    return decision.row();
  }

  @Override
  public Truth truth(Condition leaf) {
    return truths.of(leaf);
  }

  /** A policy's own gates may ask for its sums, of which the bins are explained before. */
  @Override
  public Optional<Yielded> yielded(String attributeId) {
    PlannedPolicy policy = engine.yieldedBy(attributeId);
    if (policy == null) {
      return Optional.empty();
    }
    return yielded.computeIfAbsent(attributeId, id -> Optional.of(yielded(made(policy), id)));
  }

  private Yielded yielded(Made owner, String attributeId) {
    Attribute<?> attribute = engine.readable().find(attributeId).orElseThrow();
    if (decision.applies(owner.policy) != Truth.TRUE) {
      return notAsked(owner, attribute);
    }
    Optional<Object> value = decision.value(attribute).map(v -> v);
    return new Yielded(value, absence(attribute), () -> missing(owner, attribute));
  }

  /** What is missing of whatever the attribute is made of. */
  private List<MissingAttribute> missing(Made owner, Attribute<?> attribute) {
    DeclaredPolicy policy = owner.policy.declared;
    MissingList missing = new MissingList();
    policy.sums.stream()
        .filter(sum -> sum.attribute.equals(attribute))
        .flatMap(sum -> sum.bins.stream())
        .forEach(bins -> missing.add(owner.bins.get(bins.index).missing()));
    policy.yesNo.forEach(
        (yes, gate) -> {
          if (yes.equals(attribute)) {
            missing.add(owner.gate(gate).missing());
          }
        });
    policy.choices.stream()
        .filter(choice -> choice.attribute.equals(attribute))
        .forEach(choice -> addMissing(choice, owner, missing));
    return missing.list();
  }
}
