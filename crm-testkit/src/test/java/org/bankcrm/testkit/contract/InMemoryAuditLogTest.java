package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.customer.audit.InMemoryAuditLog;
import org.junit.jupiter.api.Test;

class InMemoryAuditLogTest extends AuditLogContract {

  private static final Instant AT = Instant.parse("2026-02-28T16:00:00Z");

  @Override
  protected AuditLog newLog() {
    return new InMemoryAuditLog();
  }

  @Test
  void add_manyWritersAtOnce_loseNothing() throws Exception {
    AuditLog log = newLog();
    Together.run(
        List.of(
            () -> write(log, "E1"),
            () -> write(log, "E2"),
            () -> write(log, "E3"),
            () -> write(log, "E4")));
    assertThat(log.head().sequence()).isEqualTo(100);
    assertThat(AuditCheck.of(log, List.of(log.head()))).isEmpty();
  }

  /** Each change at an instant of its own: equal ones are one that was handed in twice. */
  private static void write(AuditLog log, String writer) {
    for (int i = 0; i < 25; i++) {
      new AuditTrail(log).add(AuditChange.of(AT.plusMillis(i), writer, "act"));
    }
  }
}
