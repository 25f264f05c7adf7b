package org.bankcrm.testkit.contract;

import java.util.List;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;

/** The default keeps the contract. */
class InMemoryContactBudgetTest extends ContactBudgetContract {

  @Override
  protected ContactBudget empty() {
    return new InMemoryContactBudget();
  }

  @Override
  protected void runTogether(List<Runnable> tasks) throws Exception {
    Together.run(tasks);
  }
}
