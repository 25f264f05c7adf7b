package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
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
import org.bankcrm.core.internal.explain.MissingList;
import org.bankcrm.core.internal.explain.Outline;
import org.bankcrm.core.internal.explain.PartSubject;
import org.bankcrm.core.internal.explain.Subject;
import org.bankcrm.core.internal.explain.Yielded;
import org.bankcrm.core.internal.plan.NodeTruths;
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
  private final NodeTruths truths;
  private final Explainer explainer;
  private final WindowFinder windows;
  private final FigureFinder figures;
  private final Map<PlannedPolicy, Made> made = new HashMap<>();
  private final Map<String, Yielded> yielded = new HashMap<>();

  /** The policy that is being explained, or was last. */
  private @Nullable Made current;

  /** Whether only what is missing is asked for, so that nothing settled is looked into. */
  private final boolean isBrief;

  ExplanationMaker(Decision decision, Disclosure disclosure, boolean isBrief) {
    this.isBrief = isBrief;
    this.decision = decision;
    this.engine = decision.engine();
    this.disclosure = requireNonNull(disclosure, "disclosure");
    this.explainer = Explainer.of(this, disclosure);
    this.windows = new WindowFinder(engine.book());
    this.figures = new FigureFinder(engine.book().catalog(), decision.facts(), disclosure);
    this.truths = engine.plan().truths(decision.findings(), decision.row());
  }

  /** One policy, explained as far as it is; and the policies whose yields it was seen to read. */
  private static final class Made {
    final PlannedPolicy policy;
    final Set<PlannedPolicy> met = new LinkedHashSet<>();
    final Map<Gate, ExplainedGate> gates = new LinkedHashMap<>();
    List<ExplainedBin> bins = List.of();
    @Nullable ExplainedPolicy explained;

    Made(PlannedPolicy policy) {
      this.policy = policy;
    }

    ExplainedPolicy explained() {
      return requireNonNull(explained);
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
    for (PlannedPolicy needed : policy.withAllNeeds()) {
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

  private Optional<ExplainedGate> population(PlannedPolicy policy) {
    return policy
        .declared
        .population()
        .filter(all -> policy.shut.isEmpty())
        .map(all -> told(all, decision.applies(policy)));
  }

  private void make(PlannedPolicy policy) {
    Made now = new Made(policy);
    made.put(policy, now);
    current = now;
    Optional<ExplainedGate> population = population(policy);
    boolean asked = decision.applies(policy) == Truth.TRUE || isHidden(policy);
    if (asked) {
      now.bins = new BinExplainer(policy, decision, this, disclosure, isBrief).explain();
      policy.told().forEach((gate, code) -> now.gates.put(gate, gate(policy, gate, code)));
    }
    now.explained =
        explained(
            now,
            population,
            asked ? missing(now) : population.map(ExplainedGate::missing).orElse(List.of()));
  }

  private ExplainedPolicy explained(
      Made now, Optional<ExplainedGate> population, List<MissingAttribute> missing) {
    PlannedPolicy policy = now.policy;
    Set<Attribute<?>> told =
        isBrief ? Set.of() : AskedAttributes.of(population, now.gates.values(), now.bins);
    List<Attribute<?>> yields = isBrief ? List.of() : policy.yields();
    return new ExplainedPolicy(
        policy.policy.ref(),
        policy.policy.name(),
        population,
        yields.stream().map(each -> yieldedValue(policy, each)).toList(),
        List.copyOf(now.gates.values()),
        now.bins,
        missing,
        windows.of(told),
        figures.of(told));
  }

  /** Whether its gates and bins, all withheld, stand there for everybody. */
  private static boolean isHidden(PlannedPolicy policy) {
    return policy.shut.filter(Shut::hasPopulation).isPresent();
  }

  private ExplainedGate gate(PlannedPolicy policy, Gate gate, Optional<String> code) {
    boolean hidden =
        policy.shut.filter(shut -> shut.has(gate)).isPresent() || decidesVeiled(policy, gate);
    return hidden
        ? new ExplainedGate(name(gate), code, gate.path, Explainer.withheld(gate.path), List.of())
        : told(gate, decision.findings().truth(policy.placement().of(gate)))
            .called(name(gate), code);
  }

  /** Whether the truth of a gate is, or tells, a yield that may not be seen. */
  private boolean decidesVeiled(PlannedPolicy policy, Gate gate) {
    if (disclosure.showsValues(Sensitivity.SENSITIVE)) {
      return false;
    }
    return policy.declared.yesNo.entrySet().stream()
            .anyMatch(each -> each.getValue() == gate && isVeiled(each.getKey().id()))
        || policy.declared.choices.stream()
            .anyMatch(each -> each.gates.contains(gate) && isVeiled(each.attribute.id()));
  }

  @Override
  public boolean isVeiled(String attributeId) {
    return !disclosure.showsValues(Sensitivity.SENSITIVE) && engine.isSensitiveYield(attributeId);
  }

  private ExplainedGate told(Gate gate, Truth truth) {
    Outline outline = engine.outlines().of(gate);
    return isBrief ? explainer.brief(outline, truth) : explainer.gate(outline);
  }

  /** Only outcomes are told at CODES. */
  private Optional<LocalizedText> name(Gate gate) {
    return disclosure == Disclosure.CODES ? Optional.empty() : gate.name;
  }

  /** Where nothing would help, that the policy does not apply is all there is to say. */
  private Yielded notAsked(Made owner, Attribute<?> attribute) {
    List<MissingAttribute> open = owner.explained().missing();
    return new Yielded(
        owner.policy.policy.ref(),
        Optional.empty(),
        absence(attribute),
        open.isEmpty() ? List.of(foreign(attribute)) : open);
  }

  private MissingAttribute foreign(Attribute<?> attribute) {
    Optional<LocalizedText> name =
        disclosure == Disclosure.CODES ? Optional.empty() : Optional.of(attribute.info().name());
    return new MissingAttribute(attribute.id(), name, Absence.NOT_APPLICABLE);
  }

  private Absence absence(Attribute<?> attribute) {
    return decision.absence(attribute).orElse(Absence.NOT_KNOWN);
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
    Set<Gate> chosen = new HashSet<>();
    for (Choice choice : now.policy.declared.choices) {
      chosen.addAll(choice.gates);
      addMissing(choice, now, missing);
    }
    now.gates.forEach(
        (gate, explained) -> {
          if (!chosen.contains(gate)) {
            missing.add(explained.missing());
          }
        });
    return missing.list();
  }

  /** What the gates before the first TRUE one lack. */
  private static void addMissing(Choice choice, Made now, MissingList missing) {
    for (Gate gate : choice.gates) {
      ExplainedGate explained = requireNonNull(now.gates.get(gate));
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
  public AttributeCatalog catalog() {
    return engine.readable();
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
    Made now = requireNonNull(current);
    if (policy != now.policy) {
      now.met.add(policy);
    }
    return Optional.of(yielded.computeIfAbsent(attributeId, id -> yielded(made(policy), id)));
  }

  private Yielded yielded(Made owner, String attributeId) {
    Attribute<?> attribute = catalog().find(attributeId).orElseThrow();
    if (decision.applies(owner.policy) != Truth.TRUE) {
      return notAsked(owner, attribute);
    }
    Optional<Object> value = decision.value(attribute).map(v -> v);
    return new Yielded(
        owner.policy.policy.ref(), value, absence(attribute), missing(owner, attribute));
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
            missing.add(requireNonNull(owner.gates.get(gate)).missing());
          }
        });
    policy.choices.stream()
        .filter(choice -> choice.attribute.equals(attribute))
        .forEach(choice -> addMissing(choice, owner, missing));
    return missing.list();
  }

  @Override
  public Function<Row, Subject> parts(ElementTest test) {
    Attribute<?> list = catalog().find(test.attribute().id()).orElseThrow();
    return PartSubject.of(test, ((ElementsAttribute) list).parts());
  }
}
