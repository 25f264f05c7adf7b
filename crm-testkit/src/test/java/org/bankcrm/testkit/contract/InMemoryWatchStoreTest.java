package org.bankcrm.testkit.contract;

import org.bankcrm.alert.port.InMemoryWatchStore;
import org.bankcrm.alert.port.WatchStore;

class InMemoryWatchStoreTest extends WatchStoreContract {

  @Override
  protected WatchStore newStore() {
    return new InMemoryWatchStore();
  }
}
