package org.bankcrm.testkit.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Policy;

/** Asks nothing: the customer is not of the policy's population, or that cannot be told. */
record OutsideClerk(Policy<?> policy, Truth applies) implements Clerk {

  @Override
  public Map<String, Optional<?>> yields() {
    Map<String, Optional<?>> yields = new HashMap<>();
    for (Attribute<?> attribute : Yields.of(policy)) {
      yields.put(attribute.id(), Optional.empty());
    }
    return yields;
  }

  @Override
  public String told() {
    return "notAsked_" + applies;
  }
}
