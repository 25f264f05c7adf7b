package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;

/**
 * A policy that asks conditions: of one it yields {@code asked.<id>} as yes or no, of several the
 * code {@code chosen.<id>} of the first that is TRUE: A, B, C …, Z where none is.
 */
record Asked(PolicyRef ref, LocalizedText name, List<Condition> conditions)
    implements Policy<Truth> {

  private static final List<String> CODES = List.of("A", "B", "C", "Z");

  static Asked of(String id, Condition... conditions) {
    return new Asked(
        PolicyRef.of(id, 3), LocalizedText.of("高净值客户", "High value"), List.of(conditions));
  }

  YesNoAttribute yesNo() {
    return Attributes.yesNo("asked." + ref.id(), AttributeInfo.named("高净值", "High value"));
  }

  CodeAttribute chosen() {
    return Attributes.code("chosen." + ref.id(), CODES, AttributeInfo.named("等级", "Tier"));
  }

  @Override
  public Outcome<Truth> plan(Planner planner) {
    if (conditions.size() == 1) {
      Gate gate = planner.gate(conditions.get(0), "/when");
      planner.yield(yesNo(), gate);
      return reading -> reading.truth(gate);
    }
    List<Gate> gates = new ArrayList<>();
    for (Condition condition : conditions) {
      gates.add(planner.gate(condition, "/rungs/" + gates.size() + "/when"));
    }
    planner.choose(chosen(), gates, CODES.subList(0, gates.size()), "Z");
    planner.gate(conditions.get(0).not(), "/rungs/0/when"); // serves details, needs no telling
    return reading -> reading.truth(gates.get(0));
  }

  @Override
  public PolicyHead head() {
    return PolicyHead.of(ref, name);
  }

  @Override
  public PolicyKind kind() {
    return FormKind.of(
        "asked",
        Asked.class,
        Form.<Asked>ofPolicy(64).makes(draft -> of(draft.ref().id())),
        draft -> List.of());
  }
}
