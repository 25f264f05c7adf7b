package org.bankcrm.jdbc;

import java.util.List;
import java.util.Map;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.PopulationSource;
import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.segmentation.port.TierStore;
import org.bankcrm.testkit.contract.AccessLogContract;
import org.bankcrm.testkit.contract.AuditLogContract;
import org.bankcrm.testkit.contract.ConsentStoreContract;
import org.bankcrm.testkit.contract.ContactBudgetContract;
import org.bankcrm.testkit.contract.ContactStoreContract;
import org.bankcrm.testkit.contract.DecisionStoreContract;
import org.bankcrm.testkit.contract.PopulationSourceContract;
import org.bankcrm.testkit.contract.StageStoreContract;
import org.bankcrm.testkit.contract.TierStoreContract;
import org.bankcrm.testkit.contract.WatchStoreContract;
import org.junit.jupiter.api.Nested;

/** Every port keeps its contract on a database. */
abstract class Contracts {

  /** Stores that hold nothing. */
  abstract JdbcStores empty();

  @Nested
  class Stages extends StageStoreContract {
    @Override
    protected StageStore newStore() {
      return Contracts.this.empty().stages();
    }
  }

  @Nested
  class Watches extends WatchStoreContract {
    @Override
    protected WatchStore newStore() {
      return Contracts.this.empty().watches();
    }
  }

  @Nested
  class Tiers extends TierStoreContract {
    @Override
    protected TierStore newStore() {
      return Contracts.this.empty().tiers();
    }
  }

  @Nested
  class Budget extends ContactBudgetContract {
    @Override
    protected ContactBudget empty() {
      return Contracts.this.empty().budget();
    }

    @Override
    protected void runTogether(List<Runnable> tasks) throws Exception {
      Together.run(tasks);
    }
  }

  @Nested
  class Contacts extends ContactStoreContract {
    @Override
    protected ContactStore newStore() {
      return Contracts.this.empty().contacts();
    }
  }

  @Nested
  class Consents extends ConsentStoreContract {
    @Override
    protected ConsentStore newStore() {
      return Contracts.this.empty().consents();
    }
  }

  @Nested
  class Accesses extends AccessLogContract {
    @Override
    protected AccessLog newLog() {
      return Contracts.this.empty().accesses();
    }
  }

  @Nested
  class Audit extends AuditLogContract {
    @Override
    protected AuditLog newLog() {
      return Contracts.this.empty().audit();
    }
  }

  @Nested
  class DecisionsKept extends DecisionStoreContract {
    @Override
    protected DecisionStore newStore() {
      return Contracts.this.empty().decisions();
    }
  }

  @Nested
  class Populations extends PopulationSourceContract {
    @Override
    protected PopulationSource source(AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
      return CustomerTable.source(Contracts.this.empty(), catalog, customers);
    }
  }
}
