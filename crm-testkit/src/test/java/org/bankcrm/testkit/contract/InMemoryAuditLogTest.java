package org.bankcrm.testkit.contract;

import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.audit.InMemoryAuditLog;

class InMemoryAuditLogTest extends AuditLogContract {

  @Override
  protected AuditLog newLog() {
    return new InMemoryAuditLog();
  }
}
