package org.bankcrm.core.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.internal.explain.Explainer;
import org.bankcrm.core.internal.explain.Outline;
import org.jspecify.annotations.Nullable;

/**
 * What of the explanation of a condition of a policy is the same for all customers. Immutable.
 *
 * @param outline its parts
 * @param yielders the policies whose yields it is seen to read, in the order in which it does
 * @param name what the policy calls it, where that is told
 * @param code what is chosen by it
 * @param withheld all that is told of it where nothing may be; otherwise null
 */
record GateOutline(
    Outline outline,
    List<PlannedPolicy> yielders,
    Optional<LocalizedText> name,
    Optional<String> code,
    @Nullable ExplainedGate withheld) {

  static GateOutline of(
      Outline outline, DecisionEngine engine, Optional<LocalizedText> name, Optional<String> code) {
    Set<String> read = new LinkedHashSet<>();
    outline.addRead(read);
    Set<PlannedPolicy> yielders = new LinkedHashSet<>();
    for (String id : read) {
      PlannedPolicy policy = engine.yieldedBy(id);
      if (policy != null) {
        yielders.add(policy);
      }
    }
    return new GateOutline(outline, List.copyOf(yielders), name, code, null);
  }

  /** The same without anything that it asks. */
  GateOutline hidden() {
    ExplanationNode root = Explainer.withheld(outline.path());
    ExplainedGate told = new ExplainedGate(name, code, outline.path(), root, List.of());
    return new GateOutline(outline, List.of(), name, code, told);
  }

  ExplainedGate explain(Explainer explainer) {
    return withheld == null ? explainer.gate(outline, name, code) : withheld;
  }

  /** Tells what it lacks where it came out so, and nothing of its parts. */
  ExplainedGate brief(Explainer explainer, Truth truth) {
    return withheld == null ? explainer.brief(outline, truth, name, code) : withheld;
  }

  /** Adds the attributes that are told of, in the order in which they are asked for. */
  void addTold(Set<Attribute<?>> told) {
    if (withheld == null) {
      outline.addTold(told);
    }
  }
}
