package org.bankcrm.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.bankcrm.benchmarks.workload.Checksum;
import org.bankcrm.benchmarks.workload.Customers;
import org.junit.jupiter.api.Test;

class DuckDbSegmentsTest {
  private static final int CUSTOMERS = 1000;
  private static final String CHECKSUM = "c673f16a6e31b63f";

  @Test
  void masksAndCounts_ofTheFirstThousand_areTheGivenOnes() throws Exception {
    assumeTrue(DuckDbSegments.isPresent(), "skipped: DuckDB comes with the profile rivals only");
    long[] fetched = new long[CUSTOMERS];
    long[] stored = new long[CUSTOMERS];
    try (DuckDbSegments database = DuckDbSegments.of(Customers.first(CUSTOMERS))) {
      database.masksFetched(fetched);
      assertThat(database.masksIntoTable()).isEqualTo(CUSTOMERS);
      database.readTable(stored);
      assertThat(database.counts()).isEqualTo(counts(fetched));
    }
    assertThat(new Checksum().addAll(fetched).hex()).isEqualTo(CHECKSUM);
    assertThat(new Checksum().addAll(stored).hex()).isEqualTo(CHECKSUM);
  }

  private static long[] counts(long[] masks) {
    long[] counts = new long[50];
    for (long mask : masks) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += mask >>> i & 1;
      }
    }
    return counts;
  }
}
