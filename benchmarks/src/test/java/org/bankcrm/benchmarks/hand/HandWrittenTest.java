package org.bankcrm.benchmarks.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Checksum;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Kleene;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandWrittenTest {
  @ParameterizedTest
  @CsvSource({"1000, c673f16a6e31b63f", "1000000, 3f0be411f10e3941"})
  void mask_ofEveryCustomer_givesTheGivenChecksum(int count, String checksum) {
    Checksum sum = new Checksum();
    for (int i = 0; i < count; i++) {
      sum.add(HandSegments.mask(Customers.number(i)));
    }
    assertThat(sum.hex()).isEqualTo(checksum);
  }

  @Test
  void mask_ofEveryCustomer_isWhatThePlainOracleSays() {
    for (Customer customer : Customers.first(5000)) {
      assertThat(HandSegments.mask(customer)).isEqualTo(Kleene.mask(Segments.all(), customer));
    }
  }

  @Test
  void eligible_ofEveryCustomer_isWhatThePlainOracleSays() {
    int[] ids = new int[Campaigns.COUNT];
    int[] failing = new int[Campaigns.COUNT];
    for (Customer customer : Customers.first(4096)) {
      int[] expected =
          Campaigns.all().stream().mapToInt(rule -> firstNotTrue(rule, customer)).toArray();
      int[] eligible = IntStream.range(0, expected.length).filter(i -> expected[i] < 0).toArray();

      int count = HandCampaigns.eligible(customer, ids);
      assertThat(Arrays.copyOf(ids, count)).isEqualTo(eligible);
      count = HandCampaigns.explain(customer, ids, failing);
      assertThat(Arrays.copyOf(ids, count)).isEqualTo(eligible);
      assertThat(failing).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, f221813a62d1c2c7, 347173", "1000000, 54980a8b2e52c553, 349934653"})
  void score_ofEveryCustomer_givesTheGivenChecksum(int count, String checksum, long sumOfTotals) {
    Checksum sum = new Checksum();
    long totals = 0;
    for (int i = 0; i < count; i++) {
      long score = HandScorecard.score(Customers.number(i));
      sum.add(score);
      totals += score >>> 16;
    }
    assertThat(sum.hex()).isEqualTo(checksum);
    assertThat(totals).isEqualTo(sumOfTotals);
  }

  @Test
  void run_ofAllEvents_givesTheGivenChecksum() {
    byte[] stages = new byte[Lifecycle.CUSTOMERS];
    int moved = HandLifecycle.run(Lifecycle.events(Lifecycle.EVENTS), stages);
    Checksum sum = new Checksum();
    for (byte stage : stages) {
      sum.add(stage);
    }
    assertThat(moved).isEqualTo(1_107_871);
    assertThat(sum.hex()).isEqualTo("e84d15ca3369b706");
  }

  @Test
  void next_ofEveryStageEventAndValue_isWhatTheTransitionsSay() {
    for (Lifecycle.Stage stage : Lifecycle.Stage.values()) {
      for (Lifecycle.Event event : Lifecycle.Event.values()) {
        int[] after =
            values().map(v -> HandLifecycle.next(stage.ordinal(), event.ordinal(), v)).toArray();
        assertThat(after)
            .isEqualTo(values().map(v -> expected(stage, event, v).ordinal()).toArray());
      }
    }
  }

  private static IntStream values() {
    return IntStream.range(0, Lifecycle.VALUES);
  }

  private static Lifecycle.Stage expected(Lifecycle.Stage stage, Lifecycle.Event event, int value) {
    return Lifecycle.transitions().stream()
        .filter(t -> t.from() == stage && t.event() == event)
        .filter(t -> t.low() <= value && value <= t.high())
        .map(Lifecycle.Transition::to)
        .findFirst()
        .orElse(stage);
  }

  private static int firstNotTrue(List<Rule> conditions, Customer customer) {
    return IntStream.range(0, conditions.size())
        .filter(i -> !Kleene.isTrue(conditions.get(i), customer))
        .findFirst()
        .orElse(-1);
  }
}
