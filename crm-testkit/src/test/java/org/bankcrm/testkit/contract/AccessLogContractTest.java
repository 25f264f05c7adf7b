package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.InMemoryAccessLog;
import org.junit.jupiter.api.Test;

/** Each fault of a log is seen by the clause that forbids it. */
class AccessLogContractTest {

  private static List<String> broken(Supplier<AccessLog> logs) throws IllegalAccessException {
    return Clauses.broken(
        AccessLogContract.class,
        new AccessLogContract() {
          @Override
          protected AccessLog newLog() {
            return logs.get();
          }
        });
  }

  /** A log with one fault or none. */
  private static final class Faulty implements AccessLog {
    private static final CustomerId ANYBODY = CustomerId.of("anybody");

    private final String fault;
    private final InMemoryAccessLog good = new InMemoryAccessLog();
    private final List<AccessRecord> live = new ArrayList<>();

    Faulty(String fault) {
      this.fault = fault;
    }

    @Override
    public void append(AccessRecord record) {
      if (fault.equals("loses all")) {
        return;
      }
      try {
        good.append(record);
      } catch (IllegalArgumentException e) {
        if (!fault.equals("keeps the first in silence")) {
          throw e;
        }
      }
      live.add(record);
    }

    @Override
    public List<AccessRecord> of(CustomerId customer, Instant from, Instant to) {
      if (fault.equals("shows its own list")) {
        return live;
      }
      Instant end = fault.equals("closes the range") ? to.plusNanos(1) : to;
      List<AccessRecord> found = new ArrayList<>(good.of(customer, from, end));
      if (fault.equals("newest first")) {
        Collections.reverse(found);
      }
      return found;
    }

    @Override
    public void pseudonymise(CustomerId customer, CustomerId pseudonym) {
      if (fault.equals("merges") && !good.of(pseudonym, Instant.MIN, Instant.MAX).isEmpty()) {
        good.pseudonymise(customer, ANYBODY);
      } else if (!fault.equals("never forgets")) {
        good.pseudonymise(customer, pseudonym);
      }
    }
  }

  @Test
  void contract_logWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken(() -> new Faulty("none"))).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken(() -> new Faulty("loses all"))).contains("clause1", "clause3");
    assertThat(broken(() -> new Faulty("keeps the first in silence"))).contains("clause2");
    assertThat(broken(() -> new Faulty("newest first"))).contains("clause3", "clause4");
    assertThat(broken(() -> new Faulty("closes the range"))).containsExactly("clause4");
    assertThat(broken(() -> new Faulty("shows its own list"))).contains("clause5", "clause6");
    assertThat(broken(() -> new Faulty("never forgets"))).containsExactly("clause7");
    assertThat(broken(() -> new Faulty("merges"))).containsExactly("clause7");
  }
}
