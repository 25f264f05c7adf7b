package org.bankcrm.jdbc;

import org.bankcrm.alert.port.InMemoryWatchStore;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.campaign.port.InMemoryContactStore;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.InMemoryDecisionStore;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.consent.InMemoryConsentStore;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.InMemoryAccessLog;
import org.bankcrm.lifecycle.port.InMemoryStageStore;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.segmentation.port.InMemoryTierStore;
import org.bankcrm.segmentation.port.TierStore;

/** The ports whose state is each customer's own: on a database, or in memory to compare with. */
record Ports(
    StageStore stages,
    WatchStore watches,
    TierStore tiers,
    ContactStore contacts,
    ConsentStore consents,
    AccessLog accesses,
    DecisionStore decisions) {

  static Ports of(JdbcStores stores) {
    return new Ports(
        stores.stages(),
        stores.watches(),
        stores.tiers(),
        stores.contacts(),
        stores.consents(),
        stores.accesses(),
        stores.decisions());
  }

  static Ports inMemory() {
    return new Ports(
        new InMemoryStageStore(),
        new InMemoryWatchStore(),
        new InMemoryTierStore(),
        new InMemoryContactStore(),
        new InMemoryConsentStore(),
        new InMemoryAccessLog(),
        new InMemoryDecisionStore());
  }
}
