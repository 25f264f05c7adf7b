package org.bankcrm.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Arrays;
import org.bankcrm.benchmarks.hand.HandScorecard;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Checksum;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Scorecard;
import org.bankcrm.benchmarks.workload.Segments;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static final int CUSTOMERS = 1000;
  private static final String CHECKSUM = "c673f16a6e31b63f";

  private final Customer[] rows = Customers.first(CUSTOMERS);
  private final long[] fetched = new long[CUSTOMERS];

  @Test
  void masksAndCounts_ofTheFirstThousandInDuckDb_areTheGivenOnes() throws SQLException {
    long[] stored = new long[CUSTOMERS];
    try (Database database = open(Database.Product.DUCK_DB)) {
      database.fetch(Queries.masks(Segments.all()), fetched);
      assertThat(database.store("masks", Queries.masks(Segments.all()))).isEqualTo(CUSTOMERS);
      database.fetch("SELECT mask FROM masks", stored);
      assertThat(database.row(Queries.counts(Segments.all()))).isEqualTo(counts(fetched));
    }
    assertThat(new Checksum().addAll(fetched).hex()).isEqualTo(CHECKSUM);
    assertThat(new Checksum().addAll(stored).hex()).isEqualTo(CHECKSUM);
  }

  @Test
  void totals_ofTheFirstThousandInDuckDb_areThoseByHand() throws SQLException {
    try (Database database = open(Database.Product.DUCK_DB)) {
      database.fetch(Queries.scores(Scorecard.all()), fetched);
    }
    assertThat(fetched)
        .isEqualTo(Arrays.stream(rows).mapToLong(row -> HandScorecard.score(row) >>> 16).toArray());
  }

  @Test
  void sums_ofTheFirstThousandInSqlite_areTheCountsOfTheMasks() throws SQLException {
    try (Database database = open(Database.Product.SQLITE)) {
      long[] masks = Arrays.stream(rows).mapToLong(HandSegments::mask).toArray();
      assertThat(database.row(Queries.sums(Segments.all()))).isEqualTo(counts(masks));
    }
  }

  private Database open(Database.Product product) throws SQLException {
    assumeTrue(product.isPresent(), "skipped: " + product + " comes with the profile rivals only");
    return Database.of(product, rows);
  }

  private static long[] counts(long[] masks) {
    long[] counts = new long[Segments.COUNT];
    for (long mask : masks) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += mask >>> i & 1;
      }
    }
    return counts;
  }
}
