package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.audit.InMemoryAuditLog;
import org.junit.jupiter.api.Test;

/** Each fault of a log is seen by the clause that forbids it. */
class AuditLogContractTest {

  private static List<String> broken(Supplier<AuditLog> logs) throws IllegalAccessException {
    return Clauses.broken(
        AuditLogContract.class,
        new AuditLogContract() {
          @Override
          protected AuditLog newLog() {
            return logs.get();
          }
        });
  }

  /** A log with one fault or none. */
  private static final class Faulty implements AuditLog {
    private final String fault;
    private final AuditLog good = new InMemoryAuditLog();
    private final List<AuditEntry> live = new ArrayList<>();

    Faulty(String fault) {
      this.fault = fault;
    }

    @Override
    public AuditHead head() {
      return good.head();
    }

    @Override
    public synchronized boolean append(AuditHead expected, AuditEntry entry) {
      boolean stale = !good.head().equals(expected);
      if (fault.equals("forgets its answer") && stale) {
        return false;
      }
      if (fault.equals("last one wins") && stale) {
        AuditHead head = good.head();
        return good.append(head, AuditEntry.after(head, entry.change()));
      }
      try {
        boolean added = good.append(expected, entry);
        if (added && !stale) {
          live.add(entry);
        }
        return added;
      } catch (IllegalArgumentException e) {
        if (fault.equals("answers no to nonsense")) {
          return false;
        }
        throw e;
      }
    }

    @Override
    public List<AuditEntry> entries(long from, int most) {
      if (fault.equals("shows its own list") && from == 1) {
        return live;
      }
      if (fault.equals("counts from zero")) {
        return good.entries(from + 1, most);
      }
      return good.entries(from, fault.equals("gives one more") ? Math.max(most, most + 1) : most);
    }
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken(() -> new Faulty("none"))).isEmpty();
    assertThat(broken(() -> new Faulty("forgets its answer"))).containsExactly("clause4");
    assertThat(broken(() -> new Faulty("last one wins"))).contains("clause3");
    assertThat(broken(() -> new Faulty("answers no to nonsense"))).containsExactly("clause5");
    assertThat(broken(() -> new Faulty("shows its own list"))).contains("clause6");
    assertThat(broken(() -> new Faulty("counts from zero"))).contains("clause2", "clause6");
    assertThat(broken(() -> new Faulty("gives one more"))).containsExactly("clause6");
  }
}
