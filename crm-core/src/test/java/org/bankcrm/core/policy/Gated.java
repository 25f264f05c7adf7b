package org.bankcrm.core.policy;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/** The smallest kind of policy: one condition, which it yields as {@code gated.<id>}. */
record Gated(PolicyHead head, Condition when) implements Policy<Truth> {

  private static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "谁可通过", "whom the gate lets pass");

  static final Form<Gated> FORM =
      Form.<Gated>ofPolicy(120)
          .needed(WHEN, Gated::when)
          .makes(draft -> new Gated(draft.head(), draft.get(WHEN)));

  static final PolicyKind KIND =
      FormKind.of("gated", Gated.class, FORM, draft -> List.of(yielded(draft.ref().id())));

  static Gated of(String id, Condition when) {
    return of(id, Condition.always(), when);
  }

  static Gated of(String id, Condition population, Condition when) {
    PolicyHead head = PolicyHead.of(PolicyRef.of(id, 1), LocalizedText.of("门", "Gate"));
    return new Gated(
        new PolicyHead(head.ref(), head.name(), Optional.empty(), population, List.of()), when);
  }

  static YesNoAttribute yielded(String id) {
    return Attributes.yesNo("gated." + id, AttributeInfo.named("门", "Gate"));
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  @Override
  public Outcome<Truth> plan(Planner planner) {
    Gate gate = planner.gate(when, "/when");
    planner.yield(yielded(ref().id()), gate);
    return reading -> reading.truth(gate);
  }
}
