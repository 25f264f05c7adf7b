package org.bankcrm.testkit.contract;

import org.bankcrm.lifecycle.port.InMemoryStageStore;
import org.bankcrm.lifecycle.port.StageStore;

class InMemoryStageStoreTest extends StageStoreContract {

  @Override
  protected StageStore newStore() {
    return new InMemoryStageStore();
  }
}
