package org.bankcrm.testkit.contract;

import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.campaign.port.InMemoryContactStore;

class InMemoryContactStoreTest extends ContactStoreContract {

  @Override
  protected ContactStore newStore() {
    return new InMemoryContactStore();
  }
}
