package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.bankcrm.benchmarks.workload.Checksum;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.lifecycle.StageTable;
import org.junit.jupiter.api.Test;

class LibraryLifecycleTest {

  @Test
  void accept_allEvents_comesToThePublishedChecksum() {
    StageTable table = LibraryLifecycle.table();
    int customer = 0;
    int taken = 0;
    for (int event : Lifecycle.events(Lifecycle.EVENTS)) {
      taken += table.accept(customer, event >>> 16, event & 0xFFFF) == StageTable.NONE ? 0 : 1;
      customer = customer + 1 == Lifecycle.CUSTOMERS ? 0 : customer + 1;
    }
    Checksum sum = new Checksum();
    for (int i = 0; i < Lifecycle.CUSTOMERS; i++) {
      sum.add(table.stageNumber(i));
    }
    assertThat(taken).isEqualTo(1_107_871);
    assertThat(sum.hex()).isEqualTo("e84d15ca3369b706");
  }

  @Test
  void lint_workload_findsNothing() {
    assertThat(LibraryLifecycle.lifecycle().lint()).isEmpty();
  }
}
