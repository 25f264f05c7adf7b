package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DocumentReader;
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
    return new PolicyKind() {
      @Override
      public String word() {
        return "asked";
      }

      @Override
      public List<Attribute<?>> yields(DocumentReader document) {
        return List.of();
      }

      @Override
      public Optional<Policy<?>> read(DocumentReader document) {
        return Optional.of(of(document.ref().id(), document.condition("when")));
      }

      @Override
      public Map<String, Object> write(Policy<?> policy) {
        return Map.of("id", policy.ref().id(), "version", 3L);
      }
    };
  }
}
