package org.bankcrm.testkit.contract;

import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.consent.InMemoryConsentStore;

class InMemoryConsentStoreTest extends ConsentStoreContract {

  @Override
  protected ConsentStore newStore() {
    return new InMemoryConsentStore();
  }
}
