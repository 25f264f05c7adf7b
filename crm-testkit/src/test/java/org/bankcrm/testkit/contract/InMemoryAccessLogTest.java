package org.bankcrm.testkit.contract;

import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.InMemoryAccessLog;

class InMemoryAccessLogTest extends AccessLogContract {

  @Override
  protected AccessLog newLog() {
    return new InMemoryAccessLog();
  }
}
