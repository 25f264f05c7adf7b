package org.bankcrm.jdbc;

import java.util.List;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.ContactStore;
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
import org.bankcrm.testkit.contract.StageStoreContract;
import org.bankcrm.testkit.contract.TierStoreContract;
import org.junit.jupiter.api.Nested;

/** Every port keeps its contract on H2. */
class H2ContractsTest {

  @Nested
  class Stages extends StageStoreContract {
    @Override
    protected StageStore newStore() {
      return H2.stores().stages();
    }
  }

  @Nested
  class Tiers extends TierStoreContract {
    @Override
    protected TierStore newStore() {
      return H2.stores().tiers();
    }
  }

  @Nested
  class Budget extends ContactBudgetContract {
    @Override
    protected ContactBudget empty() {
      return H2.stores().budget();
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
      return H2.stores().contacts();
    }
  }

  @Nested
  class Consents extends ConsentStoreContract {
    @Override
    protected ConsentStore newStore() {
      return H2.stores().consents();
    }
  }

  @Nested
  class Accesses extends AccessLogContract {
    @Override
    protected AccessLog newLog() {
      return H2.stores().accesses();
    }
  }

  @Nested
  class Audit extends AuditLogContract {
    @Override
    protected AuditLog newLog() {
      return H2.stores().audit();
    }
  }
}
