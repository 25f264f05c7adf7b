package org.bankcrm.benchmarks.rival.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bankcrm.benchmarks.hand.HandCampaigns;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleRivalsTest {
  private static final int CUSTOMERS = 300;

  private final Customer[] rows = Customers.first(CUSTOMERS);

  @ParameterizedTest
  @EnumSource
  void masks_ofTheSegments_areThoseByHand(RuleRivals rivals) {
    try (RuleRival<?> rival = rivals.segments()) {
      assertThat(masks(rival))
          .isEqualTo(Arrays.stream(rows).mapToLong(HandSegments::mask).toArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void masks_ofTheCampaigns_areThoseByHand(RuleRivals rivals) {
    try (RuleRival<?> rival = rivals.ids()) {
      int[] ids = new int[Campaigns.COUNT];
      long[] expected =
          Arrays.stream(rows)
              .mapToLong(row -> bits(ids, HandCampaigns.eligible(row, ids)))
              .toArray();
      assertThat(masks(rival)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void explain_ofTheCampaigns_namesTheConditionByHand(RuleRivals rivals) {
    Assumptions.assumeTrue(rivals.hasReasons(), "skipped: it gives no reasons");
    try (RuleRival<?> rival = rivals.reasons()) {
      for (Customer row : rows) {
        int[] ids = new int[Campaigns.COUNT];
        int[] expected = new int[Campaigns.COUNT];
        long mask = bits(ids, HandCampaigns.explain(row, ids, expected));
        int[] failing = new int[Campaigns.COUNT];
        assertThat(explain(rival, row, failing)).isEqualTo(mask);
        assertThat(failing).isEqualTo(expected);
      }
    }
  }

  private <R> long[] masks(RuleRival<R> rival) {
    List<R> customers = Arrays.stream(rows).map(rival::prepare).toList();
    long[] masks = new long[rows.length];
    rival.masks(customers, masks);
    assertThat(LongStream.of(masks).toArray())
        .isEqualTo(customers.stream().mapToLong(rival::mask).toArray());
    return masks;
  }

  private static <R> long explain(RuleRival<R> rival, Customer row, int[] failing) {
    return rival.explain(rival.prepare(row), failing);
  }

  private static long bits(int[] ids, int count) {
    return Arrays.stream(ids, 0, count).mapToLong(id -> 1L << id).sum();
  }
}
