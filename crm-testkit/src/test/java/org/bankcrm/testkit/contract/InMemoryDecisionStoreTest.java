package org.bankcrm.testkit.contract;

import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.InMemoryDecisionStore;

class InMemoryDecisionStoreTest extends DecisionStoreContract {

  @Override
  protected DecisionStore newStore() {
    return new InMemoryDecisionStore();
  }
}
