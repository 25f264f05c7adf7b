package org.bankcrm.examples.runner;

import java.util.HashSet;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.catalogue.BankAttributes;

/** Which attributes a night asks of customers; columns of others are not looked at. */
final class Asked {

  private final Set<String> ids = new HashSet<>();

  /** What the policies read, what is kept for the next night, and what the report tells. */
  Asked(DecisionEngine engine, Memories memories) {
    engine.requiredAttributes().forEach(attribute -> ids.add(attribute.id()));
    for (Derivation each : engine.book().catalog().derivations()) {
      each.formula().reads().forEach(read -> ids.add(read.id()));
    }
    memories.all().forEach(memory -> ids.addAll(memory.fills()));
    ids.add(Assets.ID);
    ids.add(BankAttributes.BRANCH.id());
  }

  boolean isAsked(Attribute<?> attribute) {
    return ids.contains(attribute.id());
  }
}
