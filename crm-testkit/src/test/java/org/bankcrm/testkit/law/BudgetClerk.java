package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.core.condition.Truth;

/** Looks whether a budget has room. */
record BudgetClerk(BudgetPolicy policy, ReferenceInterpreter customer) implements Clerk {

  private String id() {
    return "budget." + policy.ref().id();
  }

  private Truth open() {
    Optional<?> open = customer.find(id() + ".open");
    return open.map(yes -> Truth.of((Boolean) yes)).orElse(Truth.UNKNOWN);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of(id(), Clerk.yesNo(open()));
  }

  @Override
  public String told() {
    Optional<?> next = customer.find(id() + ".next-allowed");
    return open() + " " + (open() == Truth.TRUE ? Optional.empty() : next);
  }
}
