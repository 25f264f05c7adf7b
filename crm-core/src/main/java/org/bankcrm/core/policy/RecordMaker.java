package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.policy.PolicyOutcome.Unsettled;

/** Makes the record of one decision; for one thread. */
final class RecordMaker {

  private final Decision decision;

  /** Asked for the names alone of what is missing, which tell nobody's values. */
  private final ExplanationMaker open;

  RecordMaker(Decision decision) {
    this.decision = decision;
    this.open = new ExplanationMaker(decision, Disclosure.FULL, true);
  }

  DecisionRecord record(Optional<Disclosure> disclosure) {
    Facts facts = decision.facts();
    SortedMap<PolicyRef, PolicyOutcome> outcomes = new TreeMap<>();
    List<PlannedPolicy> kept = kept();
    kept.forEach(policy -> outcomes.put(policy.policy.ref(), outcome(policy)));
    return new DecisionRecord(
        decision.engine().book().ref(),
        decision.engine().bookHash(),
        facts.hash(),
        facts.asOf(),
        facts.zone(),
        LibraryVersion.current(),
        outcomes,
        disclosure.filter(told -> !kept.isEmpty()).map(told -> reasons(kept, told)));
  }

  /** What a policy yields that is left out may tell a protected value. */
  private List<PlannedPolicy> kept() {
    return decision.engine().policies().stream()
        .filter(policy -> policy.shut.filter(shut -> !shut.isEvidence()).isEmpty())
        .toList();
  }

  private Explanations reasons(List<PlannedPolicy> kept, Disclosure disclosure) {
    ExplanationMaker maker = new ExplanationMaker(decision, disclosure, false);
    List<Explanation> explanations = new ArrayList<>();
    kept.forEach(policy -> explanations.add(maker.explain(policy)));
    return Explanations.of(explanations);
  }

  private PolicyOutcome outcome(PlannedPolicy policy) {
    Truth applies = policy.shut.isPresent() ? Truth.TRUE : decision.applies(policy);
    SortedMap<String, String> yields = new TreeMap<>();
    SortedMap<String, Unsettled> unsettled = new TreeMap<>();
    for (Attribute<?> attribute : policy.yields()) {
      Optional<?> value = decision.value(attribute);
      if (value.isPresent()) {
        yields.put(attribute.id(), text(value.get()));
      } else if (applies != Truth.FALSE && policy.shut.isEmpty()) {
        unsettled.put(attribute.id(), unsettled(policy, attribute));
      }
    }
    return new PolicyOutcome(applies, yields, unsettled);
  }

  /** What is yielded, as records tell it. */
  static String text(Object value) {
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
  }

  private Unsettled unsettled(PlannedPolicy policy, Attribute<?> attribute) {
    List<String> missing =
        open.missing(policy, attribute).stream().map(MissingAttribute::id).toList();
    return new Unsettled(meanwhile(policy, attribute), missing);
  }

  private Optional<String> meanwhile(PlannedPolicy policy, Attribute<?> attribute) {
    return decision.applies(policy) == Truth.TRUE
        ? policy.declared.choices.stream()
            .filter(choice -> choice.attribute.equals(attribute))
            .findFirst()
            .map(choice -> choice.codes.get(chosen(policy, choice)))
        : Optional.empty();
  }

  private int chosen(PlannedPolicy policy, Choice choice) {
    return decision.findings().chosen(policy.placement().of(choice));
  }
}
