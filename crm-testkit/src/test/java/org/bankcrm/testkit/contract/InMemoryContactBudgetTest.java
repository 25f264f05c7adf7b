package org.bankcrm.testkit.contract;

import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.port.BudgetLimits;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;

/** The default keeps the contract. */
class InMemoryContactBudgetTest extends ContactBudgetContract {

  @Override
  protected ContactBudget empty(Map<String, BudgetLimits> limits) {
    return InMemoryContactBudget.of(limits);
  }

  @Override
  protected void runTogether(List<Runnable> tasks) throws Exception {
    Together.run(tasks);
  }
}
