package org.bankcrm.testkit.contract;

import org.bankcrm.segmentation.port.InMemoryTierStore;
import org.bankcrm.segmentation.port.TierStore;

class InMemoryTierStoreTest extends TierStoreContract {

  @Override
  protected TierStore newStore() {
    return new InMemoryTierStore();
  }
}
