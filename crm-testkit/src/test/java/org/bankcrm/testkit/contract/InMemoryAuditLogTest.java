package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.customer.audit.InMemoryAuditLog;
import org.junit.jupiter.api.Test;

class InMemoryAuditLogTest extends AuditLogContract {

  private static final AuditChange CHANGE =
      AuditChange.of(Instant.parse("2026-02-28T16:00:00Z"), "E1", "act");

  @Override
  protected AuditLog newLog() {
    return new InMemoryAuditLog();
  }

  @Test
  void add_manyWritersAtOnce_loseNothing() throws Exception {
    AuditLog log = newLog();
    Together.run(Collections.nCopies(4, () -> write(log)));
    assertThat(log.head().sequence()).isEqualTo(100);
    assertThat(AuditCheck.of(log, List.of(log.head()))).isEmpty();
  }

  private static void write(AuditLog log) {
    for (int i = 0; i < 25; i++) {
      new AuditTrail(log).add(CHANGE);
    }
  }
}
