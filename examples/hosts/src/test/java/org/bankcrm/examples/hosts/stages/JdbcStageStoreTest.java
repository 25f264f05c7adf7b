package org.bankcrm.examples.hosts.stages;

import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.testkit.contract.StageStoreContract;

/** The store keeps every clause of the library's contract. */
class JdbcStageStoreTest extends StageStoreContract {

  @Override
  protected StageStore newStore() {
    return new JdbcStageStore(Databases.empty());
  }
}
